import type { Lore } from "./lore.ts";
import type { Part } from "./parts.ts";
import type { Subject } from "./subject.ts";
import { SubjectWalk } from "./subjectWalk.ts";
import { quotedTitle } from "./titles.ts";

/** Walks the page and gathers its subjects in reading order; those that turn out to be plain headings are left out. */
export function readSubjects(parts: readonly Part[], lore: Lore, pageTitle: string | null): Subject[] {
  const walk = new SubjectWalk(parts, lore);
  parts.forEach((part, at) => {
    const isPageTitle = part.kind === "line" && part.heading > 0 && part.text === pageTitle;
    if (part.kind === "line" && !isPageTitle) walk.line(part, at);
  });
  const found = walk.subjects.filter(isSubject);
  const listed = found.filter((subject) => subject.isListed);
  const isAgenda = listed.length >= FEWEST && found.every(({ isRow }) => !isRow);
  return isAgenda ? found : found.filter((subject) => !subject.isListed || subject.speakers.length > 0);
}

/** Fewer items without a time are remarks. */
const FEWEST = 3;

/** A title alone is a subject only where titles are listed: quoted, or timed, or in a section of talks. */
function isSubject(subject: Subject): boolean {
  if (subject.title === "") return false;
  const told = [subject.speakers, subject.host, subject.guests, subject.bios].some((texts) => texts.length > 0);
  if (subject.time !== null || told || subject.isSpoken || subject.isListed) return true;
  return quotedTitle(subject.title) !== null || (subject.section === "talks" && subject.isTitled);
}
