import type { Figures } from "../../shared/contract/doorShapes.ts";
import { arrivalOf, doorOf, isExpected, type PersonRecord } from "../../shared/facts/state.ts";
import type { Desk } from "./desk.ts";

const MINUTE = 60_000;
const SHOWN_MINUTES = 60;

type Group = { value: string; expected: number; arrived: number };

/** Who is expected and came, by role and ticket type, and the arrivals of the last hour minute by minute. */
export function figuresOf(desk: Desk): Figures {
  const door = doorOf(desk.state);
  const now = desk.parts.clock.now();
  const minutes = new Array<number>(SHOWN_MINUTES).fill(0);
  const byRole = new Map<string, Group>();
  const byTicketType = new Map<string, Group>();
  for (const record of desk.state.people.values()) {
    const arrival = door && arrivalOf(record, door);
    count(byRole, record.person.role, record, arrival !== null);
    count(byTicketType, record.person.ticketType ?? "", record, arrival !== null);
    const ago = arrival ? Math.floor((now - Date.parse(arrival.at)) / MINUTE) : -1;
    const slot = SHOWN_MINUTES - 1 - ago;
    if (ago >= 0 && slot >= 0) minutes[slot] = (minutes[slot] ?? 0) + 1;
  }
  return { byRole: largestFirst(byRole), byTicketType: largestFirst(byTicketType), minutes };
}

function count(groups: Map<string, Group>, value: string, record: PersonRecord, isHere: boolean): void {
  if (!isExpected(record) && !isHere) return;
  const group = groups.get(value) ?? { value, expected: 0, arrived: 0 };
  groups.set(value, group);
  if (isExpected(record)) group.expected++;
  if (isHere) group.arrived++;
}

const largestFirst = (groups: Map<string, Group>): Group[] =>
  [...groups.values()].sort((a, b) => b.expected + b.arrived - a.expected - a.arrived);
