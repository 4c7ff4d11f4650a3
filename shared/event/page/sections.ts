import { splitLabel } from "./fields.ts";
import type { Line } from "./parts.ts";
import type { Topic } from "./words.ts";

/**
 * The label of a heading or bold line. `## 议题介绍` above all talks opens them, below one it announces its words; likewise
 * `## 讲师信息` and a biography. `isAboveTalks`: no talk is open that this line could belong to.
 */
export function sectionLabel(line: Line, isAboveTalks: boolean): ReturnType<typeof splitLabel> {
  const label = splitLabel(line);
  if (label === null || label.rest !== "" || line.heading === 0 || !isAboveTalks) return label;
  const topic = label.topic === "abstract" && /议题|话题|talk|session/i.test(label.label) ? "talks" : label.topic;
  return { ...label, topic: topic === "bio" ? "people" : topic };
}

/** Sections whose headings and bold lines are titles of talks. */
export const TALKING: ReadonlySet<Topic> = new Set<Topic>(["talks", "agenda"]);
