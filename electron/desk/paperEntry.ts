import type { Verdict, VerdictReason } from "../../shared/checkin/verdict.ts";
import { findPerson } from "../../shared/checkin/whom.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { LineReply, Printing, TickReply } from "../../shared/contract/paperShapes.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { PaperLine } from "../../shared/facts/fact.ts";
import type { PersonRecord, PrintedSheet } from "../../shared/facts/state.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { instantsOf } from "../../shared/words/time.ts";
import { wordsOf } from "./attendanceContext.ts";
import { cardOf } from "./card.ts";
import { checkIn, picked, type Request, verdictOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import { identify } from "./identify.ts";
import { registerNow } from "./walkIn.ts";

/** The printings whose ticks can be typed in, newest first. */
export const printingsOf = ({ state }: Desk): Printing[] =>
  state.sheets.map(({ sheet, at, by }) => ({ sheet, at, by })).reverse();

/** Who has a number on a printing, or whose code was scanned from it. */
export function lineOf(desk: Desk, asked: CommandInput<"paper.line">): LineReply {
  const sheet = sheetOf(desk, asked.sheet);
  if (!sheet) return { what: "no-such-sheet" };
  if ("texts" in asked) return lineOfCode(desk, sheet, asked.texts);
  const { number } = asked;
  const id = personOn(desk, sheet, number);
  if (id === null) return isBlank(sheet, number) ? { what: "blank", number } : { what: "no-such-number" };
  const record = desk.person(id);
  return record ? { what: "person", number, person: cardOf(desk, record) } : { what: "gone" };
}

/** The paper's codes stay good for its lines when somebody has a newer ticket by now; nobody is let in by this. */
function lineOfCode(desk: Desk, sheet: PrintedSheet, texts: readonly string[]): LineReply {
  const found = findPerson(desk.state, identify(desk.state, desk.parts.seals, texts));
  const { record } = found;
  if (!record) return { what: "unknown-code", reason: "reason" in found ? found.reason : "not-on-the-list" };
  const person = cardOf(desk, record);
  const at = sheet.people.findIndex((id) => desk.person(id) === record);
  const number = at >= 0 ? at + 1 : (linesOf(record).find((line) => line.sheet === sheet.sheet)?.number ?? null);
  return number === null ? { what: "not-on-sheet", person } : { what: "person", number, person };
}

/**
 * A tick on the paper becomes an arrival with the time written beside it; who is in already is told. What spoke against it
 * at that moment (full, paused, before or after hours, questions) is overruled: this person was let in, and the fact says so.
 */
export async function tick(desk: Desk, { sheet: code, number, at }: CommandInput<"paper.tick">): Promise<TickReply> {
  const sheet = sheetOf(desk, code);
  const personId = sheet ? personOn(desk, sheet, number) : null;
  const seen = momentOf(desk, at);
  if (!sheet || personId === null) return { what: "no-such-number" };
  if (seen === null) return { what: "future" };
  const gate = { session: sheet.session, direction: "in" } as const;
  const plain: Request = { ...picked(personId, gate), way: "paper", seen };
  const isOverruled = mayOverrule(desk, verdictOf(desk, sheet.session, plain));
  const override = isOverruled ? { reason: wordsOf(desk).paper.entry.reason, pin: false } : null;
  return kept(desk, await checkIn(desk, ++desk.inboxNumber, { ...plain, override }));
}

/**
 * Somebody on an empty line of the paper: registered as a walk-in, with the time written beside the name. Who is registered
 * off that line already is told instead: it is one person, typed in twice.
 */
export async function tickWalkIn(desk: Desk, input: CommandInput<"paper.walkIn">): Promise<TickReply> {
  const sheet = sheetOf(desk, input.sheet);
  const seen = momentOf(desk, input.at);
  if (!sheet || !isBlank(sheet, input.number)) return { what: "no-such-number" };
  if (seen === null) return { what: "future" };
  const { name, company, nonce } = input;
  const unknown = { nickname: null, jobTitle: null, phone: null, email: null, answers: null };
  const person = { ...unknown, name, company, nonce, session: sheet.session, direction: "in" as const };
  const reason = wordsOf(desk).paper.entry.reason;
  const line = { sheet: sheet.sheet, number: input.number };
  const inbox = ++desk.inboxNumber;
  return desk.turn(async () => {
    const holder = holderOf(desk, line);
    if (holder) return { what: "taken", person: cardOf(desk, holder) };
    return registerNow(desk, inbox, person, {
      ...{ line, seen, reason },
      mayOverrule: (verdict) => mayOverrule(desk, verdict),
    });
  });
}

const sheetOf = ({ state }: Desk, code: string): PrintedSheet | undefined =>
  state.sheets.findLast(({ sheet }) => sheet === code);

const isBlank = ({ blanks: { from, count } }: PrintedSheet, number: number): boolean =>
  number >= from && number < from + count;

/** Who has a line: as printed, or registered off an empty one since; null: nobody. */
function personOn(desk: Desk, sheet: PrintedSheet, number: number): PersonId | null {
  const printed = sheet.people[number - 1];
  return printed ?? holderOf(desk, { sheet: sheet.sheet, number })?.person.id ?? null;
}

/** Who was registered off an empty line; whoever was taken off the list since leaves it empty again. */
function holderOf({ state }: Desk, { sheet, number }: PaperLine): PersonRecord | null {
  const isIts = (line: PaperLine) => line.sheet === sheet && line.number === number;
  for (const record of state.people.values()) if (!record.withdrawn && linesOf(record).some(isIts)) return record;
  return null;
}

/** The empty lines somebody was registered off, entries that were merged into theirs among them. */
const linesOf = ({ added, merged }: PersonRecord): PaperLine[] =>
  [added, ...merged.map((entry) => entry.added)].flatMap(({ line }) => line ?? []);

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
