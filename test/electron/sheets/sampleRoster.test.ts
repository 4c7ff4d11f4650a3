import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSheet } from "../../../electron/sheets/read.ts";
import { guessTable } from "../../../shared/roster/columns.ts";
import { planImport } from "../../../shared/roster/importPlan.ts";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";
import { PersonDetails } from "../../../shared/roster/person.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

const bytes = readFileSync(new URL("../../../resources/sample-event/roster.csv", import.meta.url));

it("reads the sample event's roster whole: nothing skipped, nothing unknown, nobody twice", async () => {
  const read = await readSheet(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.value).toMatchObject({ kind: "csv", encoding: "utf-8", warnings: [] });
  const table = guessTable(read.value.rows);
  expect(table.mapping.columns.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      "name",
      "nickname",
      "phone",
      "email",
      "company",
      "jobTitle",
      "role",
      "ticketType",
      "status",
      "note",
    ]),
  );
  const plan = planImport(rowsToPeople(read.value.rows, table), []);
  expect(plan.skipped).toEqual([]);
  expect(plan.added).toHaveLength(read.value.rows.length - 1);
  expect(plan.added.length).toBeGreaterThan(100);
  expect(plan.doubtful.filter(({ kind }) => kind !== "same-name")).toEqual([]);
  for (const { details } of plan.added) PersonDetails.parse(details);
  expect(plan.added.filter(({ details }) => details.role === "speaker").length).toBeGreaterThanOrEqual(4);
});

it("gives scripts the same people", async () => {
  const inspected = inspectRoster(await readSheet(bytes), ({ code }) => code);
  expect(inspected).toMatchObject({ refused: null, skipped: [] });
  expect(inspected.attendees[0]).toMatchObject({ row: 2, name: "贾岛", phone: "19900009001", status: "active" });
});
