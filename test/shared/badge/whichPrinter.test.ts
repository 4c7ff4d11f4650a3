import { describe, expect, it } from "vitest";
import type { PrinterLine } from "../../../shared/badge/job.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
import { autoPrintFor, printerFor, printersInUse } from "../../../shared/badge/whichPrinter.ts";

const station = {
  printer: "A",
  printing: { ...usualPrinting(), others: ["B", "C"], byRole: { speaker: "S" } },
};

const line = (printer: string, given: Partial<PrinterLine> = {}): PrinterLine => ({
  ...{ printer, waiting: 0, isPaused: false, trouble: null },
  ...given,
});

describe("the printer of a badge", () => {
  it("is the one with the shortest line, the first of several", () => {
    expect(printerFor(station, "attendee", [])).toBe("A");
    expect(printerFor(station, "attendee", [line("A", { waiting: 2 }), line("B", { waiting: 1 })])).toBe("C");
    const lines = [line("A", { waiting: 2 }), line("B", { waiting: 1 }), line("C", { waiting: 1 })];
    expect(printerFor(station, "attendee", lines)).toBe("B");
  });

  it("is none that is paused or in trouble, as long as another one is well", () => {
    const lines = [
      line("A", { isPaused: true }),
      line("B", { trouble: "media-empty" }),
      line("C", { waiting: 40, trouble: "ink-low" }),
    ];
    expect(printerFor(station, "attendee", lines)).toBe("C");
    const none = [...lines.slice(0, 2), line("C", { waiting: 40, trouble: "printer-gone" })];
    expect(printerFor(station, "attendee", none)).toBe("A");
  });

  it("is the role's own, however it is, and no word of a role is taken for one", () => {
    expect(printerFor(station, "speaker", [line("S", { isPaused: true, waiting: 9 })])).toBe("S");
    expect(printerFor({ ...station, printer: null }, "speaker", [])).toBe("S");
    expect(printerFor(station, "constructor", [])).toBe("A");
  });

  it("is none where the station has none: a file", () => {
    expect(printerFor({ printer: null, printing: undefined }, "attendee", [])).toBeNull();
    expect(printerFor({ ...station, printer: null }, "attendee", [])).toBeNull();
    expect(printerFor({ printer: "A", printing: undefined }, "attendee", [line("A", { isPaused: true })])).toBe("A");
  });
});

describe("the printers in use", () => {
  it("are each named once, the everyday one first", () => {
    const printing = { ...station.printing, byRole: { speaker: "S", staff: "B", vip: "S" } };
    expect(printersInUse({ printer: "A", printing })).toEqual(["A", "B", "C", "S"]);
    expect(printersInUse({ printer: null, printing })).toEqual(["S", "B"]);
    expect(printersInUse({ printer: null, printing: undefined })).toEqual([]);
  });
});

describe("printing by itself", () => {
  it("follows the role's own rule, else the station's", () => {
    const settings = {
      autoPrint: "first-arrival" as const,
      printing: { ...usualPrinting(), autoPrintByRole: { staff: "never" as const } },
    };
    expect(autoPrintFor(settings, "staff")).toBe("never");
    expect(autoPrintFor(settings, "attendee")).toBe("first-arrival");
    expect(autoPrintFor({ autoPrint: "always", printing: undefined }, "toString")).toBe("always");
  });
});
