import { describe, expect, it } from "vitest";
import { type Edit, elementsOf, newEdit } from "../../../shared/badge/edit.ts";
import { type AlignTo, align, distribute, duplicate, restack } from "../../../shared/badge/editArrange.ts";
import { type Handle, moveChosen, resizeChosen, setBox } from "../../../shared/badge/editBoxes.ts";
import { snapLines, snapMove, snapResize } from "../../../shared/badge/editSnap.ts";
import { setStock, sized } from "../../../shared/badge/editStock.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeElement, Box, Stock } from "../../../shared/badge/template.ts";

/** 100 × 50 mm, 5 mm of which do not print on each side. */
const STOCK: Stock = {
  ...{ id: "own", width: 100, height: 50, turned: false, ink: "colour", sheet: null },
  margin: { top: 5, right: 5, bottom: 5, left: 5 },
};

const rect = (id: string, box: Box): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill: "role", stroke: null, strokeMm: 0, radius: 0 },
});
const code = (box: Box): BadgeElement => ({ kind: "qr", id: "code", roles: [], box, of: "badge", consent: "" });
const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

const editOf = (elements: BadgeElement[], selected = elements.map(({ id }) => id)): Edit => ({
  ...newEdit({ form: 1, id: "t", name: "", stock: STOCK, elements, back: { what: "none" }, fold: false }),
  selected,
});
const boxesOf = (edit: Edit): Box[] => elementsOf(edit).map((element) => element.box);
const rects = (...boxes: Box[]) => editOf(boxes.map((one, i) => rect(`r${i}`, one)));

describe("moving", () => {
  it.each([
    ["freely", { dx: 1.5, dy: -2 }, [box(11.5, 8, 10, 10), box(31.5, 28, 10, 10)]],
    ["together as far as the first meets the edge", { dx: -50, dy: 50 }, [box(0, 20, 10, 10), box(20, 40, 10, 10)]],
  ])("%s", (_, by, expected) => {
    expect(boxesOf(moveChosen(rects(box(10, 10, 10, 10), box(30, 30, 10, 10)), by))).toEqual(expected);
  });
});

describe("pulling an edge or a corner", () => {
  const cases: [Handle, { dx: number; dy: number }, Box][] = [
    ["e", { dx: 5, dy: 9 }, box(20, 10, 35, 20)],
    ["w", { dx: -5, dy: 9 }, box(15, 10, 35, 20)],
    ["n", { dx: 9, dy: 4 }, box(20, 14, 30, 16)],
    ["s", { dx: 9, dy: 4 }, box(20, 10, 30, 24)],
    ["nw", { dx: -99, dy: -99 }, box(0, 0, 50, 30)],
    ["se", { dx: 99, dy: 99 }, box(20, 10, 80, 40)],
    ["e", { dx: -99, dy: 0 }, box(20, 10, 0.1, 20)],
    ["n", { dx: 0, dy: 99 }, box(20, 29.9, 30, 0.1)],
  ];
  it.each(cases)("%s by %o", (handle, by, expected) => {
    expect(boxesOf(resizeChosen(rects(box(20, 10, 30, 20)), handle, by))).toEqual([expected]);
  });

  const squares: [Handle, { dx: number; dy: number }, Box][] = [
    ["e", { dx: 4, dy: 0 }, box(40, 8, 24, 24)],
    ["s", { dx: 0, dy: -4 }, box(42, 10, 16, 16)],
    ["se", { dx: 6, dy: 2 }, box(40, 10, 26, 26)],
    ["nw", { dx: -99, dy: -99 }, box(30, 0, 30, 30)],
    ["se", { dx: -99, dy: -99 }, box(40, 10, 8, 8)],
  ];
  it.each(squares)("a QR code stays square: %s by %o", (handle, by, expected) => {
    expect(boxesOf(resizeChosen(editOf([code(box(40, 10, 20, 20))]), handle, by))).toEqual([expected]);
  });

  it("does nothing to several at once", () => {
    const edit = rects(box(0, 0, 10, 10), box(20, 20, 10, 10));
    expect(resizeChosen(edit, "e", { dx: 5, dy: 0 })).toBe(edit);
  });
});

describe("exact numbers", () => {
  it.each([
    [box(3, 4, 5, 6), box(3, 4, 5, 6)],
    [box(98, 48, 10, 10), box(90, 40, 10, 10)],
    [box(-3, 0, 500, 1), box(0, 0, 100, 1)],
  ])("%o comes to lie at %o", (wished, expected) => {
    expect(boxesOf(setBox(rects(box(0, 0, 10, 10)), "r0", wished))).toEqual([expected]);
  });

  it("a code takes the side that was changed for both", () => {
    const edit = editOf([code(box(40, 10, 20, 20))]);
    expect(boxesOf(setBox(edit, "code", box(40, 10, 24, 20)))).toEqual([box(40, 10, 24, 24)]);
    expect(boxesOf(setBox(edit, "code", box(40, 10, 20, 16)))).toEqual([box(40, 10, 16, 16)]);
  });
});

describe("lining up", () => {
  const alone: [AlignTo, Box][] = [
    ["left", box(5, 20, 20, 10)],
    ["center", box(40, 20, 20, 10)],
    ["right", box(75, 20, 20, 10)],
    ["top", box(10, 5, 20, 10)],
    ["middle", box(10, 20, 20, 10)],
    ["bottom", box(10, 35, 20, 10)],
  ];
  it.each(alone)("one alone with what prints: %s", (to, expected) => {
    expect(boxesOf(align(rects(box(10, 20, 20, 10)), to))).toEqual([expected]);
  });

  const several: [AlignTo, number[]][] = [
    ["left", [10, 10]],
    ["center", [30, 10]],
    ["right", [50, 10]],
  ];
  it.each(several)("several with each other: %s", (to, lefts) => {
    expect(boxesOf(align(rects(box(30, 0, 20, 10), box(10, 20, 60, 10)), to)).map(({ x }) => x)).toEqual(lefts);
  });

  it("what is wider than the printable part stays on the stock", () => {
    expect(boxesOf(align(rects(box(0, 0, 100, 50)), "left"))).toEqual([box(0, 0, 100, 50)]);
  });

  it("leaves the same gap between three, the outermost where they are", () => {
    const edit = rects(box(0, 0, 10, 5), box(80, 0, 20, 5), box(12, 0, 10, 5));
    expect(boxesOf(distribute(edit, "x")).map(({ x }) => x)).toEqual([0, 80, 40]);
    expect(distribute(rects(box(0, 0, 1, 1), box(5, 0, 1, 1)), "x").past).toEqual([]);
  });
});

describe("what lies on top", () => {
  const order = (edit: Edit) => elementsOf(edit).map(({ id }) => id);
  const four = (selected: string[]) =>
    editOf(
      ["a", "b", "c", "d"].map((id) => rect(id, box(0, 0, 1, 1))),
      selected,
    );
  it.each([
    [["a"], 1, false, "bacd"],
    [["d"], 1, false, "abcd"],
    [["c"], -1, false, "acbd"],
    [["a", "b"], 1, false, "cabd"],
    [["c", "d"], -1, false, "acdb"],
    [["a", "c"], 1, true, "bdac"],
    [["b", "d"], -1, true, "bdac"],
  ] as const)("%o by %d, all the way %s", (selected, by, far, expected) => {
    expect(order(restack(four([...selected]), by, far)).join("")).toBe(expected);
  });

  it("a copy lies on top, a little aside, with an id of its own, and is chosen", () => {
    const edit = duplicate(rects(box(10, 10, 10, 10)));
    expect(boxesOf(edit)).toEqual([box(10, 10, 10, 10), box(13, 13, 10, 10)]);
    expect(edit.selected).toEqual(["rect-1"]);
    expect(boxesOf(duplicate(rects(box(90, 40, 10, 10))))[1]).toEqual(box(87, 37, 10, 10));
  });
});

describe("snapping", () => {
  const lines = snapLines(STOCK, [box(30, 30, 20, 10)]);
  it.each([
    ["to another's edge", box(0, 0, 10, 10), { dx: 29.4, dy: 1.2 }, { dx: 30, dy: 1 }, [{ axis: "x", at: 30 }]],
    ["to the stock's middle", box(0, 0, 10, 10), { dx: 45.3, dy: 1.2 }, { dx: 45, dy: 1 }, [{ axis: "x", at: 50 }]],
    ["to where printing ends", box(50, 20, 10, 10), { dx: 35.4, dy: 0 }, { dx: 35, dy: 0 }, "both"],
    ["to the grid", box(11.1, 11.2, 7, 7), { dx: 1, dy: 1 }, { dx: 0.9, dy: 0.8 }, []],
  ])("%s", (_, from, way, expected, guides) => {
    const snapped = snapMove([from], way, lines, 0.8);
    expect({ dx: snapped.dx, dy: snapped.dy }).toEqual(expected);
    if (guides !== "both") expect(snapped.guides).toEqual(guides);
    else expect(snapped.guides).toContainEqual({ axis: "x", at: 95 });
  });

  it("only what is pulled is drawn", () => {
    const pull = { box: box(10, 10, 19, 5), handle: "e", way: { dx: 0.7, dy: 3 } } as const;
    expect(snapResize(pull, lines, 0.8)).toEqual({ dx: 1, dy: 0, guides: [{ axis: "x", at: 30 }] });
  });
});

describe("another stock", () => {
  it("keeps places within what prints, squares square, and letters in proportion", () => {
    const text: BadgeElement = {
      ...{ kind: "text", id: "t", roles: [], box: box(5, 5, 90, 20), align: "left" },
      ...{ field: "name", weight: "bold", maxPt: 40, minPt: 30, colour: "role" },
    };
    const edit = editOf([rect("all", box(0, 0, 100, 50)), text, code(box(65, 10, 30, 30))]);
    const half = setStock(edit, sized(STOCK, { width: 55, height: 30 }));
    expect(boxesOf(half)).toEqual([box(0, 0, 55, 30), box(5, 5, 45, 10), box(35, 7.5, 15, 15)]);
    expect(elementsOf(half)[1]).toMatchObject({ maxPt: 20, minPt: 20 });
    expect(half.template.stock).toMatchObject({ id: "own", width: 55, height: 30 });
  });

  it("has no fold on a sheet of labels", () => {
    const edit = editOf([]);
    const folded = { ...edit, template: { ...edit.template, back: { what: "same" as const }, fold: true } };
    const paper = { width: 210, height: 297 };
    const sheet = { paper, columns: 2, rows: 5, left: 5, top: 5, pitchX: 100, pitchY: 55 };
    expect(setStock(folded, { ...STOCK, sheet }).template.fold).toBe(false);
    expect(setStock(folded, stockById("card-a6") ?? STOCK).template.fold).toBe(true);
  });
});
