import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

/**
 * What the shipped program's executable may not be talked into, whatever its arguments and environment say. Asar integrity is
 * checked on macOS and Windows only, by Electron itself; on Linux it is the package manager's file list that tells.
 */
export const FUSES = {
  /** ELECTRON_RUN_AS_NODE does nothing. */
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  /** NODE_OPTIONS and NODE_EXTRA_CA_CERTS do nothing. */
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  /** --inspect and its kin do nothing. */
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== "linux",
  /** A folder called `app` laid beside the archive is not run. */
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** Sets them in the executable of a staged program. */
export async function setFuses(executable) {
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES });
}
