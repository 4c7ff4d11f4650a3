import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { ChangeReply, ExportReply } from "../../shared/contract/shapes.ts";
import type { TicketShown } from "../../shared/contract/ticketShapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import { isTicketTaken, validTickets } from "../../shared/facts/tickets.ts";
import { words } from "../../shared/i18n/say.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import type { QrMaker, TableWriter } from "./ports.ts";
import { saveTable } from "./saveTable.ts";
import { writeChange } from "./writeChange.ts";

/** A person's own ticket, to be scanned from the screen; the last one they had, where it was revoked. */
export function showTicket(desk: Desk, personId: PersonId, qr: QrMaker): CommandOutput<"tickets.show"> {
  const record = desk.person(personId);
  if (!record) return null;
  const [valid] = validTickets(desk.state, record);
  const number = valid ?? record.person.ticket;
  const { code, form } = ticketCode(desk, number);
  const symbol = qr(code);
  const isRevoked = valid === undefined;
  return symbol && { code, number, form, isRevoked, size: symbol.size, dark: [...symbol.dark] };
}

/** A ticket's code in the form of the event; in the short one where this station cannot sign. */
export function ticketCode(desk: Desk, number: string): Pick<TicketShown, "code" | "form"> {
  const form = ticketForm(desk);
  return { code: codeIn(desk, form, number), form };
}

/** The number that admits somebody; null: none does. */
export const ticketOf = ({ state }: Desk, record: PersonRecord): string | null =>
  validTickets(state, record)[0] ?? null;

/** The same, unless nobody expects them any more. */
export const ticketToSend = (desk: Desk, record: PersonRecord): string | null =>
  record.withdrawn || record.person.status === "cancelled" ? null : ticketOf(desk, record);

/** The form tickets have here just now. */
export const ticketForm = ({ event, parts }: Desk): TicketShown["form"] =>
  event.tickets.form === "signed" && parts.seals.signs() ? "signed" : "short";

/** A ticket's code in this form, whatever the event's is by now. */
export const codeIn = ({ parts }: Desk, form: TicketShown["form"], number: string): string =>
  parts.seals.code(form === "signed" ? "signed" : "ticket", number);

/** A new ticket for somebody: every one they had, those of merged entries too, is told as an old one from now on. */
export const reissueTicket = (desk: Desk, input: CommandInput<"tickets.reissue">): Promise<ChangeReply> =>
  changeTicket(desk, input, (isTaken) => desk.parts.chance.ticketNumber(isTaken));

/** Takes somebody's ticket away without another in its place; nothing to do when they have none. */
export const revokeTicket = (desk: Desk, input: CommandInput<"tickets.revoke">): Promise<ChangeReply> =>
  changeTicket(desk, input, () => null);

function changeTicket(
  desk: Desk,
  { personId, reason }: CommandInput<"tickets.revoke">,
  newNumber: (isTaken: (number: string) => boolean) => string | null,
): Promise<ChangeReply> {
  return desk.turn(async () => {
    const record = desk.person(personId);
    if (!record) return { what: "nothing-to-do" };
    const next = newNumber((number) => isTicketTaken(desk.state, number));
    const { id, ticket: own } = record.person;
    const others = validTickets(desk.state, record).filter((ticket) => ticket !== own);
    const isRevoked = desk.state.personByRevokedTicket.has(own);
    const bodies = [...(isRevoked && next === null ? [] : [own]), ...others].map(
      (ticket): FactBody => ({ kind: "ticket-revoked", personId: id, ticket, next, reason }),
    );
    return writeChange(desk, bodies);
  });
}

/** Everybody's ticket code as a CSV table for a mail merge; the withdrawn, the cancelled and those whose ticket was revoked get none. */
export function exportTickets(desk: Desk, writeCsv: TableWriter): Promise<ExportReply> {
  const say = words(desk.parts.settings().language).tickets;
  const rows: string[][] = [];
  for (const record of desk.state.people.values()) {
    const { person } = record;
    const ticket = ticketToSend(desk, record);
    if (ticket === null) continue;
    const { name, nickname, email, phone } = person;
    rows.push([name, nickname ?? "", email ?? "", phone ?? "", ticketCode(desk, ticket).code]);
  }
  return saveTable(desk, say.fileName, { columns: say.columns, rows }, writeCsv);
}
