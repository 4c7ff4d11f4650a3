import type { ExportReply } from "../../shared/contract/shapes.ts";
import type { Table } from "../../shared/report/table.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import type { TableWriter } from "./ports.ts";

/** Saves a table among the event's exports as `title-<local time>.csv`, whole or not at all. */
export async function saveTable(desk: Desk, title: string, table: Table, writeCsv: TableWriter): Promise<ExportReply> {
  return saveExport(desk, title, { bytes: writeCsv(table), rows: table.rows.length });
}

/** The same for a table that was written already. */
export async function saveExport(
  desk: Desk,
  title: string,
  { bytes, rows }: { bytes: Uint8Array; rows: number },
): Promise<ExportReply> {
  const { store } = desk.parts;
  const saved = await store.save("exports", `${title}-${fileStamp(desk)}.csv`, bytes);
  if (!saved.ok) return { what: "not-written", trouble: saved.fault, folder: store.folder };
  return { what: "written", file: saved.value, rows };
}
