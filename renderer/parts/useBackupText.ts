import { useEffect, useState } from "react";
import type { BackupStanding } from "../../shared/contract/backupStanding.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";

/** How the second copy stands, in one line that stays true as time goes by; null: there is none. */
export function useBackupText(): string | null {
  const words = useWords();
  const timezone = useTimezone();
  const standing = useDesk((state) => state.backup);
  const [now, setNow] = useState(() => Date.now());
  const isAging = standing?.isBehind === true && standing.copiedAt !== null && standing.trouble === null;
  useEffect(() => {
    setNow(Date.now());
    if (!isAging) return;
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, [isAging]);
  return standing && backupText(words, standing, { now, timezone });
}

/** `now`: ms since the epoch. */
export function backupText(
  { backup, language }: Words,
  { name, isIdle, trouble, copiedAt, progress, isBehind }: BackupStanding,
  { now, timezone }: { now: number; timezone: string },
): string {
  const { line } = backup;
  if (trouble) return line.trouble(backup.trouble[trouble], copiedAt && clockOf(language, copiedAt, timezone));
  if (isIdle) return line.idle(name);
  if (copiedAt === null)
    return progress && progress.of > 0
      ? line.firstOf(name, Math.floor((100 * progress.done) / progress.of))
      : line.first(name);
  const seconds = Math.max(0, Math.round((now - Date.parse(copiedAt)) / 1_000));
  return isBehind ? line.behind(name, backup.age(seconds)) : line.current(name);
}
