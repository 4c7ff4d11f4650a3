import type { BadgeJob, PrinterLine } from "../../shared/badge/job.ts";
import type { EventSummary, PersonCard } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { dayOf } from "../../shared/i18n/when.ts";
import { cleanText } from "../../shared/words/text.ts";

/** The sign-in window as the agenda states it, local times; null when it states none. */
export function signInText(words: Words, signIn: EventSummary["signIn"]): string | null {
  if (!signIn?.start) return null;
  return signIn.end ? words.start.signIn(signIn.start, signIn.end) : words.start.signInFrom(signIn.start);
}

/** Company and title in one line, "" when neither is known. */
export const workOf = ({ company, jobTitle }: Pick<PersonCard, "company" | "jobTitle">): string =>
  [company, jobTitle].filter(Boolean).join(" · ");

/** What somebody typed, cleaned; null when nothing but blanks and invisible characters is there. */
export const textOrNull = (text: string | null): string | null => cleanText(text ?? "") || null;

/**
 * Where one badge stands, as far as anybody knows; a saved file with its place in the event's folder. `lines`: of the
 * printers, which tell why a badge in line does not go on.
 */
export function badgeJobText(words: Words, job: BadgeJob, lines: readonly PrinterLine[] = []): string {
  if (job.state === "saved") {
    if (!job.file) return words.badges.saved;
    return words.badges.savedAt(shortPath(job.file));
  }
  const state = words.jobState[job.state];
  const line = isInLine(job) ? lines.find(({ printer }) => printer === job.printer) : undefined;
  if (line?.isPaused) return words.program.pair(state, words.printers.paused);
  const trouble = job.trouble ?? line?.trouble ?? null;
  return trouble ? words.program.pair(state, words.jobTrouble[trouble]) : state;
}

const isInLine = ({ state }: BadgeJob): boolean => state === "queued" || state === "drawn";

/** `/home/desk/…/badges/07.pdf` → `…/badges/07.pdf`: what tells files of one event apart. */
export const shortPath = (file: string): string => `…/${file.split(/[/\\]/).slice(-2).join("/")}`;

/** An event in one line: its day, when guests sign in, where, and how many are on the list. */
export function eventFacts(words: Words, event: EventSummary): string {
  const date = event.date ? dayOf(words.language, event.date) : words.start.noDate;
  // How many people an event has is known once it was opened.
  const people = event.people > 0 ? words.start.people(event.people) : null;
  return [date, signInText(words, event.signIn), event.venue ?? words.start.noVenue, people]
    .filter(Boolean)
    .join(" · ");
}

/** Bytes as people say them: `640 KB`, `12.4 MB`. */
export function sizeOf(bytes: number): string {
  const [unit, name] =
    bytes < 1_000_000 ? [1_000, "KB"] : bytes < 1_000_000_000 ? [1_000_000, "MB"] : [1_000_000_000, "GB"];
  const amount = bytes / unit;
  return `${amount < 100 && name !== "KB" ? amount.toFixed(1) : Math.ceil(amount)} ${name}`;
}
