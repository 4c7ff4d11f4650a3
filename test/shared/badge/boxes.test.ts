import { describe, expect, it } from "vitest";
import { boxesOf, nextBox, placesOf } from "../../../shared/badge/boxes.ts";
import { placeText } from "../../../shared/badge/placeText.ts";

const LETTERS = [..."ABEJZ#"];

describe("badges in boxes", () => {
  it("fills one box after the other, each counted from its front", () => {
    expect(placesOf(LETTERS, 4, 1).map(placeText)).toEqual([
      "1 · A · 1",
      "1 · B · 2",
      "1 · E · 3",
      "1 · J · 4",
      "2 · Z · 1",
      "2 · # · 2",
    ]);
  });

  it("goes on behind the boxes that are there", () => {
    const there = placesOf(LETTERS, 4, 1);
    expect(nextBox(there)).toBe(3);
    expect(placesOf(["A"], 4, nextBox(there)).map(placeText)).toEqual(["3 · A · 1"]);
    expect(nextBox([])).toBe(1);
  });

  it("says of each box from where to where it goes, in whatever order the places are told", () => {
    const wanted = [
      { box: 1, count: 4, from: "A", to: "J" },
      { box: 2, count: 2, from: "Z", to: "#" },
    ];
    expect(boxesOf(placesOf(LETTERS, 4, 1))).toEqual(wanted);
    expect(boxesOf(placesOf(LETTERS, 4, 1).toReversed())).toEqual(wanted);
    expect(boxesOf([])).toEqual([]);
  });
});
