import { type Asked, decide } from "../../shared/checkin/decide.ts";
import type { Verdict } from "../../shared/checkin/verdict.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { CheckInReply, Outcome } from "../../shared/contract/shapes.ts";
import type { EntryWay, FactBody } from "../../shared/facts/fact.ts";
import type { FactId, SessionId } from "../../shared/words/ids.ts";
import { localMoment } from "../../shared/words/time.ts";
import { cardOf, cardsOf, stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import { identify } from "./identify.ts";
import { printOnArrival } from "./printBadge.ts";

/** A scanner that reads one code twice does so within this many ms; two people never hold out the same code so fast. */
const DOUBLE_READ = 1_000;
const KEPT_TEXT = 200;

/** What a check-in asks, whichever way it came. */
type Request = { asked: () => Asked; way: EntryWay; direction: "in" | "out"; override: string | null; text: string };

/**
 * One scan: into the inbox at once, decided in its turn, answered when an admission is on the disk. `texts` are
 * readings of one scan, likeliest first.
 */
export async function scan(desk: Desk, input: CommandInput<"checkIn.scan">): Promise<CheckInReply> {
  const [text = ""] = input.texts;
  const inbox = ++desk.inboxNumber;
  const before = desk.lastScan;
  const now = desk.parts.clock.now();
  if (before && before.text === text && before.direction === input.direction && now - before.at < DOUBLE_READ) {
    return sayRepeated(await before.reply);
  }
  const asked = () => identify(desk.state, desk.parts.seals, input.texts);
  const reply = checkIn(desk, inbox, { asked, way: "scan", direction: input.direction, override: null, text });
  desk.lastScan = { text, direction: input.direction, at: now, reply };
  return reply;
}

/** Somebody picked from the list; `override` lets in against a verdict that staff may overrule, with their reason. */
export function byHand(desk: Desk, input: CommandInput<"checkIn.byHand">): Promise<CheckInReply> {
  const asked = (): Asked => ({ by: "people", people: [input.personId] });
  const override = input.override?.reason ?? null;
  return checkIn(desk, ++desk.inboxNumber, { asked, way: "hand", direction: "in", override, text: "" });
}

async function checkIn(desk: Desk, inbox: number, request: Request): Promise<CheckInReply> {
  desk.waiting++;
  if (desk.waiting > 1) desk.tellStatus();
  const decideNow = () => {
    desk.waiting--;
    return decideAndRecord(desk, inbox, request);
  };
  const early = await desk.doorTurn(async () => (mayYetChange(desk, request) ? null : decideNow()));
  const reply = early ?? (await desk.turn(decideNow));
  if (reply.what === "outcome") desk.tellOutcome(reply.outcome);
  return reply;
}

/** Whether a roster is being taken in that could bring this person, or better news of them: they wait for its end. */
function mayYetChange(desk: Desk, request: Request): boolean {
  const [session] = desk.event.sessions;
  return desk.isTakingIn && session !== undefined && !FINAL.has(verdictOf(desk, session.id, request).kind);
}

/** Verdicts that no roster changes for those it is asked of, or that let them in. */
const FINAL: ReadonlySet<Verdict["kind"]> = new Set(["admitted", "already-in", "left", "forged", "other-event"]);

async function decideAndRecord(desk: Desk, inbox: number, request: Request): Promise<CheckInReply> {
  const session = desk.event.sessions[0]?.id;
  if (!session) return { what: "no-event" };
  const verdict = verdictOf(desk, session, request);
  const overruled = request.override === null ? null : verdictOf(desk, session, { ...request, override: null });
  const body = factOf(verdict, session, request, overruled);
  const recorded = await desk.record([body]);
  if (!recorded.ok && body.kind !== "scan-refused") {
    return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
  }
  const fact = recorded.ok && body.kind === "arrived" ? (recorded.value[0]?.id ?? null) : null;
  return { what: "outcome", outcome: outcomeOf(desk, inbox, { verdict, way: request.way, arrival: fact }) };
}

function verdictOf(desk: Desk, session: SessionId, { asked, direction, override }: Request): Verdict {
  const localNow = localMoment(desk.parts.clock.now(), desk.event.timezone);
  return decide(desk.state, asked(), { session, direction, localNow, override: override !== null });
}

/** What is written down of a verdict: the passage, or the refusal with what was scanned. */
function factOf(verdict: Verdict, session: SessionId, request: Request, overruled: Verdict | null): FactBody {
  const { personId, kind, reason } = verdict;
  if (kind === "admitted" && personId) {
    const override =
      overruled && overruled.kind !== "admitted" ? { verdict: overruled.kind, reason: request.override ?? "" } : null;
    return { kind: "arrived", personId, session, way: request.way, override };
  }
  if (kind === "left" && reason === "gone" && personId) return { kind: "left", personId, session };
  return { kind: "scan-refused", session, verdict: kind, reason, personId, text: request.text.slice(0, KEPT_TEXT) };
}

/** The answer to the screen; an arrival also sets its badge going, which nobody waits for. */
export function outcomeOf(
  desk: Desk,
  inbox: number,
  { verdict, way, arrival }: { verdict: Verdict; way: EntryWay; arrival: FactId | null },
): Outcome {
  const record = verdict.personId ? desk.person(verdict.personId) : null;
  const job = arrival && record ? printOnArrival(desk, record) : null;
  return {
    inbox,
    verdict,
    person: record && cardOf(desk, record),
    candidates: cardsOf(desk, verdict.candidates),
    earlierStation: verdict.earlier && stationName(desk, verdict.earlier.station, verdict.earlier.by),
    otherEvent: verdict.otherTag && desk.parts.otherEvent(verdict.otherTag),
    arrival,
    job,
    repeated: false,
    way,
    at: desk.now(),
  };
}

const sayRepeated = (reply: CheckInReply): CheckInReply =>
  reply.what === "outcome" ? { what: "outcome", outcome: { ...reply.outcome, repeated: true } } : reply;
