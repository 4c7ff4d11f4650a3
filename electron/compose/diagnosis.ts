import { join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { DiagnosisParts } from "../desk/diagnosis.ts";
import { lastLines } from "../shell/log.ts";
import { machineNow, ownNames } from "../shell/machine.ts";
import { type DiskTrouble, diskTrouble, writeWhole } from "../store/durable.ts";
import { measureFolder } from "../store/measure.ts";

/** So many of the program's last notes. */
const LINES = 300;

/** What the file for support needs of the computer and the disk. `data`: the program's folder, `installed`: where it lies itself. */
export const diagnosisOf = (
  data: string,
  installed: string,
): Pick<DiagnosisParts, "machine" | "measure" | "log" | "write"> => ({
  machine: () => machineNow(data),
  measure: measureFolder,
  log: async () => ({ lines: await lastLines(join(data, "logs"), LINES), own: ownNames(data, installed) }),
  write,
});

async function write(file: string, text: string): Promise<Result<null, DiskTrouble>> {
  try {
    await writeWhole(file, text);
    return ok(null);
  } catch (error) {
    return fault(diskTrouble(error));
  }
}
