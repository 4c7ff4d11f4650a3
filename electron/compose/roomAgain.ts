import type { OpenFolder } from "../store/eventFolder.ts";

/** Milliseconds between two looks at a disk that was full. */
const EVERY = 3_000;

/**
 * Looks, once the disk is full, every few seconds whether it has room again, and has the journal go on then; nothing is recorded
 * before that. `wentOn` is told. Whatever else is wrong with a disk, or where the journal is not what was confirmed, it stays shut until staff
 * open the event again (docs/decisions/journal.md).
 */
export function waitingForRoom(
  { goOn, journal }: Pick<OpenFolder, "goOn" | "journal">,
  wentOn: () => void,
): { heard(): void; end(): Promise<unknown> } {
  let timer: NodeJS.Timeout | undefined;
  let look: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const heard = () => {
    if (journal.trouble !== "disk-full" || timer || isOver) return;
    timer = setTimeout(() => {
      look = goOn().then((found) => {
        timer = undefined;
        if (found === "open") wentOn();
        else if (found === "not-yet") heard();
      });
    }, EVERY);
    timer.unref();
  };
  const end = () => {
    isOver = true;
    clearTimeout(timer);
    return look;
  };
  return { heard, end };
}
