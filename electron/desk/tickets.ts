import type { CommandOutput } from "../../shared/contract/contract.ts";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import { words } from "../../shared/i18n/say.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import { saveTable } from "./exportAttendance.ts";
import type { QrMaker, TableWriter } from "./ports.ts";

/** A person's own ticket, to be scanned from the screen. */
export function showTicket(desk: Desk, personId: PersonId, qr: QrMaker): CommandOutput<"tickets.show"> {
  const record = desk.person(personId);
  if (!record) return null;
  const code = desk.parts.seals.code("ticket", record.person.ticket);
  const symbol = qr(code);
  return symbol && { code, size: symbol.size, dark: [...symbol.dark] };
}

/** Everybody's ticket code as a CSV table for a mail merge; the withdrawn and the cancelled get none. */
export function exportTickets(desk: Desk, writeCsv: TableWriter): Promise<ExportReply> {
  const say = words(desk.parts.settings().language).tickets;
  const rows: string[][] = [];
  for (const { person, withdrawn } of desk.state.people.values()) {
    if (withdrawn || person.status === "cancelled") continue;
    const { name, nickname, email, phone, ticket } = person;
    rows.push([name, nickname ?? "", email ?? "", phone ?? "", desk.parts.seals.code("ticket", ticket)]);
  }
  return saveTable(desk, say.fileName, { columns: say.columns, rows }, writeCsv);
}
