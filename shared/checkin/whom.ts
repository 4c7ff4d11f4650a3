import { isTakenBack, type PersonRecord, recordOf, type State } from "../facts/state.ts";
import { holderOfTicket, validTickets } from "../facts/tickets.ts";
import type { OwnCode } from "../ticket/ticket.ts";
import type { PersonId } from "../words/ids.ts";
import type { Said } from "./said.ts";
import type { VerdictReason } from "./verdict.ts";

/** Whom a scan or a hand names, found before the rules are asked. `sealHolds`: was the code made with this event's key. */
export type Asked =
  | { by: "own-code"; code: OwnCode; sealHolds: boolean }
  | { by: "people"; people: PersonId[] }
  | { by: "misread" };

/** The one person a code or a hand means, or why it means nobody. */
export function findPerson(state: State, asked: Asked): Said | { record: PersonRecord } {
  if (asked.by === "misread") return { kind: "unknown-code", reason: "misread" };
  if (asked.by === "own-code") return findByOwnCode(state, asked.code, asked.sealHolds);
  const [only, ...others] = guestsFirst(state, asked.people);
  const record = only === undefined ? null : recordOf(state, only);
  if (!record) return { kind: "unknown-code", reason: "not-on-the-list" };
  if (others.length) return { kind: "ambiguous", reason: "several-people", candidates: [record.person.id, ...others] };
  return { record };
}

/** Who came with an import that was taken back counts only where nobody else has the code. */
function guestsFirst(state: State, people: PersonId[]): PersonId[] {
  if (people.length < 2) return people;
  const guests = people.filter((id) => {
    const record = recordOf(state, id);
    return record && !isTakenBack(record);
  });
  return guests.length > 0 ? guests : people.slice(0, 1);
}

function findByOwnCode(state: State, code: OwnCode, sealHolds: boolean): Said | { record: PersonRecord } {
  if (code.tag !== state.event?.tag) return { kind: "other-event", reason: "of-another-event", otherTag: code.tag };
  if (!sealHolds) return { kind: "forged", reason: "wrong-seal" };
  const record = holderOfTicket(state, code.number);
  if (state.personByRevokedTicket.has(code.number))
    return { kind: "revoked", reason: whyRevoked(state, record), record };
  return record ? { record } : { kind: "unknown-code", reason: "genuine-but-not-here" };
}

const whyRevoked = (state: State, record: PersonRecord | null): VerdictReason =>
  record && validTickets(state, record).length > 0 ? "newer-ticket-exists" : "ticket-revoked";
