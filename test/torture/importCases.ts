import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { makePictures } from "../../electron/badges/pictures.ts";
import { decodePage } from "../../electron/sheets/decodePage.ts";
import { readPasted, readSheet } from "../../electron/sheets/read.ts";
import { writeCsv } from "../../electron/sheets/write.ts";
import { writeArchive } from "../../electron/store/archive.ts";
import { PLAIN } from "../../electron/store/codec.ts";
import { createEventFolder, JOURNAL, openEventFolder } from "../../electron/store/eventFolder.ts";
import { writeLines } from "../../electron/store/line.ts";
import { peekEvent } from "../../electron/store/peekEvent.ts";
import { clearUnpacked, unpackArchive } from "../../electron/store/unpackArchive.ts";
import { lockKeys, unlockKeys } from "../../electron/tickets/keyFile.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import { flawsOf, imagesOf } from "../../shared/badge/checkTemplate.ts";
import { imageInfo } from "../../shared/badge/imageInfo.ts";
import { STOCKS } from "../../shared/badge/stocks.ts";
import { readTemplateFile, writeTemplateFile } from "../../shared/badge/templateFile.ts";
import { draftEvent } from "../../shared/event/draftEvent.ts";
import { PageFacts } from "../../shared/event/event.ts";
import { readEventPage } from "../../shared/event/eventPage.ts";
import { RosterFile } from "../../shared/roster/rosterFile.ts";
import { EventId } from "../../shared/words/ids.ts";
import { filesIn, remade } from "../build/archives.ts";
import type { Chance } from "../build/dice.ts";
import { anEvent, eventSet } from "../build/people.ts";
import { aJpeg, aPng } from "../build/pictures.ts";
import { workbookFile, zipFile } from "../electron/sheets/zipFile.ts";
import { brokenBytes, brokenText, repeated } from "./importMutate.ts";

/** `make`: a file by chance; `read`: what the program does with such a file; throws what must not be. */
export type Kind = { make(chance: Chance): Promise<Uint8Array> | Uint8Array; read(file: Uint8Array): Promise<unknown> };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const some = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const ID = EventId.parse("event-1");
const NOW = "2026-11-22T05:05:00+00:00";

/** Every kind of file that the program is offered. `root`: the checkout; `folder`: an empty one, for what must lie on a disk. */
export async function kindsOf(root: string, folder: string): Promise<Record<string, Kind>> {
  const fileOf = (...path: string[]) => new Uint8Array(readFileSync(join(root, ...path)));
  const sheets = join("test", "electron", "sheets", "files");
  const tables = readdirSync(join(root, sheets)).filter((name) => /\.(?:csv|txt)$/.test(name));
  const rosters = [fileOf("resources", "sample-event", "roster.csv"), ...tables.map((name) => fileOf(sheets, name))];
  const rosterText = new TextDecoder().decode(rosters[0]).split("\n").slice(0, 30).join("\n");
  const pagesAt = join("test", "shared", "event", "pages");
  const pages = readdirSync(join(root, pagesAt)).filter((name) => /\.(?:md|adoc|html)$/.test(name));
  const pageTexts = pages.map((name) => readFileSync(join(root, pagesAt, name), "utf8"));
  const books = [partsOf(fileOf(sheets, "several-sheets.xlsx")), partsOf(workbookFile(SHEET)), ODS];
  const template = writeTemplateFile(templateFor(STOCKS[0] as (typeof STOCKS)[number]), {});
  const keys = await lockKeys(
    { ticketKey: Buffer.alloc(32, 7), signKey: null },
    { event: { id: ID, theme: "聚会", date: "2026-11-22" }, made: NOW },
    "a passphrase",
  );
  const pictures = [
    aPng({ depth: 8, colourType: 6, dot: (x, y) => [x, y, 0, 255] }),
    aPng({
      depth: 2,
      colourType: 3,
      interlaced: true,
      palette: [
        [0, 0, 0],
        [9, 9, 9],
      ],
      dot: (x) => [x & 1],
    }),
    ...[aJpeg("grey"), aJpeg("cmyk")],
  ];
  const made = await createEventFolder(join(folder, "event"), ID, NOW);
  if (made.ok) await made.value.close();
  const archive = await goodArchive(root, folder);
  const halfText = (text: string) => (chance: Chance) => bytesOf(brokenText(text, chance));
  return {
    csv: {
      make: (chance) =>
        chance() < 0.5 ? bytesOf(brokenText(rosterText, chance)) : brokenBytes(some(chance, rosters), chance),
      read: readRoster,
    },
    tsv: { make: halfText(rosterText.replaceAll(",", "\t")), read: readRoster },
    book: { make: (chance) => brokenBook(some(chance, books), chance), read: readRoster },
    "book bytes": { make: (chance) => brokenBytes(zipFile(some(chance, books)), chance), read: readRoster },
    html: { make: halfText(HTML), read: readRoster },
    mhtml: { make: halfText(MHTML), read: readRoster },
    spreadsheetml: { make: halfText(XML), read: readRoster },
    pasted: { make: halfText(LIST), read: async (file) => readPasted(new TextDecoder().decode(file)) },
    page: { make: (chance) => bytesOf(brokenText(some(chance, pageTexts), chance)), read: readPage },
    template: { make: halfText(template), read: readTemplate },
    keys: { make: (chance) => brokenBytes(keys, chance), read: async (file) => unlockKeys(file, ID, "another") },
    picture: {
      make: (chance) => brokenBytes(some(chance, pictures), chance),
      read: async (file) => readPicture(file, folder),
    },
    svg: { make: halfText(SVG), read: async (file) => readPicture(file, folder) },
    folder: { make: (chance) => brokenBytes(bytesOf(LINES), chance), read: (file) => readFolder(file, folder) },
    archive: { make: (chance) => brokenArchive(archive, chance), read: (file) => readAnArchive(file, folder) },
    "repeated in a table": growing(readRoster),
    "repeated in a cell": growing(
      readRoster,
      (text) =>
        `姓名,手机,邮箱,同行人数,票号,状态\n"${text.replaceAll('"', "")}",13800000000,a@example.com,1,1,1\n贾岛,"${text.replaceAll('"', "")}",,,,\n付铖,,"${text.replaceAll('"', "")}",,,\n江南,,,"${text.replaceAll('"', "")}",,\n`,
    ),
    "repeated in a page": growing(readPage, (text) => `# 聚会\n\n日期：2026-11-22\n\n${text}\n`),
    "repeated in a page's matter": growing(
      readPage,
      (text) => `---\ntitle: 聚会\ndate: 2026-11-22\nspeakers: ${text}\n---\n# 聚会\n`,
    ),
  };
}

/**
 * The same pieces at one, two and four lengths: what grows with the square of the length takes four times as long at each
 * step. Both steps must show it, and the last be long enough to be felt, since the time of one reading is rough.
 */
function growing(read: Kind["read"], around = (text: string) => text): Kind {
  return {
    make: (chance) => {
      const make = repeated(chance);
      const length = chance() < 0.2 ? 40_000 : 8_000;
      const files = [1, 2, 4].map((times) => bytesOf(around(make(times * length))));
      return Buffer.concat([Buffer.from(new Uint32Array(files.map((file) => file.length)).buffer), ...files]);
    },
    read: async (file) => {
      const [once = 0, twice = 0] = [0, 4].map((at) => Buffer.from(file).readUInt32LE(at));
      const [short, middle, long] = [
        file.subarray(12, 12 + once),
        file.subarray(12 + once, 12 + once + twice),
        file.subarray(12 + once + twice),
      ];
      const took = await cpuOf(read, long);
      if (took < MATTERS_FROM_MS) return;
      const before = Math.min(await cpuOf(read, middle), await cpuOf(read, middle));
      const first = Math.min(await cpuOf(read, short), await cpuOf(read, short));
      if (took > 3.2 * before && before > 3.2 * first)
        throw new Error(
          `${[short, middle, long].map(({ length }) => length)} bytes take ${[first, before, took].map(Math.round)} ms`,
        );
    },
  };
}

const MATTERS_FROM_MS = 1_000;

async function cpuOf(read: Kind["read"], file: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  await read(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** As the roster's thread does: read, guess the columns, plan, write the report; and whatever comes is text within the limits. */
async function readRoster(file: Uint8Array): Promise<void> {
  const read = await readSheet(file);
  if (!read.ok) return;
  for (const { cells } of read.value.rows)
    for (let at = 0; at < cells.length; at++)
      if (typeof cells[at] !== "string") throw new Error(`a cell is ${typeof cells[at]}`);
  const roster = new RosterFile(read.value, new Map());
  const { columns } = roster.about();
  roster.plan();
  roster.map(columns.map(() => "name"));
  roster.plan();
  const whole = roster.whole();
  if (whole) writeCsv({ columns: ["a"], rows: read.value.rows.slice(0, 50).map(({ cells }) => [...cells]) });
}

async function readPage(file: Uint8Array): Promise<void> {
  const text = decodePage(file);
  if (!text.ok) return;
  const page = readEventPage(text.value);
  if (!page.ok) return;
  PageFacts.parse(page.value);
  draftEvent(page.value, { eventId: ID, tag: "1234567", timezone: "Asia/Shanghai" });
}

async function readTemplate(file: Uint8Array): Promise<void> {
  const read = readTemplateFile(new TextDecoder().decode(file));
  if (!read.ok) return;
  flawsOf(read.value.template);
  for (const id of imagesOf(read.value.template))
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`a picture is called ${id}`);
}

function readPicture(file: Uint8Array, folder: string): void {
  const info = imageInfo(file);
  if (!info || info.width * info.height > 50_000_000) return;
  writeFileSync(join(folder, "picture"), file);
  makePictures().get(folder, "picture" as Parameters<ReturnType<typeof makePictures>["get"]>[1]);
}

async function readFolder(journal: Uint8Array, folder: string): Promise<void> {
  const event = join(folder, "event");
  rmSync(join(event, "snapshot.ndjson"), { force: true });
  writeFileSync(join(event, JOURNAL), journal);
  await peekEvent(event);
  const opened = await openEventFolder(event, NOW, true);
  if (opened.ok) await opened.value.close();
}

/** An archive as the program writes one. */
async function goodArchive(root: string, folder: string): Promise<string> {
  const [from, file] = [join(folder, "archived"), join(folder, "good.lanyard")];
  const made = await createEventFolder(from, ID, NOW);
  if (made.ok) await made.value.close();
  const fact = { ...eventSet(anEvent()), v: 6, id: "fact-1", station: "desk-a", seq: 1, at: NOW };
  writeFileSync(join(from, JOURNAL), writeLines([fact]));
  const order = { from, file, until: null, event: anEvent(), codec: PLAIN, program: "1", now: NOW };
  const written = await writeArchive(order, join(root, "test"), { onStep: () => undefined, isUnwanted: () => false });
  if (!written.ok) throw new Error(written.fault.code);
  return file;
}

/** Bytes of it changed; or its files, some with sums that fit, some with names or a manifest that lead elsewhere. */
function brokenArchive(archive: string, chance: Chance): Uint8Array {
  if (chance() < 0.4) return brokenBytes(new Uint8Array(readFileSync(archive)), chance);
  const files = filesIn(archive);
  const name = some(chance, Object.keys(files));
  const text = brokenText(files[name] ?? "", chance);
  if (name === "lanyard.json" || chance() < 0.3) return zipFile({ ...files, [name]: text });
  const changed = { [name]: chance() < 0.2 ? null : text };
  const other = `event/${brokenText("imports/name.csv", chance).slice(0, 60)}`;
  const added = chance() < 0.4 ? { [other]: "x" } : {};
  return remade(archive, { ...changed, ...added }, (manifest) => {
    if (chance() < 0.3) manifest.folder = brokenText("2026-11-22_聚会", chance);
  });
}

/** What is unpacked of it is an event that opens or is told to be damaged, in the one place where it may lie. */
async function readAnArchive(bytes: Uint8Array, folder: string): Promise<void> {
  const file = join(folder, "some.lanyard");
  const data = join(folder, "data");
  writeFileSync(file, bytes);
  const unpacked = await unpackArchive(file, join(data, "events"));
  if (!unpacked.ok && existsSync(join(data, "events-unpacked"))) throw new Error("what is refused lies there");
  if (!unpacked.ok) return;
  const { value } = unpacked;
  if (dirname(value) !== join(data, "events-unpacked")) throw new Error(`it lies in ${value}`);
  await peekEvent(value);
  const opened = await openEventFolder(value, NOW, false);
  if (opened.ok) await opened.value.close();
  await clearUnpacked(join(data, "events"));
}

/** A workbook's parts, some of them broken; some say another size than theirs, some have a name that leads elsewhere. */
function brokenBook(parts: Record<string, string>, chance: Chance): Uint8Array {
  const made = { ...parts };
  const lies: Record<string, number> = {};
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times--) {
    const name = some(chance, Object.keys(made));
    const way = chance();
    if (way < 0.75) made[name] = brokenText(made[name] ?? "", chance);
    else if (way < 0.85) lies[name] = some(chance, [0, 1, 0x7fffffff, 0xfffffffe]);
    else if (way < 0.93)
      made[
        some(chance, [
          "../../../outside.txt",
          "/outside.txt",
          "..\\outside.txt",
          "__proto__",
          "xl/worksheets/sheet1.xml ",
        ])
      ] = made[name] ?? "";
    else delete made[name];
  }
  return zipFile(made, lies);
}

/** The parts of an archive, from its local headers: a test's own files say their sizes there. */
function partsOf(zip: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(zip);
  const parts: Record<string, string> = {};
  let at = bytes.indexOf("PK\x01\x02", 0, "latin1");
  while (at >= 0 && bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const text = bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    parts[bytes.toString("utf8", at + 46, at + 46 + name)] = text.toString("utf8");
    at += 46 + name + extra + comment;
    if (at + 4 > bytes.length) break;
  }
  return parts;
}

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>手机</t></is></c><c r="C1" t="inlineStr"><is><t>__proto__</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>贾岛</t></is></c><c r="B2"><v>13800000000</v></c><c r="C2"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>';

const ODS = {
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "content.xml":
    '<office:document-content><office:body><office:spreadsheet><table:table table:name="名单"><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell><text:p>手机</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="13800000001"><text:p>1.38E+10</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
};
const ROWS =
  "<tr><th>姓名</th><th>手机</th></tr><tr><td rowspan=2>贾岛</td><td>13800000001</td></tr><tr><td>13800000002</td></tr>";
const HTML = `<html><head><meta charset="utf-8"></head><body><table>${ROWS}</table></body></html>`;
const MHTML = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${HTML.replaceAll("=", "=3D")}\n--b--\n`;
const XML =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">手机</Data></Cell></Row><Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">贾岛</Data></Cell><Cell ss:Index="2"><Data ss:Type="Number">13800000001</Data></Cell></Row></Table></Worksheet></Workbook>';
const LIST = "#接龙\n周六聚会，请接龙\n\n1. 贾岛 13800000001\n2. 付铖 +1\n3. 江南（请假）\n";
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" xmlns:xlink="http://www.w3.org/1999/xlink"><script>alert(1)</script><image xlink:href="file:///etc/passwd"/><rect width="1e9" height="1e9"/></svg>';
const LINES = `00000000 {"v":5,"kind":"event-set"}\n`.repeat(3);
