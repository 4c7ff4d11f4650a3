import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../electron/sheets/decodePage.ts";
import { ROOT } from "../../build/paths.ts";

const bytes = (...values: number[]) => Uint8Array.from([...values, ...new Array<number>(64).fill(7)]);

describe("an event page's file", () => {
  it("is text in whichever encoding it came", () => {
    const page = new Uint8Array(readFileSync(join(ROOT, "resources", "sample-event", "page.md")));
    expect(decodePage(page)).toMatchObject({ ok: true, value: expect.stringContaining("贾岛") });
    const gb18030 = Uint8Array.from([0xca, 0xb1, 0xbc, 0xe4, 0xa3, 0xba, 0x31, 0x38, 0x3a, 0x30, 0x30]);
    expect(decodePage(gb18030)).toEqual({ ok: true, value: "时间：18:00" });
    expect(decodePage(new Uint8Array())).toEqual({ ok: true, value: "" });
  });

  it("is called what it is when it is no text", () => {
    expect(decodePage(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toEqual({ ok: false, fault: "picture" });
    expect(decodePage(bytes(0x25, 0x50, 0x44, 0x46, 0x2d))).toEqual({ ok: false, fault: "pdf" });
    const zip = [0x50, 0x4b, 0x03, 0x04];
    expect(decodePage(bytes(...zip))).toEqual({ ok: false, fault: "binary" });
    const workbook = bytes(...zip, ...Buffer.from("xl/workbook.xml"));
    expect(decodePage(workbook)).toEqual({ ok: false, fault: "spreadsheet" });
  });
});
