import type { ExportReply } from "../../shared/contract/shapes.ts";
import { words } from "../../shared/i18n/say.ts";
import { attendanceTable } from "../../shared/report/table.ts";
import { localMoment } from "../../shared/words/time.ts";
import { stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import type { TableWriter } from "./ports.ts";

/** Writes the attendance as a CSV file into the event's exports folder, whole or not at all. */
export async function exportAttendance(desk: Desk, writeCsv: TableWriter): Promise<ExportReply> {
  const { settings, store, clock } = desk.parts;
  const say = words(settings().language);
  const table = attendanceTable(desk.state, desk.event, say, (arrival) =>
    stationName(desk, arrival.station, arrival.by),
  );
  const stamp = localMoment(clock.now(), desk.event.timezone).replace("T", "-").replace(":", "");
  const saved = await store.save("exports", `${say.table.fileName}-${stamp}.csv`, writeCsv(table));
  if (!saved.ok) return { what: "not-written", trouble: saved.fault, folder: store.folder };
  return { what: "written", file: saved.value, rows: table.rows.length };
}
