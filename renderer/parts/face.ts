import { type Tone, toneOf } from "../../shared/checkin/tone.ts";
import type { VerdictKind } from "../../shared/checkin/verdict.ts";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import { knownOr } from "../../shared/i18n/known.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { momentOf, whenOf } from "../../shared/i18n/when.ts";
import type { Entry } from "../desk/entries.ts";
import type { Figure } from "./Shape.tsx";

/** How an entry looks and reads on the big panel, in the list and to a screen reader. */
export type Face = {
  /** The verdict's kind, or what happened instead of a verdict. */
  kind: VerdictKind | "undone" | "not-recorded" | "scan-again" | "picture" | "failed";
  tone: Tone;
  figure: Figure;
  word: string;
  /** Why and since when, most important first. */
  lines: string[];
  advice: string;
  person: PersonCard | null;
};

/** `timezone`: the event's IANA zone, in which every time is told. */
export function faceOf(words: Words, entry: Entry, timezone: string): Face {
  const { checkIn } = words;
  switch (entry.what) {
    case "outcome":
      return outcomeFace(words, entry.outcome, entry.undone, timezone);
    case "not-recorded":
      return {
        kind: "not-recorded",
        tone: "no",
        figure: "disk",
        word: checkIn.notRecorded,
        lines: [checkIn.notRecordedWhy, words.program.pair(words.disk[entry.trouble], entry.folder)],
        advice: words.diskAdvice[entry.trouble],
        person: entry.person,
      };
    case "scan-again":
      return {
        kind: "scan-again",
        tone: "careful",
        figure: "again",
        word: checkIn.scanAgain,
        lines: [checkIn.scanAgainWhy],
        advice: "",
        person: null,
      };
    case "picture":
      return {
        kind: "picture",
        tone: "careful",
        figure: "hand",
        word: words.camera.picture[entry.why].word,
        lines: [words.camera.picture[entry.why].why],
        advice: "",
        person: null,
      };
    case "failed":
      return {
        kind: "failed",
        tone: "no",
        figure: "cross",
        word: checkIn.failed,
        lines: [checkIn.failedWhy(entry.reference)],
        advice: "",
        person: null,
      };
  }
}

/** What a screen reader says: the verdict first, then who, then why. */
export const spokenFace = ({ word, person, lines }: Face): string =>
  [word, person?.name, ...lines].filter(Boolean).join(", ");

const FIGURES: Record<VerdictKind, Figure> = {
  admitted: "tick",
  left: "door",
  "already-in": "hand",
  pending: "clock",
  ambiguous: "people",
  "needs-answer": "hand",
  "too-early": "clock",
  "too-late": "clock",
  "not-this-session": "calendar",
  "unknown-code": "question",
  forged: "cross",
  "other-event": "calendar",
  cancelled: "cross",
  blocked: "cross",
  revoked: "again",
};

function outcomeFace(words: Words, outcome: Outcome, undone: boolean, timezone: string): Face {
  const { verdict, person } = outcome;
  if (undone) {
    const lines = [words.people.notArrived];
    return { kind: "undone", tone: "careful", figure: "undo", word: words.checkIn.undone, lines, advice: "", person };
  }
  const { kind, reason, mayOverride } = verdict;
  const finer = knownOr<{ word: string; advice: string } | null>(words.finer, reason, null);
  const mayNot = kind === "pending" && !mayOverride;
  return {
    kind,
    tone: toneOf(verdict),
    figure: FIGURES[kind],
    word: finer?.word ?? words.verdict[kind],
    lines: linesOf(words, outcome, timezone),
    advice: mayNot ? words.askOrganiser : (finer?.advice ?? words.advice[kind]),
    person,
  };
}

/** What staff ask first comes first: since when, which event, until when; then the reason in a sentence. */
function linesOf(words: Words, outcome: Outcome, timezone: string): string[] {
  const { checkIn, language } = words;
  const { kind, reason, earlier, doors, pausedFor } = outcome.verdict;
  const lines = [words.reason[reason]];
  if (kind === "other-event" && outcome.otherEvent === null) lines.push(checkIn.otherEventUnknown);
  if (outcome.otherEvent !== null) lines.unshift(checkIn.otherEvent(outcome.otherEvent));
  if (earlier) {
    const since = whenOf(language, earlier.at, timezone, outcome.at);
    lines.unshift(checkIn.earlier(since, outcome.earlierStation, words.way[earlier.way]));
  }
  if (pausedFor) lines.unshift(pausedFor);
  if (doors) {
    const moment = momentOf(language, doors);
    lines.unshift(kind === "too-early" ? checkIn.opens(moment) : checkIn.closed(moment));
  }
  if (outcome.repeated) lines.push(checkIn.repeated);
  return lines;
}
