import { type Tone, toneOf } from "../../shared/checkin/tone.ts";
import type { VerdictKind, VerdictReason } from "../../shared/checkin/verdict.ts";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import { knownOr } from "../../shared/i18n/known.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf, momentOf, whenOf } from "../../shared/i18n/when.ts";
import type { Entry } from "../desk/entries.ts";
import { groupTone } from "../desk/groups.ts";
import type { Figure } from "./Shape.tsx";

/** How an entry looks and reads on the big panel, in the list and to a screen reader. */
export type Face = {
  /** The verdict's kind, or what happened instead of a verdict. */
  kind: VerdictKind | "undone" | "group" | "not-recorded" | "scan-again" | "picture" | "failed";
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
    case "group":
      return groupFace(words, entry, timezone);
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

/** The word that fills the screen for a verdict, and in short elsewhere. */
export function verdictWord(words: Words, { kind, reason }: Pick<Outcome["verdict"], "kind" | "reason">): string {
  return finerOf(words, reason)?.word ?? words.verdict[kind];
}

const finerOf = (words: Words, reason: VerdictReason) =>
  knownOr<{ word: string; advice: string } | null>(words.finer, reason, null);

/** Several at once: how many are in, and who is not and why. */
function groupFace(words: Words, { members, trouble }: Extract<Entry, { what: "group" }>, timezone: string): Face {
  const { asking } = words;
  const notIn = members.filter(({ outcome, undone }) => outcome.verdict.kind !== "admitted" || undone);
  const come = members.length - notIn.length;
  const reasons = notIn.map((member) => {
    const { person, word } = faceOf(words, member, timezone);
    return asking.oneOf(person?.name ?? words.checkIn.unknownGuest, word);
  });
  const lines = reasons.slice(0, MOST_TOLD);
  if (reasons.length > MOST_TOLD) lines.push(asking.andMore(reasons.length - MOST_TOLD));
  if (trouble) {
    const missed = asking.notIn(
      listOf(
        words.language,
        trouble.missed.map(({ name }) => name),
      ),
    );
    const { notRecorded: word } = words.checkIn;
    const why = words.program.pair(words.disk[trouble.trouble], trouble.folder);
    const told = [missed, asking.togetherIn(come), ...lines, why];
    const advice = words.diskAdvice[trouble.trouble];
    return { kind: "not-recorded", tone: "no", figure: "disk", word, lines: told, advice, person: null };
  }
  const word =
    notIn.length === 0
      ? asking.togetherIn(come)
      : come === 0
        ? asking.togetherNone(notIn.length)
        : asking.togetherMixed(come, notIn.length);
  const tone = groupTone(
    members.map(({ outcome }) => outcome),
    null,
  );
  return { kind: "group", tone, figure: "people", word, lines, advice: "", person: null };
}

/** So many of those who are not in are read out. */
const MOST_TOLD = 6;

function outcomeFace(words: Words, outcome: Outcome, undone: boolean, timezone: string): Face {
  const { verdict, person } = outcome;
  if (undone) {
    const [word, line] = outcome.exit
      ? [words.asking.exitUndone, words.asking.stillInside]
      : [words.checkIn.undone, words.people.notArrived];
    return { kind: "undone", tone: "careful", figure: "undo", word, lines: [line], advice: "", person };
  }
  const { kind, reason, mayOverride } = verdict;
  const finer = finerOf(words, reason);
  const mayNot = kind === "pending" && !mayOverride;
  return {
    kind,
    tone: toneOf(verdict),
    figure: FIGURES[kind],
    word: verdictWord(words, verdict),
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
    lines.unshift(earlierText(words, outcome, earlier, timezone));
  }
  if (pausedFor) lines.unshift(pausedFor);
  if (doors) {
    const moment = momentOf(language, doors);
    lines.unshift(kind === "too-early" ? checkIn.opens(moment) : checkIn.closed(moment));
  }
  if (outcome.way === "walk-in" && kind !== "admitted") lines.unshift(words.asking.registered);
  if (outcome.repeated) lines.push(checkIn.repeated);
  return lines;
}

/** Two desks scan one ticket within a moment of each other: then it says how long ago, not at which minute. Seconds. */
const MOMENT = 60;
/** Clocks of two laptops that differ by less than this tell of the same moment. Seconds. */
const CLOCKS_DIFFER = 5;

/** Since when somebody is in, at which desk, and how. */
function earlierText(words: Words, outcome: Outcome, earlier: Earlier, timezone: string): string {
  const { earlierStation: station, earlierAgo: seconds, at } = outcome;
  const way = words.way[earlier.way];
  if (seconds === null || seconds <= -CLOCKS_DIFFER || seconds >= MOMENT)
    return words.checkIn.earlier(whenOf(words.language, earlier.at, timezone, at), station, way);
  return seconds < 1 ? words.link.justNow(station, way) : words.link.ago(seconds, station, way);
}

type Earlier = NonNullable<Outcome["verdict"]["earlier"]>;
