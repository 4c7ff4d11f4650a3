import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type CertificateAndKey, makeAuthority } from "./authority.ts";
import { FILES } from "./hubConfig.ts";
import { makeStationSeed } from "./stationKey.ts";

/** What only this hub knows: seeds of the program that looks after it and of its joining code, and the key of its store. */
const Secrets = z.object({
  keeper: z.string(),
  door: z.string(),
  storeKey: z.string(),
  /** Where it listened last: stations look for it there. */
  port: z.number().int(),
});
export type Secrets = z.infer<typeof Secrets>;

export type FolderFault = { code: "disk-full" | "disk-error"; detail: string };

/** A hub's folder, made where it is not there: its owner's alone, and what lies in it. */
export async function openHubFolder(folder: string): Promise<Result<{ secrets: Secrets }, FolderFault>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    return ok({ secrets: await secretsOf(folder) });
  } catch (problem) {
    return fault(diskFault(problem));
  }
}

export const keepSecrets = (folder: string, secrets: Secrets): Promise<void> =>
  writePrivate(join(folder, FILES.secrets), `${JSON.stringify(secrets, null, 2)}\n`);

/** Writes a file whole or not at all, for its owner alone. */
export async function writePrivate(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  await rm(beside, { force: true });
  await writeFile(beside, text, { mode: 0o600, flag: "wx" });
  const file = await open(beside, "r+");
  await file.sync().finally(() => file.close());
  await rename(beside, path);
}

/** Takes away what records of before left in a hub's folder. */
export async function removeOtherStores(folder: string, store: string): Promise<void> {
  const stores = (await readdir(folder)).filter((name) => /^store(-\d+)?$/.test(name) && name !== store);
  for (const name of stores) await rm(join(folder, name), { recursive: true, force: true });
}

/** What kept the disk from taking or giving something. */
export function diskFault(problem: unknown): FolderFault {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  const detail = problem instanceof Error ? problem.message : String(problem);
  return { code: code === "ENOSPC" || code === "EDQUOT" ? "disk-full" : "disk-error", detail };
}

async function secretsOf(folder: string): Promise<Secrets> {
  const kept = await textOf(join(folder, FILES.secrets));
  if (kept !== null) return Secrets.parse(JSON.parse(kept));
  const storeKey = randomBytes(32).toString("hex");
  const secrets = { keeper: makeStationSeed(), door: makeStationSeed(), storeKey, port: 0 };
  await keepSecrets(folder, secrets);
  return secrets;
}

/** The event's own authority, in its hub's folder; made where it is not there. Throws Node's fs errors. */
export async function openAuthority(folder: string): Promise<CertificateAndKey> {
  const [certificate, key] = [join(folder, FILES.authority), join(folder, FILES.authorityKey)];
  const kept = [await textOf(certificate), await textOf(key)] as const;
  if (kept[0] !== null && kept[1] !== null) return { certificate: kept[0], key: kept[1] };
  const made = await makeAuthority();
  await writePrivate(key, made.key);
  await writePrivate(certificate, made.certificate);
  return made;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return null;
    throw problem;
  }
}
