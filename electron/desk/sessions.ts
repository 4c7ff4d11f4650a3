import { severalIn } from "../../shared/checkin/sessionRules.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { EditablePlan } from "../../shared/contract/doorShapes.ts";
import type { PlanChangeReply } from "../../shared/contract/eventShapes.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import { daysOf } from "../../shared/event/sessionDays.ts";
import { checkPlan, tidyPlan, withPlan } from "../../shared/event/sessionPlan.ts";
import { sessionsOfAgenda } from "../../shared/event/sessions.ts";
import { KNOWN_ROLES } from "../../shared/roster/knownRoles.ts";
import type { Desk } from "./desk.ts";
import { writeChange } from "./writeChange.ts";

/** Values of a column that are offered, and the columns with so few different ones that they can be a list. */
const MOST_VALUES = 200;

/** The event's sessions, rules and questions as they may be corrected, with what the roster offers for them. */
export function editablePlan(desk: Desk): EditablePlan {
  const { id, page, sessions, rules, questions } = desk.event;
  const roles = new Counted();
  const ticketTypes = new Counted();
  const columns = new Map<string, Counted>();
  for (const { person } of desk.state.people.values()) {
    roles.add(person.role);
    if (person.ticketType) ticketTypes.add(person.ticketType);
    for (const [header, cell] of Object.entries(person.extra)) {
      const counted = columns.get(header) ?? new Counted();
      columns.set(header, counted);
      for (const value of severalIn(cell)) counted.add(value);
    }
  }
  return {
    event: id,
    ...{ sessions, rules, questions },
    days: daysOf(page),
    roles: [...new Set([...roles.mostFrequent(), ...KNOWN_ROLES])],
    ticketTypes: ticketTypes.mostFrequent(),
    columns: [...columns].map(([header, counted]) => ({ header, values: counted.mostFrequent() })),
    agenda: sessionsOfAgenda(desk.event, desk.parts.chance.id),
  };
}

/** Takes a plan over as staff wrote it; `event` says for which event it was written. */
export function changePlan(
  desk: Desk,
  { event, ...wanted }: CommandInput<"sessions.change">,
): Promise<PlanChangeReply> {
  return desk.turn(async () => {
    const hasOurDoor = wanted.sessions[0]?.id === desk.event.sessions[0]?.id;
    if (desk.event.id !== event || !hasOurDoor) return { what: "other-event" };
    const plan = tidyPlan(wanted);
    const troubles = checkPlan(plan);
    if (troubles.length > 0) return { what: "refused", troubles };
    const changed = withPlan(desk.event, plan);
    if (JSON.stringify(changed) === JSON.stringify(desk.event)) return { what: "nothing-to-do" };
    return writeChange(desk, [{ kind: "event-set", event: changed, read: desk.state.pageRead }]);
  });
}

/** Lets nobody into a session for a while, or lets them in again. */
export function pauseSession(desk: Desk, input: CommandInput<"sessions.pause">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    if (desk.state.paused.has(input.session) === input.isPaused) return { what: "nothing-to-do" };
    return writeChange(desk, [{ kind: "session-paused", ...input }]);
  });
}

/** Puts somebody on a session's own list by hand, or takes them off it. */
export function listForSession(desk: Desk, input: CommandInput<"sessions.list">): Promise<ChangeReply> {
  return desk.turn(async () => {
    const record = desk.person(input.personId);
    if (!record || record.listed?.[input.session] === input.on) return { what: "nothing-to-do" };
    return writeChange(desk, [{ kind: "listed", ...input }]);
  });
}

/** Words for everybody at every desk. */
export const sendMessage = (desk: Desk, { text }: CommandInput<"messages.send">): Promise<ChangeReply> =>
  desk.doorTurn(() => writeChange(desk, [{ kind: "message-sent", text }]));

export function endMessage(desk: Desk, { message }: CommandInput<"messages.end">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    if (!desk.state.messages.some(({ fact }) => fact === message)) return { what: "nothing-to-do" };
    return writeChange(desk, [{ kind: "message-ended", message }]);
  });
}

/** Somebody has been at the kiosk that called. */
export function answerCall(desk: Desk, { call }: CommandInput<"calls.answer">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    if (!desk.state.calls.some(({ fact }) => fact === call)) return { what: "nothing-to-do" };
    return writeChange(desk, [{ kind: "help-given", call }]);
  });
}

/** Texts, and how often each was met. */
class Counted {
  readonly #times = new Map<string, number>();

  add(text: string): void {
    this.#times.set(text, (this.#times.get(text) ?? 0) + 1);
  }

  mostFrequent(): string[] {
    const sorted = [...this.#times].sort(([, a], [, b]) => b - a);
    return sorted.slice(0, MOST_VALUES).map(([text]) => text);
  }
}
