import type { Verdict, VerdictReason } from "../../shared/checkin/verdict.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { LineReply, Printing, TickReply } from "../../shared/contract/paperShapes.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { PrintedSheet } from "../../shared/facts/state.ts";
import { instantsOf } from "../../shared/words/time.ts";
import { wordsOf } from "./attendanceContext.ts";
import { cardOf } from "./card.ts";
import { checkIn, picked, type Request, verdictOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import { registerWalkIn } from "./walkIn.ts";

/** The printings whose ticks can be typed in, newest first. */
export const printingsOf = ({ state }: Desk): Printing[] =>
  state.sheets.map(({ sheet, at, by }) => ({ sheet, at, by })).reverse();

/** Who has a number on a printing. */
export function lineOf(desk: Desk, { sheet: code, number }: CommandInput<"paper.line">): LineReply {
  const sheet = sheetOf(desk, code);
  if (!sheet) return { what: "no-such-sheet" };
  if (isBlank(sheet, number)) return { what: "blank" };
  const id = sheet.people[number - 1];
  if (id === undefined) return { what: "no-such-number" };
  const record = desk.person(id);
  return record ? { what: "person", person: cardOf(desk, record) } : { what: "gone" };
}

/**
 * A tick on the paper becomes an arrival with the time written beside it; who is in already is told. What spoke against it
 * at that moment (full, paused, before or after hours, questions) is overruled: this person was let in, and the fact says so.
 */
export async function tick(desk: Desk, { sheet: code, number, at }: CommandInput<"paper.tick">): Promise<TickReply> {
  const sheet = sheetOf(desk, code);
  const personId = sheet?.people[number - 1];
  const seen = momentOf(desk, at);
  if (!sheet || personId === undefined) return { what: "no-such-number" };
  if (seen === null) return { what: "future" };
  const gate = { session: sheet.session, direction: "in" } as const;
  const plain: Request = { ...picked(personId, gate), way: "paper", seen };
  const isOverruled = mayOverrule(desk, verdictOf(desk, sheet.session, plain));
  const override = isOverruled ? { reason: wordsOf(desk).paper.entry.reason, pin: false } : null;
  return kept(desk, await checkIn(desk, ++desk.inboxNumber, { ...plain, override }));
}

/** Somebody on an empty line of the paper: registered as a walk-in, with the time written beside the name. */
export async function tickWalkIn(desk: Desk, input: CommandInput<"paper.walkIn">): Promise<TickReply> {
  const sheet = sheetOf(desk, input.sheet);
  const seen = momentOf(desk, input.at);
  if (!sheet || !isBlank(sheet, input.number)) return { what: "no-such-number" };
  if (seen === null) return { what: "future" };
  const { name, company, nonce } = input;
  const unknown = { nickname: null, jobTitle: null, phone: null, email: null, answers: null };
  const person = { ...unknown, name, company, nonce, session: sheet.session, direction: "in" as const };
  const reason = wordsOf(desk).paper.entry.reason;
  return registerWalkIn(desk, person, { seen, reason, mayOverrule: (verdict) => mayOverrule(desk, verdict) });
}

const sheetOf = ({ state }: Desk, code: string): PrintedSheet | undefined =>
  state.sheets.findLast(({ sheet }) => sheet === code);

const isBlank = ({ blanks: { from, count } }: PrintedSheet, number: number): boolean =>
  number >= from && number < from + count;

/** Nobody writes a time that has not come; a clock may be a minute fast. */
const GRACE = 60_000;

/** ms since the epoch; null: it has not come yet. */
function momentOf(desk: Desk, local: string): number | null {
  const { first } = instantsOf(local, desk.event.timezone);
  return first > desk.parts.clock.now() + GRACE ? null : first;
}

/** What is about the moment, not about the person. */
const OF_THE_MOMENT: ReadonlySet<VerdictReason> = new Set([
  "session-paused",
  "session-full",
  "doors-not-open-yet",
  "doors-closed",
  "question-open",
]);

/** Where every override wants the PIN, none is made by itself. */
const mayOverrule = (desk: Desk, { reason, mayOverride }: Verdict): boolean =>
  mayOverride && OF_THE_MOMENT.has(reason) && !desk.parts.station.pin().isForOverrides;

/** Among the last check-ins, without the sound and colour of somebody who stands at the desk. */
function kept(desk: Desk, reply: CheckInReply): CheckInReply {
  if (reply.what !== "outcome") return reply;
  desk.keepOutcome(reply.outcome);
  desk.parts.tell("peopleChanged", null);
  return reply;
}
