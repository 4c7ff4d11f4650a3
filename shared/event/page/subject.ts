import type { TimeSpan } from "./clock.ts";
import type { Topic } from "./words.ts";

/** One thing that happens, as the page tells it outside of tables: a talk with its people and words, a break, a round table. */
export interface Subject {
  /** As written, with 《》 and kind words. */
  title: string;
  time: TimeSpan | null;
  speakers: string[];
  host: string[];
  guests: string[];
  bios: string[];
  abstract: string[];
  /** The page gives it as a heading, bold line or label of its own, not only as a line in a list. */
  isTitled: boolean;
  /** The time stands in its line, as in an agenda; a time told by a label below does not make it a row. */
  isRow: boolean;
  /** The page calls it a talk: by a label before the title or a speaker's label below. */
  isSpoken: boolean;
  /** An item of the agenda's list, without a time. */
  isListed: boolean;
  /** Topic of the section it stands in. */
  section: Topic;
}
