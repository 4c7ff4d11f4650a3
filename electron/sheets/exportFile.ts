import type { ExportFile, ExportTally } from "../../shared/report/exportFile.ts";
import { csvOf } from "./csvOut.ts";
import { jsonOf } from "./jsonOut.ts";
import { xlsxOf } from "./xlsxOut.ts";

/** An export in the format that was chosen, in pieces as they are asked for; `tally` is whole when the last one came. */
export function writeExport(file: ExportFile, tally: ExportTally): AsyncIterable<Uint8Array> {
  switch (file.format) {
    case "xlsx":
      return xlsxOf(file.sheet, { name: file.aboutName, facts: () => file.facts(tally) }, tally);
    case "csv":
      return csvOf(file.sheet, file, tally);
    case "json":
      return jsonOf(file.sheet, file.about, tally);
  }
}
