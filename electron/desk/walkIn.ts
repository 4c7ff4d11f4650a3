import { decideFor } from "../../shared/checkin/decide.ts";
import type { Verdict } from "../../shared/checkin/verdict.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { CheckInReply, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactBody, PaperLine } from "../../shared/facts/fact.ts";
import { freshRecord } from "../../shared/facts/fold.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import { cleanDetails } from "../../shared/roster/cleanDetails.ts";
import type { Person } from "../../shared/roster/person.ts";
import { cleanText } from "../../shared/words/text.ts";
import { isoWithOffset } from "../../shared/words/time.ts";
import { newPerson } from "./addPerson.ts";
import { cardsOf } from "./card.ts";
import { factsOf, outcomeOf, passageIn, sessionOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import { likelySame } from "./sameAs.ts";
import { notRecorded } from "./writeChange.ts";

type Input = CommandInput<"walkIn.register">;

/** Off an empty line of the paper sheet: when they came (ms), and what of the moment's rules is overruled with which reason. */
type OnPaper = { line: PaperLine; seen: number; reason: string; mayOverrule: (verdict: Verdict) => boolean };

/** Who on the list this walk-in may be: the same phone or e-mail first, then the same name. */
export const guessWalkIn = (desk: Desk, input: CommandInput<"walkIn.guess">): PersonCard[] =>
  cardsOf(desk, likelySame(desk, { ...input, nickname: null }));

/**
 * Registers somebody who is not on the list, and lets them in unless a rule of the session forbids it: then they are
 * registered all the same, and the verdict says why they wait. What is recorded stands together.
 */
export function registerWalkIn(desk: Desk, input: Input): Promise<CheckInReply> {
  const inbox = ++desk.inboxNumber;
  return desk.turn(() => registerNow(desk, inbox, input));
}

/** The same in a turn that the caller has already; `paper`: off an empty line of the sheet. */
export async function registerNow(
  desk: Desk,
  inbox: number,
  input: Input,
  paper: OnPaper | null = null,
): Promise<CheckInReply> {
  const session = sessionOf(desk, input);
  if (!session) return { what: "no-event" };
  const record = walkInRecord(desk, input);
  const now = paper?.seen ?? desk.parts.clock.now();
  const asked = (isOverruled: boolean) =>
    decideFor(desk.state, record, { session, direction: "in", now, override: isOverruled });
  const plain = asked(false);
  const isOverruled = paper?.mayOverrule(plain) ?? false;
  const verdict = isOverruled ? asked(true) : plain;
  const override = paper && isOverruled ? { verdict: plain.kind, reason: paper.reason, pin: false } : null;
  const way = paper ? "paper" : "walk-in";
  const recorded = await desk.record([
    { kind: "person-added", person: record.person, importId: null, ...(paper && { line: paper.line }) },
    ...answersOf(record),
    ...factsOf(desk.state, verdict, { way, override, text: "", ...(paper && { seen: isoWithOffset(now) }) }),
  ]);
  if (!recorded.ok) return notRecorded(desk, recorded.fault);
  const outcome = outcomeOf(desk, inbox, { verdict, way, passage: passageIn(recorded.value) });
  if (paper) desk.keepOutcome(outcome);
  else desk.tellOutcome(outcome);
  desk.parts.tell("peopleChanged", null);
  return { what: "outcome", outcome };
}

const answersOf = ({ person, answers }: PersonRecord): FactBody[] =>
  Object.entries(answers).map(([question, answer]) => ({ kind: "answered", personId: person.id, question, answer }));

/** Who they will be once they are recorded, with the answers to the questions the event asks. */
function walkInRecord(desk: Desk, input: Input): PersonRecord {
  const record = freshRecord(walkInPerson(desk, input), { at: desk.now(), by: "", importId: null });
  for (const { id } of desk.event.questions) {
    const answer = input.answers?.[id];
    if (answer !== undefined) record.answers[id] = answer;
  }
  return record;
}

function walkInPerson(desk: Desk, { name, nickname, company, jobTitle, phone, email }: Input): Person {
  const typed = { name, nickname, company, jobTitle, phone, email };
  return newPerson(desk, "walk-in", { ...cleanDetails(typed), name: cleanText(name) });
}
