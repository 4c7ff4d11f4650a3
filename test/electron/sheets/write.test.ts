import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet } from "../../../electron/sheets/read.ts";
import { writeCsv } from "../../../electron/sheets/write.ts";
import { cellText } from "../../../shared/roster/cellValues.ts";
import { cleanText } from "../../../shared/words/text.ts";

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("writeCsv", () => {
  it("starts with a byte order mark, ends lines with CRLF and quotes what needs it", () => {
    const csv = text(
      writeCsv({
        columns: ["姓名", "备注"],
        rows: [
          ["贾岛", 'a "b", c'],
          [null, 3],
        ],
      }),
    );
    expect(csv).toBe('\ufeff姓名,备注\r\n贾岛,"a ""b"", c"\r\n,3\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1+1", "＋1", "－1", "＠x"])(
    "defuses %j",
    (value) => {
      expect(text(writeCsv({ columns: ["x"], rows: [[value]] }))).toMatch(/\r\n"?'/);
    },
  );

  it.each(["13800000000", "007", "110101199003071234", "1E5", "3/4", "1.10", "(12)"])("keeps %s as text", (value) => {
    expect(text(writeCsv({ columns: ["x"], rows: [[value]] }))).toContain(`"${value}\t"`);
  });

  it("is read back as it was, guards taken off", async () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("+86 138 0000 0000", "'=1", "''7", "`1", "=1", "'t Hooft", "007", "－", "'"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 4 }), async (values) => {
        const read = await readSheet(writeCsv({ columns: ["first", "x"], rows: values.map((each) => ["k", each]) }));
        const back = read.ok ? read.value.rows.slice(1).map(({ cells }) => cellText(cells[1] ?? "")) : [];
        const clean = (each: string) => cleanText(each.replace(/\p{Cc}+/gu, " "));
        expect(back).toEqual(values.map((each) => clean(each.replaceAll("\0", ""))));
      }),
    );
  });
});
