import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelimited } from "../../../electron/sheets/delimited.ts";
import { cellOf } from "../../../shared/roster/sheet.ts";

/** Rows as plain values. */
const records = (text: string) => readDelimited(text, 1000).rows.map(({ row, cells }) => ({ row, cells }));

const cells = (text: string) => readDelimited(text, 1000).rows.map((row) => row.cells);

describe("readDelimited", () => {
  it.each([",", "\t", ";", "|", "，", "、"])("finds the delimiter %j", (delimiter) => {
    const text = ["name", "mail", "note"].join(delimiter);
    expect(cells(`${text}\n${["Ada", "a@b.cd", "x"].join(delimiter)}\n`)[1]).toEqual(["Ada", "a@b.cd", "x"]);
  });

  it.each(["^", "~", "；", ":", "#", "\u001f"])("finds the seldom delimiter %j by the header it makes", (delimiter) => {
    const text = ["Name", "Email", "Note"].join(delimiter);
    expect(cells(`${text}\n${["Ada", "a@b.cd", "x"].join(delimiter)}\n`)[1]).toEqual(["Ada", "a@b.cd", "x"]);
  });

  it("takes the delimiter that makes header words, though another is as even", () => {
    const text = "Name;Preis;E-Mail\nAda, die Erste;10,00;a@b.cd\nBob, der Zweite;12,50;b@b.cd\n";
    expect(cells(text)[1]).toEqual(["Ada, die Erste", "10,00", "a@b.cd"]);
  });

  it("reads fields in smart quotes under a bare header", () => {
    expect(cells("Name,Company\n“Ada Lovelace”,“Example, Inc”\n")[1]).toEqual(["Ada Lovelace", "Example, Inc"]);
  });

  it("unwraps lines that were quoted as a whole", () => {
    const text = '"Name,Email,Company"\n"Ada Lovelace,a@b.cd,""Example, Inc"""\n"Bob Roe,b@b.cd,Other"\n';
    expect(cells(text)[1]).toEqual(["Ada Lovelace", "a@b.cd", "Example, Inc"]);
    expect(cells('"Lovelace, Ada"\n"Roe, Bob"\n')).toEqual([["Lovelace, Ada"], ["Roe, Bob"]]);
  });

  it("obeys sep= and does not count it as a record", () => {
    expect(records("sep=;\r\nname;note\r\nAda;a,b,c\r\n")).toEqual([
      { row: 1, cells: ["name", "note"] },
      { row: 2, cells: ["Ada", "a,b,c"] },
    ]);
  });

  it.each(["\r\n", "\n", "\r"])("reads lines ended by %j", (end) => {
    expect(cells(["a,b", "1,2", "3,4"].join(end))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("reads mixed line ends, ragged rows, and counts blank records", () => {
    expect(records("a,b\r\n1\n\n,,\r2,3,4")).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 2, cells: ["1"] },
      { row: 5, cells: ["2", "3", "4"] },
    ]);
  });

  it.each([
    ['"a,b",c', ["a,b", "c"]],
    ['"say ""hi""",c', ['say "hi"', "c"]],
    ['"say \\"hi\\"",c', ['say "hi"', "c"]],
    ['"Ada "The First" Lovelace",c', ['Ada "The First" Lovelace', "c"]],
    ['Ada "The First",c', ['Ada "The First"', "c"]],
    ['  "a,b"  ,c', ["a,b", "c"]],
    ['"two\nlines",c', ["two\nlines", "c"]],
    ['"C:\\",c', ["C:\\", "c"]],
    ['"",c', ["", "c"]],
  ])("reads quotes: %j", (line, expected) => {
    expect(cells(`${line}\nx,y\nx,y\n`)[0]).toEqual(expected);
  });

  it.each(["''", "“”", "‘’", "«»", "「」"])("reads fields wrapped in %s", ([open, close]) => {
    const wrap = (...fields: string[]) => fields.map((field) => `${open}${field}${close}`).join(",");
    const text = `${wrap("name", "note")}\n${wrap("Ada", "a, b")}\n${wrap("Bob", "")}\n`;
    expect(cells(text)).toEqual([
      ["name", "note"],
      ["Ada", "a, b"],
      ["Bob", ""],
    ]);
  });

  it("takes a quote that nothing closes for a character, and says so", () => {
    const table = readDelimited('name,note\n"Ada,x\nBob,"a, b"\nCy,"c, d"\n', 10);
    expect(table.quoteNeverClosed).toBe(true);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ["name", "note"],
      ['"Ada', "x"],
      ["Bob", "a, b"],
      ["Cy", "c, d"],
    ]);
  });

  it("stays linear when every line opens a quote that nothing closes", () => {
    const text = '"x c"c\n'.repeat(200_000);
    expect(readDelimited(text, 300_000).rows.length).toBe(200_000);
  });

  it("gives each cell of a row alone as among all of it, with and without quotes in the text, whatever ends its lines", () => {
    const piece = fc.constantFrom(",", ",", "\n", "\r\n", "\r", " ", "\u3000", "姓名", "a", '"', '""', "'", "");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { rows, columns } = readDelimited(pieces.join(""), 1000);
        for (const row of rows)
          expect(Array.from({ length: columns + 1 }, (_, i) => cellOf(row, i))).toEqual(
            Array.from({ length: columns + 1 }, (_, i) => row.cells[i] ?? ""),
          );
        expect(columns).toBe(Math.max(0, ...rows.map((row) => row.cells.length)));
      }),
    );
  });

  it("reads lines ended by CR LF as those ended by LF", () => {
    const piece = fc.constantFrom(",", ",", "\n", "\n", " ", "\u3000", "姓名", "a", '"', "“", "sep=;\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(records(text.replaceAll("\n", "\r\n"))).toEqual(records(text));
      }),
    );
  });

  it("gives back any table that was written by RFC 4180", () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, ""));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ""));
        const read = readDelimited(`sep=,\r\n${text}`, 100);
        expect(read.rows.map((row) => row.cells)).toEqual(filled);
      }),
    );
  });
});
