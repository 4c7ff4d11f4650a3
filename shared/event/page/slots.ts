import type { Topic } from "./words.ts";

/** The slot that a label of this topic opens for the lines below it; null where it opens none. */
export const slotOf = (topic: Topic): Slot | null => SLOTS[topic] ?? null;

/** Where the lines below a title go; "auto": by what they look like, "ignore": takeaways, downloads, pictures. */
export type Slot = "auto" | "speaker" | "host" | "guests" | "bio" | "company" | "abstract" | "ignore";

const SLOTS: Partial<Record<Topic, Slot>> = {
  speaker: "speaker",
  people: "speaker",
  host: "host",
  guests: "guests",
  bio: "bio",
  company: "company",
  abstract: "abstract",
  gains: "ignore",
  materials: "ignore",
  replay: "ignore",
  article: "ignore",
  live: "ignore",
  signup: "ignore",
  group: "ignore",
  form: "ignore",
  home: "ignore",
};
