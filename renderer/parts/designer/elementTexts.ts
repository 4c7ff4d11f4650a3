import type { BadgeElement, TextSource } from "../../../shared/badge/template.ts";
import type { Words } from "../../../shared/i18n/say.ts";
import { listOf } from "../../../shared/i18n/when.ts";

/** What a text shows, in words. */
export function sourceText({ designer }: Words, source: TextSource): string {
  if (typeof source === "string") return designer.field[source];
  if ("extra" in source) return designer.extra(source.extra);
  return source.fixed.length > LONGEST ? `${source.fixed.slice(0, LONGEST)}…` : source.fixed;
}

const LONGEST = 20;

/** What an element is called: by what it shows. */
export function elementText(words: Words, element: BadgeElement): string {
  const { kind } = words.designer;
  switch (element.kind) {
    case "text":
      return sourceText(words, element.field);
    case "stack":
      return listOf(
        words.language,
        element.texts.map(({ field }) => sourceText(words, field)),
      );
    case "rect":
      return Math.min(element.box.w, element.box.h) < THIN ? kind.line : kind.rect;
    default:
      return kind[element.kind];
  }
}

/** mm; a box that is no thicker is a line. */
const THIN = 1;
