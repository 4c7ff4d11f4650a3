import { session } from "electron";

/** Drops whatever Chromium keeps of pages on the disk: nothing of ours is meant to be there. */
export async function forgetPages(): Promise<void> {
  const { defaultSession } = session;
  await Promise.all([
    defaultSession.clearStorageData(),
    defaultSession.clearCache(),
    defaultSession.clearCodeCaches({ urls: [] }),
  ]);
}
