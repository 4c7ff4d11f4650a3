import { rmSync } from "node:fs";
import { writeExport } from "../../electron/sheets/exportFile.ts";
import { writeWhole } from "../../electron/store/durable.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState } from "../../shared/facts/state.ts";
import { words } from "../../shared/i18n/say.ts";
import { type ExportFormat, USUAL_EXPORT } from "../../shared/people/exportChoice.ts";
import { attendanceSheet } from "../../shared/report/attendanceSheet.ts";
import { added, anEvent, aPerson, arrived, DOOR, eventSet, factsOf } from "../build/people.ts";

// The attendance of very many people as a file; says what writing it took, beside the people who are there already.
const [, , format = "csv", file = "", many = "100000"] = process.argv;
const event = anEvent();
const state = emptyState();
const GIVEN = "安邦晨达恩芳光海涵佳景可兰明宁培琪然森涛薇翔雅泽舟";
const bodies = [eventSet(event)];
for (let n = 1; n <= Number(many); n++) {
  const name = `张${GIVEN[n % GIVEN.length]}${GIVEN[(n * 7) % GIVEN.length]}`;
  bodies.push(added(aPerson(n, { name, company: `示例公司${n % 97}`, nickname: n % 5 === 0 ? "小明" : null })));
  if (n % 4 > 0) bodies.push(arrived(n));
}
for (const fact of factsOf(bodies)) apply(state, fact);
bodies.length = 0;
const context = {
  ...{ event, words: words("zh"), door: DOOR, extras: [], rooms: [], hasGuests: false, hasConflicts: false },
  stationOf: () => "一号台",
};
const people = [...state.people.values()].map((record, at) => ({ record, number: at + 1 }));

global.gc?.();
const before = process.memoryUsage().rss;
let most = before;
let longest = 0;
let last = performance.now();
const timer = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  most = Math.max(most, process.memoryUsage().rss);
}, 1);
const cpuBefore = process.cpuUsage();
const began = performance.now();
const choice = { ...USUAL_EXPORT, format: format as ExportFormat };
const { sheet } = attendanceSheet(choice, context, people);
const tally = { rows: 0, cut: 0, unmapped: 0 };
await writeWhole(
  file,
  writeExport({ ...choice, sheet, aboutName: "说明", facts: () => [], about: { form: 1 } }, tally),
);
const wall = (performance.now() - began) / 1_000;
clearInterval(timer);
const { user, system } = process.cpuUsage(cpuBefore);
rmSync(file);
const peak = (most - before) / 1_048_576;
process.stdout.write(JSON.stringify({ rows: tally.rows, cpu: (user + system) / 1_000_000, wall, peak, longest }));
