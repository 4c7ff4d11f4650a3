import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Cell, OutSheet, SheetColumn, SheetFact } from "../../shared/report/sheet.ts";
import { offsetsOf } from "../../shared/words/localClock.ts";
import { inPieces } from "./pacing.ts";
import { cellText, columnLetters, escaped, MOST_ROWS, serialOf, sheetName, widthOf } from "./xlsxCell.ts";

export type XlsxTally = { rows: number; cut: number };

/** The second sheet: what it is called, and the facts in it, asked for when the first sheet is written. */
export type AboutSheet = { name: string; facts: () => readonly SheetFact[] };

/**
 * A workbook (ECMA-376) of a sheet and the facts about it, made while it is written: real types, the header bold, frozen and
 * with filters, columns as wide as what is in them. `tally.cut` counts cells that were too long. A sheet has 1,048,575 rows
 * below its header at most: more are an error.
 */
export async function* xlsxOf(sheet: OutSheet, about: AboutSheet, tally: XlsxTally): AsyncGenerator<Uint8Array> {
  const name = sheetName(sheet.title);
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on("error", (error: Error) => out.destroy(error));
  const fail = (error: Error) => out.destroy(error);
  const add = (file: string, lines: Iterable<string>) =>
    zip.addReadStreamLazy(file, { compressionLevel: LEVEL }, (take) => {
      // An error of a stream that is being zipped is nobody's otherwise: the archive would wait for its end for ever.
      take(null, Readable.from(inPieces(lines, encode), { objectMode: false }).on("error", fail));
    });
  add("[Content_Types].xml", [CONTENT_TYPES]);
  add("_rels/.rels", [RELATIONS]);
  add("xl/workbook.xml", [workbookXml([name, sheetName(about.name, [name])])]);
  add("xl/_rels/workbook.xml.rels", [WORKBOOK_RELATIONS]);
  add("xl/styles.xml", [STYLES]);
  add("xl/worksheets/sheet1.xml", mainSheet(sheet, tally));
  add("xl/worksheets/sheet2.xml", aboutSheet(about));
  zip.end();
  yield* zip.outputStream.pipe(out);
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

/** Of 1 to 9: past this a file gets hardly smaller and takes twice as long. */
const LEVEL = 3;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["workbook", "sheet.main"],
  ["styles", "styles"],
  ["worksheets/sheet1", "worksheet"],
  ["worksheets/sheet2", "worksheet"],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join("")}</Types>`;

const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const workbookXml = (names: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("")}</sheets></workbook>`;

/** Styles by their place: 0 plain, 1 header, 2 text, 3 moment. 49 is the built-in format for text. */
const STYLE = { header: 1, text: 2, moment: 3 };
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECEF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function* mainSheet(sheet: OutSheet, tally: XlsxTally): Generator<string> {
  const { columns, rows } = sheet;
  const letters = columns.map((_, at) => columnLetters(at));
  const cellXml = cellWriter(sheet, tally);
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `<cols>${widthsOf(sheet)
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;
  yield `<row r="1">${columns.map(({ title }, i) => textCell(`${letters[i]}1`, STYLE.header, title, tally)).join("")}</row>`;
  let number = 1;
  for (const row of rows) {
    if (number === MOST_ROWS) throw new Error("more rows than a sheet has");
    number++;
    let line = `<row r="${number}">`;
    for (const [i, column] of columns.entries()) line += cellXml(`${letters[i]}${number}`, row[i] ?? null, column);
    tally.rows++;
    yield `${line}</row>`;
  }
  const whole = `A1:${letters.at(-1)}${number}`;
  // Digits that are texts on purpose need no green corner.
  yield `</sheetData><autoFilter ref="${whole}"/><ignoredErrors><ignoredError sqref="${whole}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function cellWriter({ timezone }: OutSheet, tally: XlsxTally) {
  const offsetOf = offsetsOf(timezone);
  return (at: string, cell: Cell, { kind }: SheetColumn): string => {
    if (cell === null || cell === "") return "";
    if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : "";
    if (kind !== "moment") return textCell(at, STYLE.text, cell, tally);
    const ms = Date.parse(cell);
    const serial = Number.isNaN(ms) ? null : serialOf(ms, offsetOf(ms));
    return serial === null
      ? textCell(at, STYLE.text, cell, tally)
      : `<c r="${at}" s="${STYLE.moment}"><v>${serial}</v></c>`;
  };
}

function textCell(at: string, style: number, text: string, tally: XlsxTally): string {
  const { xml, isCut } = cellText(text);
  if (isCut) tally.cut++;
  const space = /^\s|\s$|\n/.test(xml) ? ' xml:space="preserve"' : "";
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${xml}</t></is></c>`;
}

/** Rows that are looked at for how wide columns are. */
const LOOKED_AT = 1_000;
const NARROWEST = 6;
const WIDEST = 60;
const MOMENT = 17;
/** Room for the arrow of the filter. */
const ARROW = 3;

function widthsOf({ columns, rows }: OutSheet): number[] {
  const widths = columns.map(({ title, kind }) =>
    Math.max(NARROWEST, widthOf(title) + ARROW, kind === "moment" ? MOMENT : 0),
  );
  let left = LOOKED_AT;
  for (const row of rows) {
    for (const [i, column] of columns.entries()) {
      const cell = row[i];
      if (column.kind === "moment" || cell === null || cell === undefined) continue;
      widths[i] = Math.max(widths[i] ?? 0, widthOf(String(cell)) + 2);
    }
    if (--left === 0) break;
  }
  return widths.map((width) => Math.min(width, WIDEST));
}

function* aboutSheet({ facts }: AboutSheet): Generator<string> {
  const said = facts();
  const width = Math.min(WIDEST, Math.max(12, ...said.map(({ label }) => widthOf(label) + 2)));
  yield `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="${width}" customWidth="1"/><col min="2" max="2" width="${WIDEST}" customWidth="1"/></cols><sheetData>`;
  const ignored = { rows: 0, cut: 0 };
  for (const [i, { label, value }] of said.entries()) {
    const shown =
      typeof value === "number"
        ? `<c r="B${i + 1}"><v>${value}</v></c>`
        : textCell(`B${i + 1}`, STYLE.text, value, ignored);
    yield `<row r="${i + 1}">${textCell(`A${i + 1}`, STYLE.header, label, ignored)}${shown}</row>`;
  }
  yield "</sheetData></worksheet>";
}
