import { expect, it } from "vitest";
import { previewBadge, printBadge } from "../../../electron/desk/printBadge.ts";
import { statusOf } from "../../../electron/desk/status.ts";
import { openTemplate, saveTemplate } from "../../../electron/desk/templates.ts";
import type { PersonRecord } from "../../../shared/facts/state.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";

const person = (test: TestDesk) => test.desk.person(PersonId.parse("p1")) as PersonRecord;

it("puts single badges on a sheet's labels one after the other, from the first free one", async () => {
  const test = await aDesk([added(aPerson(1))]);
  test.settings.stock = "avery-l4785";
  await test.desk.parts.changeSettings({ printing: { ...NONE, sheetStart: 8 } });
  await previewBadge(test.desk, PersonId.parse("p1"));
  for (let badge = 0; badge < 3; badge++) printBadge(test.desk, person(test), null);
  expect(test.orders.map(({ drawing }) => drawing.at)).toEqual([8, 9, 0]);
  expect(test.settings.printing?.sheetStart).toBe(1);
  expect(statusOf(test.desk).printer).toMatchObject({ ownBadge: null, labelsOnSheet: 10 });
});

it("counts no labels where a badge is a page of its own", async () => {
  const test = await aDesk([added(aPerson(1))]);
  printBadge(test.desk, person(test), null);
  printBadge(test.desk, person(test), null);
  expect(test.orders.map(({ drawing }) => drawing.at)).toEqual([0, 0]);
  expect(statusOf(test.desk).printer.labelsOnSheet).toBe(1);
});

it("says which of the event's own badges this desk prints", async () => {
  const test = await aDesk();
  const template = openTemplate(test.desk, { id: null, stock: "avery-l7418" });
  if (!template) throw new Error("no template");
  await saveTemplate(test.desk, { ...template, name: "讲者证" });
  test.settings.template = template.id;
  expect(statusOf(test.desk).printer).toMatchObject({ ownBadge: "讲者证", labelsOnSheet: 8 });
});

const NONE = { others: [], byRole: {}, autoPrintByRole: {}, labels: {}, network: [], sheetStart: 0 };
