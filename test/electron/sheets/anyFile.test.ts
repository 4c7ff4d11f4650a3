import fc from "fast-check";
import { expect, it } from "vitest";
import { readPasted, readSheet } from "../../../electron/sheets/read.ts";
import { guessTable } from "../../../shared/roster/columns.ts";
import { planImport } from "../../../shared/roster/importPlan.ts";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";
import { PersonDetails } from "../../../shared/roster/person.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

/** Pieces that rosters are made of, right and wrong, in any order. */
const PIECES = [
  ..."姓名,花名,手机,Name,First Name,Last Name,Email,状态,票号,订单号,备注,合计,__proto__,constructor,同行人数".split(
    ",",
  ),
  ...[
    "贾岛",
    "靳文祥（贾岛）",
    "欧阳 娜娜",
    "Ada Lovelace",
    "a@example.com",
    "+86 13800000001",
    "1.38E+10",
    "'007",
    '="1"',
  ],
  ...[
    "已取消",
    "待审核",
    "yes",
    "讲师",
    "👩‍🚀",
    "\u200b",
    "\u202e",
    "\0",
    "e\u0301",
    "－",
    "(",
    "（）",
    "1.",
    "#接龙",
    "sep=;",
  ],
  ...[
    ",",
    ",",
    ",",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    '"',
    '""',
    ";",
    "\t",
    "|",
    " ",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
  ],
];

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(""));

it("makes whole people of any text, or says why not, and never throws", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const read = await readPasted(text);
      const inspected = inspectRoster(read, ({ code }) => code);
      expect(inspected.refused === null).toBe(inspected.attendees.length > 0);
      if (!read.ok) return;
      const people = rowsToPeople(read.value.rows, guessTable(read.value.rows));
      for (const { details } of planImport(people, []).added) {
        expect(PersonDetails.parse(details)).toEqual(details);
        expect(Object.getPrototypeOf(details.extra)).toBe(Object.prototype);
      }
      const seen = [...people.drafts, ...people.skipped].map(({ row }) => row);
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 400 },
  );
});

it("gives the same rows from a file's bytes as from its text", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const bytes = new TextEncoder().encode(`\ufeff${text}`);
      const [fromFile, fromText] = [await readSheet(bytes), await readPasted(text)];
      if (text.includes("\0") || text === "") return;
      expect(fromFile.ok ? fromFile.value.rows : fromFile.fault).toEqual(
        fromText.ok ? fromText.value.rows : fromText.fault,
      );
    }),
  );
});
