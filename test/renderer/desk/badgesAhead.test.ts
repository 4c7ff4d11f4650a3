import { describe, expect, test } from "vitest";
import { type BatchForm, blanksOf, choiceOf, nothingAhead } from "../../../renderer/desk/badgesAhead.ts";
import { WHOLE_LIST } from "../../../shared/people/query.ts";

const { form, blanks } = nothingAhead();
const choice = (changes: Partial<BatchForm>) => choiceOf({ ...form, ...changes }, WHOLE_LIST, 0);

describe("a batch as it is put together", () => {
  test("is everybody not printed yet, by name, when nothing was chosen", () => {
    expect(choice({})).toEqual({
      ...{ who: { what: "all" }, isUnprintedOnly: true, order: "name", separators: "none" },
      ...{ boxSize: null, sheetStart: 0 },
    });
  });

  test.each<[string, Partial<BatchForm>, object | null]>([
    ["roles", { who: "roles", roles: ["speaker"] }, { who: { what: "roles", roles: ["speaker"] } }],
    ["no role yet", { who: "roles" }, null],
    ["letters", { who: "letters", from: "C", to: "#" }, { who: { what: "letters", from: "C", to: "#" } }],
    ["a time as people write it", { who: "arrived", since: "9：05" }, { who: { what: "arrived", since: "09:05" } }],
    ["no time yet", { who: "arrived", since: "" }, null],
    ["a time that is none", { who: "arrived", since: "25:10" }, null],
    ["the people's table", { who: "list" }, { who: { what: "list", query: WHOLE_LIST } }],
    ["boxes", { hasBoxes: true, boxSize: "８０" }, { boxSize: 80 }],
    ["a box for none", { hasBoxes: true, boxSize: "0" }, null],
    ["a box without a number", { hasBoxes: true, boxSize: "" }, null],
    ["a box's size that does not count", { hasBoxes: false, boxSize: "" }, { boxSize: null }],
    ["the fourth label of a sheet", { start: "4" }, { sheetStart: 3 }],
    ["a label that is no number", { start: "x" }, { sheetStart: 0 }],
  ])("%s", (_what, changes, wanted) => {
    if (wanted === null) expect(choice(changes)).toBeNull();
    else expect(choice(changes)).toMatchObject(wanted);
  });

  test("begins at the label the desk goes on with, unless another one is stated", () => {
    expect(choiceOf(form, WHOLE_LIST, 6)?.sheetStart).toBe(6);
    expect(choiceOf({ ...form, start: "1" }, WHOLE_LIST, 6)?.sheetStart).toBe(0);
  });

  test.each([
    ["20", { role: "attendee", count: 20, isNumbered: true, sheetStart: 4 }],
    ["0", null],
    ["501", null],
    ["", null],
  ])("%s spare badges", (count, wanted) => expect(blanksOf({ ...blanks, count }, 4)).toEqual(wanted));
});
