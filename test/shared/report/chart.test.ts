import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArrivalDay } from "../../../shared/contract/reportShapes.ts";
import { arrivalMarks, barOf, type ChartMark, clockAt, highest, scaleOf } from "../../../shared/report/chart.ts";

const DAY: ArrivalDay = { day: "2026-11-22", from: 780, bins: [2, 0, 4], window: { opens: 780, closes: 790 } };
/** 1 unit a letter: 2.8 are left free, 1.8 on the right, two lines of 1.7 above and one below. */
const SIZE = { width: 34.6, height: 25.1, letter: 1, most: 4 };
const WORDS = { window: "签到", peak: "13:10–13:15 4 人" };

type Rect = Extract<ChartMark, { kind: "rect" }>;
type Text = Extract<ChartMark, { kind: "text" }>;
const rects = (marks: readonly ChartMark[], part: Rect["part"]) =>
  marks.filter((mark): mark is Rect => mark.kind === "rect" && mark.part === part);
const texts = (marks: readonly ChartMark[], part: Text["part"]) =>
  marks.filter((mark): mark is Text => mark.kind === "text" && mark.part === part);

describe("the chart of a day's arrivals", () => {
  const marks = arrivalMarks(DAY, 5, SIZE, WORDS);

  it("has a bar where somebody came, as high as they are many, the highest by itself and named", () => {
    const [bar] = rects(marks, "bar");
    const [peak] = rects(marks, "peak");
    expect(rects(marks, "bar")).toHaveLength(1);
    expect(bar).toMatchObject({
      x: expect.closeTo(3.5),
      w: expect.closeTo(8.6),
      y: expect.closeTo(13.4),
      h: expect.closeTo(10),
    });
    expect(peak).toMatchObject({ x: expect.closeTo(23.5), y: expect.closeTo(3.4), h: expect.closeTo(20) });
    expect(texts(marks, "peak").map(({ text, y }) => [text, y])).toEqual([[WORDS.peak, expect.closeTo(1.7)]]);
  });

  it("marks the sign-in from its first minute to its last, behind the bars", () => {
    const [window] = rects(marks, "window");
    expect(window).toMatchObject({ x: expect.closeTo(2.8), w: expect.closeTo(20), h: expect.closeTo(20) });
    expect(rects(marks, "edge")).toHaveLength(2);
    const order = marks.map(({ part }) => part);
    expect(order.indexOf("window")).toBeLessThan(order.indexOf("bar"));
    expect(arrivalMarks({ ...DAY, window: null }, 5, SIZE, WORDS).some(({ part }) => part === "window")).toBe(false);
    const open = { ...DAY, window: { opens: 785, closes: null } };
    expect(rects(arrivalMarks(open, 5, SIZE, WORDS), "window")).toEqual([]);
    expect(rects(arrivalMarks(open, 5, SIZE, WORDS), "edge")).toHaveLength(1);
  });

  it("says hours below and numbers of people on the left", () => {
    expect(texts(marks, "scale").map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4"]);
    expect(texts(marks, "hour").map(({ text }) => text)).toEqual(["13:00", "13:05", "13:10", "13:15"]);
    const narrow = arrivalMarks(DAY, 5, { ...SIZE, width: 14 }, WORDS);
    expect(texts(narrow, "hour").length).toBeLessThan(4);
  });

  it("never leaves its place, whatever came and however wide it is", () => {
    const anyDay = fc.record({
      day: fc.constant("2026-11-22"),
      from: fc.integer({ min: 240, max: 1_600 }),
      bins: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 }),
      window: fc.option(
        fc.record({
          opens: fc.option(fc.integer({ min: 240, max: 1_679 })),
          closes: fc.option(fc.integer({ min: 240, max: 1_679 })),
        }),
      ),
    });
    const step = fc.constantFrom(1, 5, 10, 15, 30);
    fc.assert(
      fc.property(anyDay, step, fc.integer({ min: 300, max: 1_800 }), (day, minutes, width) => {
        const most = Math.max(...day.bins);
        const size = { width, height: 260, letter: 13, most };
        for (const { x, y, w, h, kind } of arrivalMarks(day, minutes, size, WORDS)) {
          expect([w, h].every((side) => side >= 0)).toBe(true);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-13 * 2.5);
          expect(x + (kind === "rect" ? w : 0)).toBeLessThanOrEqual(width);
          expect(y + h).toBeLessThanOrEqual(260 + 1e-6);
        }
      }),
    );
  });
});

describe("round numbers beside it", () => {
  it.each([
    [0, [0]],
    [1, [0, 1]],
    [5, [0, 2, 4]],
    [41, [0, 20, 40]],
    [100, [0, 50, 100]],
    [1_999, [0, 500, 1_000, 1_500]],
  ])("up to %i are %j", (most, values) => expect(scaleOf(most)).toEqual(values));

  it("are five at the most", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => scaleOf(most).length <= 5));
  });
});

it("a bar of a group is as long as its people are many, and filled as far as they came", () => {
  expect(barOf({ missing: 3, arrived: 1 }, 8, 100)).toEqual({ whole: 50, part: 12.5 });
  expect(barOf({ missing: 0, arrived: 0 }, 0, 100)).toEqual({ whole: 0, part: 0 });
});

it("the highest bar is the first of several, and none of nobody's", () => {
  expect([highest({ bins: [1, 3, 3] }), highest({ bins: [0, 0] })]).toEqual([1, -1]);
});

it("the clock begins anew after midnight", () => {
  expect([clockAt(785), clockAt(1_440 + 65)]).toEqual(["13:05", "01:05"]);
});
