import { describe, expect, it } from "vitest";
import { mediaFor } from "../../../electron/printing/media.ts";

const CARD = { width: 90, height: 54 };
const LIMITS = ["custom_min_25x25mm", "custom_max_120x300mm"];

describe("the printer's word for a page", () => {
  it("is its own name for the size, when it has one, in mm or inches", () => {
    expect(mediaFor({ width: 62, height: 100 }, ["iso_a4_210x297mm", "oe_label_61.98x100.02mm"])).toBe(
      "oe_label_61.98x100.02mm",
    );
    expect(mediaFor({ width: 101.6, height: 152.4 }, ["na_index-4x6_4x6in", ...LIMITS])).toBe("na_index-4x6_4x6in");
  });

  it("is a size made to measure within its limits", () => {
    expect(mediaFor(CARD, ["iso_a4_210x297mm", ...LIMITS])).toBe("custom_90x54mm_90x54mm");
    expect(mediaFor({ width: 85.6, height: 53.98 }, LIMITS)).toBe("custom_85.6x53.98mm_85.6x53.98mm");
  });

  it("does not take a page turned round, or a limit, for the size", () => {
    expect(mediaFor(CARD, ["om_card_54x90mm"])).toBeNull();
    expect(mediaFor({ width: 25, height: 25 }, ["custom_min_25x25mm", "custom_max_20x20mm"])).toBeNull();
  });

  it("is none when the printer does not support it, and our own when the printer says nothing", () => {
    expect(mediaFor({ width: 130, height: 54 }, LIMITS)).toBeNull();
    expect(mediaFor(CARD, ["iso_a4_210x297mm", "na_letter_8.5x11in"])).toBeNull();
    expect(mediaFor(CARD, [])).toBe("custom_90x54mm_90x54mm");
  });
});
