import { readFileSync } from "node:fs";
import { readSheet } from "../../electron/sheets/read.ts";
import { RosterFile } from "../../shared/roster/rosterFile.ts";

// One roster file to a ready plan in a process of its own; says what that took: CPU seconds and megabytes of the whole process.
const read = await readSheet(new Uint8Array(readFileSync(process.argv[2] ?? "")));
if (!read.ok) throw new Error(read.fault.code);
const plan = new RosterFile(read.value).plan();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1_000_000;
process.stdout.write(JSON.stringify({ rows: plan.added, cpu, peak: maxRSS / 1_024 }));
