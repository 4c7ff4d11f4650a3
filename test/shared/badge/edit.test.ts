import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { flawsOf } from "../../../shared/badge/checkTemplate.ts";
import {
  changeElements,
  choose,
  chooseNext,
  chosenOf,
  type Edit,
  elementsOf,
  newEdit,
  redo,
  showFace,
  undo,
  withSize,
} from "../../../shared/badge/edit.ts";
import { ALIGNS, align, distribute, duplicate, removeChosen, restack } from "../../../shared/badge/editArrange.ts";
import { HANDLES, moveChosen, resizeChosen, setBox } from "../../../shared/badge/editBoxes.ts";
import { add, type Wish } from "../../../shared/badge/editNew.ts";
import { setBack, setFold, setName, setStock } from "../../../shared/badge/editStock.ts";
import { STOCKS } from "../../../shared/badge/stocks.ts";
import { BadgeTemplate, type Stock } from "../../../shared/badge/template.ts";

const [CARD] = STOCKS as [Stock, ...Stock[]];
const IMAGE = "a".repeat(64);
const WISHES: Wish[] = [
  { kind: "text", field: "name" },
  { kind: "text", field: { fixed: "欢迎 Welcome" } },
  { kind: "stack" },
  { kind: "qr" },
  { kind: "rect" },
  { kind: "line" },
  { kind: "image", image: IMAGE, width: 300, height: 100, as: "logo" },
  { kind: "image", image: IMAGE, width: 300, height: 100, as: "background" },
];

const fresh = (): Edit => newEdit(templateFor(CARD));
const mm = fc.double({ min: -200, max: 200, noNaN: true });
const some = <T>(list: readonly T[]) => fc.constantFrom(...list);

/** Anything somebody can do in the designer. */
const STEP: fc.Arbitrary<(edit: Edit) => Edit> = fc.oneof(
  some(WISHES).map((wish) => (edit: Edit) => add(edit, wish)),
  fc.tuple(mm, mm).map(
    ([dx, dy]) =>
      (edit: Edit) =>
        moveChosen(edit, { dx, dy }),
  ),
  fc.tuple(some(HANDLES), mm, mm).map(
    ([handle, dx, dy]) =>
      (edit: Edit) =>
        resizeChosen(edit, handle, { dx, dy }, "drag"),
  ),
  fc.tuple(mm, mm, mm, mm).map(
    ([x, y, w, h]) =>
      (edit: Edit) =>
        setBox(edit, edit.selected[0] ?? "", { x, y, w, h }),
  ),
  fc.tuple(fc.nat(9), fc.boolean()).map(([at, more]) => (edit: Edit) => {
    const id = elementsOf(edit)[at]?.id;
    return id === undefined ? edit : choose(edit, [id], more);
  }),
  some(ALIGNS).map((to) => (edit: Edit) => align(edit, to)),
  some(["x", "y"] as const).map((along) => (edit: Edit) => distribute(edit, along)),
  fc.tuple(some([1, -1] as const), fc.boolean()).map(
    ([by, far]) =>
      (edit: Edit) =>
        restack(edit, by, far),
  ),
  fc.constant(duplicate),
  fc.constant(removeChosen),
  some(STOCKS).map((stock) => (edit: Edit) => setStock(edit, stock)),
  some(["none", "same", "own"] as const).map((what) => (edit: Edit) => setBack(edit, what)),
  fc.boolean().map((fold) => (edit: Edit) => setFold(edit, fold)),
  some(["front", "back"] as const).map((face) => (edit: Edit) => showFace(edit, face)),
);

describe("a badge being designed", () => {
  it("stays one that can be printed, whatever is done: on the stock, ids of its own, in the template's shape", () => {
    fc.assert(
      fc.property(fc.array(STEP, { maxLength: 30 }), (steps) => {
        let edit = fresh();
        for (const step of steps) edit = step(edit);
        expect(flawsOf(edit.template)).toEqual([]);
        expect(BadgeTemplate.parse(edit.template)).toEqual(edit.template);
      }),
    );
  });

  it("goes back step by step to exactly what it was, and forward again to exactly what it became", () => {
    fc.assert(
      fc.property(fc.array(STEP, { maxLength: 30 }), (steps) => {
        const first = fresh();
        let edit = first;
        const seen = [first.template];
        for (const step of steps) {
          const { length } = edit.past;
          edit = step(edit);
          if (edit.past.length > length) seen.push(edit.template);
          else seen[seen.length - 1] = edit.template;
        }
        const last = edit.template;
        for (const template of seen.toReversed()) {
          expect(edit.template).toEqual(template);
          edit = undo(edit);
        }
        expect(edit.template).toBe(first.template);
        for (let n = 0; n < seen.length; n++) edit = redo(edit);
        expect(edit.template).toEqual(last);
      }),
    );
  });

  it("keeps a QR code square, however it is pulled", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(some(HANDLES), mm, mm), { maxLength: 8 }), (pulls) => {
        let edit = choose(fresh(), ["code"]);
        for (const [handle, dx, dy] of pulls) edit = resizeChosen(edit, handle, { dx, dy });
        const [code] = chosenOf(edit);
        expect(code?.box.w).toBeCloseTo(code?.box.h ?? 0, 1);
        expect(flawsOf(edit.template)).toEqual([]);
      }),
    );
  });
});

describe("steps", () => {
  it("a held key, a drag or a name being typed is taken back at once; another choice begins a new step", () => {
    let edit = choose(fresh(), ["code"]);
    for (let n = 0; n < 5; n++) edit = moveChosen(edit, { dx: -1, dy: 0 }, "keys");
    expect(edit.past).toHaveLength(1);
    edit = moveChosen(choose(edit, ["code"]), { dx: -1, dy: 0 }, "keys");
    expect(edit.past).toHaveLength(2);
    for (const name of ["B", "Ba", "Bad"]) edit = setName(edit, name);
    expect(edit.past).toHaveLength(3);
    expect(undo(edit).template.name).toBe("");
  });

  it("what changes nothing is no step, and a step after taking some back forgets those", () => {
    const edit = choose(fresh(), ["code"]);
    expect(moveChosen(edit, { dx: 0, dy: 0 }).past).toEqual([]);
    const undone = undo(setName(edit, "A"));
    expect(undone.future).toHaveLength(1);
    expect(setName(undone, "B").future).toEqual([]);
    expect(undo(fresh())).toEqual(fresh());
    expect(redo(fresh())).toEqual(fresh());
  });

  it("brings the face and the choice of then back with it", () => {
    const edit = setBack(choose(fresh(), ["code"]), "own");
    expect(edit).toMatchObject({ face: "back", selected: [] });
    expect(undo(edit)).toMatchObject({ face: "front", selected: ["code"] });
  });
});

describe("choosing", () => {
  it("goes through the elements from the bottom to the top and ends after the last", () => {
    let edit: Edit | null = fresh();
    const seen: string[] = [];
    while (edit) {
      edit = chooseNext(edit, 1);
      if (edit) seen.push(...edit.selected);
    }
    expect(seen).toEqual(elementsOf(fresh()).map(({ id }) => id));
    expect(chooseNext(fresh(), -1)?.selected).toEqual(["role"]);
    expect(chooseNext(choose(fresh(), ["event"]), -1)).toBeNull();
  });

  it("adds to the choice and takes out of it; what is not on the face cannot be chosen", () => {
    const edit = choose(choose(fresh(), ["code"]), ["who"], true);
    expect(edit.selected).toEqual(["code", "who"]);
    expect(choose(edit, ["code"], true).selected).toEqual(["who"]);
    expect(choose(edit, ["nobody"]).selected).toEqual([]);
  });
});

describe("both faces", () => {
  it("changes the back alone when it is of its own, and the front when it is the same", () => {
    const own = setBack(fresh(), "own");
    const without = removeChosen(choose(own, ["code"]));
    expect(without.template.elements).toHaveLength(own.template.elements.length);
    expect(elementsOf(without)).toHaveLength(own.template.elements.length - 1);
    const alike = showFace(setBack(fresh(), "same"), "back");
    expect(removeChosen(choose(alike, ["code"])).template.elements.map(({ id }) => id)).not.toContain("code");
  });
});

describe("sizes of text", () => {
  it.each([
    [{ maxPt: 10 }, { maxPt: 10, minPt: 10 }],
    [{ maxPt: 30 }, { maxPt: 30, minPt: 12 }],
    [{ minPt: 50 }, { maxPt: 50, minPt: 50 }],
    [{ minPt: 8 }, { maxPt: 40, minPt: 8 }],
  ])("%o leaves the smallest under the largest", (change, expected) => {
    expect(withSize({ maxPt: 40, minPt: 12 }, change)).toEqual(expected);
  });
});

it("changes only the elements that are meant", () => {
  const edit = changeElements(fresh(), ["code"], (one) => ({ ...one, roles: ["speaker"] }));
  expect(elementsOf(edit).filter(({ roles }) => roles.length > 0)).toHaveLength(1);
});
