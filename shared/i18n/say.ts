import type { DiskTrouble, OpenTrouble } from "../contract/shapes.ts";
import type { Language } from "../words/language.ts";
import { en } from "./en.ts";
import { whenOf } from "./when.ts";
import { zh } from "./zh.ts";

/** Every text of the program, by key; what takes a number or a name is a function. A key one language lacks does not compile. */
export type Words = typeof zh;

const CATALOGUES: Record<Language, Words> = { zh, en };

/** The catalogue of a language. Both processes use it: the screens, the attendance's header, the window's title. */
export const words = (language: Language): Words => CATALOGUES[language];

/** Why an event did not open and what to do, in one text. `now` and `timezone` (IANA) shape the time in it. */
export function openTroubleText(words: Words, trouble: OpenTrouble, now: string, timezone: string): string {
  switch (trouble.code) {
    case "in-use":
      return words.open.inUse(trouble, whenOf(words.language, trouble.since, timezone, now));
    case "no-event":
      return words.open.noEvent(trouble);
    case "no-key":
      return words.open.noKey(trouble);
    case "locked":
      return words.lock.askText;
    case "wrong-passphrase":
      return words.lock.wrong;
    case "lock-damaged":
      return words.lock.damagedLock(trouble);
    case "damaged-line":
      return words.open.damagedLine(trouble);
    case "journal-cut":
      return words.open.journalCut(trouble);
    case "disk-full":
      return words.open.disk(words.disk[trouble.code], words.fileAdvice[trouble.code], trouble.folder);
    default:
      return words.open.disk(words.disk[trouble.code], words.diskAdvice[trouble.code], trouble.folder);
  }
}

/** That a change was not written, why, where and what to do. */
export const notRecordedText = (words: Words, trouble: DiskTrouble, folder: string): string =>
  words.program.notRecorded(words.disk[trouble], folder, words.diskAdvice[trouble]);

/** That a file was not written, why, where and what to do. */
export const notWrittenText = (words: Words, trouble: DiskTrouble, folder: string): string =>
  words.open.disk(words.disk[trouble], words.fileAdvice[trouble], folder);

/** Why a roster file was refused and what to do. `reason`: its code, `too-large-rows` and the like with the `limit`. */
export function rosterRefusalText(words: Words, reason: string, limit: number | null): string {
  const what = /^too-large-(file|unpacked|rows|columns)$/.exec(reason)?.[1] as
    | keyof Words["roster"]["tooLarge"]
    | undefined;
  if (!what || limit === null) return words.roster.refused(reason);
  const isBytes = what === "file" || what === "unpacked";
  return words.roster.tooLarge[what](isBytes ? `${Math.round(limit / 1_000_000)} MB` : String(limit));
}
