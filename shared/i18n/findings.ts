import type { FindingKind } from "../badge/preflight.ts";
import type { TextSource } from "../badge/template.ts";
import { knownOr } from "./known.ts";
import type { Words } from "./say.ts";
import type { FindingDetail } from "./zh/preflight.ts";

/** Where on the badge a finding is and how bad, in few words: `姓名 14 磅`, `Back: Company 3 lines`; "" when there is nothing to say. */
export function findingText(words: Words, kind: FindingKind, { face, field, detail }: FindingDetail): string {
  const what = [field === null ? null : badgeFieldName(words, field), measureText(words, kind, detail)];
  const text = what.filter(Boolean).join(" ");
  return face === "back" ? words.preflight.back(text) : text;
}

function measureText({ preflight }: Words, kind: FindingKind, detail: string): string {
  switch (kind) {
    case "too-small":
      return preflight.detail.points(detail);
    case "wrapped":
      return preflight.detail.lines(detail);
    case "coarse-image":
      return preflight.detail.dots(detail);
    case "small-code":
      return preflight.detail.module(detail);
    default:
      return detail;
  }
}

/** What a text of the badge is called: the field, the roster's own column, or the words that stand on every badge. */
export function badgeFieldName({ badgeField }: Words, source: TextSource): string {
  if (typeof source === "string") return badgeField[source];
  return "extra" in source ? source.extra : `“${source.fixed}”`;
}

/** What to do about a kind of finding, "" where nothing need be done. */
export const findingAdvice = ({ preflight }: Words, kind: FindingKind): string => knownOr(preflight.advice, kind, "");
