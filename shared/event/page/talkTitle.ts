import { findDays } from "./calendar.ts";
import type { TimeSpan } from "./clock.ts";
import { splitLabel } from "./fields.ts";
import { startsWithName } from "./given.ts";
import type { Lore } from "./lore.ts";
import type { Line, Part } from "./parts.ts";
import { TALKING } from "./sections.ts";
import { slotOf } from "./slots.ts";
import { quotedTitle } from "./titles.ts";
import type { Topic } from "./words.ts";

/** The words of a line cut from their time. `level`: the heading's rank; bold lines rank below all headings, others below those. */
export interface Title {
  text: string;
  marks: readonly string[];
  time: TimeSpan | null;
  level: number;
}

/** Where a line stands: its section, the rank of the section's heading, and its index among the parts of the page. */
export interface Around {
  section: Topic;
  sectionLevel: number;
  parts: readonly Part[];
  at: number;
}

/** Whether a heading or bold line without a label is the title of a talk. */
export function isTalkTitle({ text, time, level }: Title, line: Line, around: Around, lore: Lore): boolean {
  const { section, sectionLevel } = around;
  if (time !== null) return text.length > 1 || section !== "other";
  if (quotedTitle(text) !== null) return true;
  if (level === 1 || findDays(line.text).length > 0) return false;
  // Below the heading of the speakers a bold line is a person, with a biography announced below.
  if (section === "people" && level > sectionLevel && startsWithName(text, lore)) return false;
  const isListed = TALKING.has(section) && level > sectionLevel && line.heading > 0;
  return isListed || isFollowedBySlot(around, level);
}

/** A speaker, biography or abstract is announced before the next heading of this rank. */
function isFollowedBySlot({ parts, at }: Around, level: number): boolean {
  for (const part of parts.slice(at + 1, at + 1 + NEAR)) {
    if (part.kind !== "line" || (part.heading > 0 && part.heading <= level)) return false;
    const slot = slotOf(splitLabel(part)?.topic ?? "other");
    if (slot !== null && slot !== "ignore") return true;
    if ((part.bold || part.heading > 0) && slot === null) return false;
  }
  return false;
}

/** So many lines below a title the labels of its talk begin. */
const NEAR = 11;

/** A line of text that says of itself to be a title: quoted, or by its label (`话题：…`, `演讲主题：…`). */
export function tellsTitle(part: Part | undefined): boolean {
  if (part?.kind !== "line" || part.heading > 0) return false;
  const label = splitLabel(part);
  const isLabelled = label !== null && label.rest !== "" && (label.topic === "title" || label.topic === "talks");
  return isLabelled || quotedTitle(part.text) !== null;
}
