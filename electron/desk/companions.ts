import type { Companions } from "../../shared/contract/personShapes.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { cardsOf } from "./card.ts";
import type { Desk } from "./desk.ts";

const MOST = 50;

/**
 * Who may come in together with somebody: of the same order, and of the same company. This person first, then who is
 * not here yet, at most 50 of each with the whole number; nobody where the person would be alone.
 */
export function companionsOf(desk: Desk, personId: PersonId): Companions {
  const record = desk.person(personId);
  const order = keyOf(record?.person.orderId);
  const company = keyOf(record?.person.company);
  const [ofOrder, ofCompany]: [PersonRecord[], PersonRecord[]] = [[], []];
  for (const other of desk.state.people.values()) {
    if (other === record || !mayCome(other)) continue;
    if (order !== "" && isKey(other.person.orderId, order)) ofOrder.push(other);
    if (company !== "" && isKey(other.person.company, company)) ofCompany.push(other);
  }
  return { order: together(desk, record, ofOrder), company: together(desk, record, ofCompany) };
}

function together(desk: Desk, record: PersonRecord | null, others: PersonRecord[]): Companions["order"] {
  if (!record || others.length === 0) return { total: 0, people: [] };
  const isHere = ({ passages }: PersonRecord) => Number(passages.some(({ undone }) => !undone));
  const sorted = others.sort((a, b) => isHere(a) - isHere(b));
  const ids = [record, ...sorted].slice(0, MOST).map(({ person }) => person.id);
  return { total: others.length + 1, people: cardsOf(desk, ids) };
}

const mayCome = ({ withdrawn, person: { status } }: PersonRecord): boolean =>
  !withdrawn && status !== "cancelled" && status !== "blocked";

const keyOf = (text: string | null | undefined): string => (text ?? "").trim().toLowerCase();

/** Lengths first: a list of 100,000 is read through while the desk waits. */
const isKey = (text: string | null, key: string): boolean =>
  text !== null && text.length === key.length && text.toLowerCase() === key;
