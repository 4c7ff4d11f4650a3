import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import { words } from "../../shared/i18n/say.ts";
import { extraOf, type ListColumn } from "../../shared/people/query.ts";
import { cellText, columnTitle } from "../../shared/report/peopleTable.ts";
import type { Desk } from "./desk.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { rowOf } from "./peoplePage.ts";
import type { TableWriter } from "./ports.ts";
import { saveTable } from "./saveTable.ts";
import { inSlices } from "./slices.ts";

/**
 * Writes the list that staff look at into the event's exports folder, in its order and with the columns that are shown;
 * telephone numbers and e-mails in full, since a file is for those who may have them.
 */
export async function exportPeople(
  lists: PeopleLists,
  desk: Desk,
  { query, columns }: CommandInput<"people.export">,
  writeCsv: TableWriter,
): Promise<ExportReply> {
  const say = words(desk.parts.settings().language);
  const { roll, numbers } = await lists.list(desk, query);
  const extras = columns.flatMap((column) => extraOf(column) ?? []);
  const rows: string[][] = [];
  await inSlices(numbers, (number) => {
    const record = roll.records[number];
    if (!record) return;
    const row = rowOf(desk, record, number + 1, extras);
    const full: { [C in ListColumn]?: string | null } = { phone: record.person.phone, email: record.person.email };
    rows.push(columns.map((column) => full[column] ?? cellText(say, row, column, desk.event.timezone)));
  });
  const table = { columns: columns.map((column) => columnTitle(say, column)), rows };
  return saveTable(desk, say.peopleList.fileName, table, writeCsv);
}
