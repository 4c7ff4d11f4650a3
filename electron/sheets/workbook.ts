import type { SheetFault } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type NumberStyle, numberStyleOf } from "./numberFormats.ts";
import { ownText } from "./ownText.ts";
import { attributeOf, readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** What a workbook holds besides its cells. `stylesByIndex` is indexed by a cell's `s`. */
export type Workbook = {
  sheets: { name: string; hidden: boolean; part: string }[];
  since1904: boolean;
  sharedStrings: string[];
  stylesByIndex: NumberStyle[];
};

/** Which part is the workbook, or what else the archive is. */
export async function findWorkbook(zip: Zip): Promise<Result<string, SheetFault>> {
  const has = (name: string) => zip.names.some((each) => each.toLowerCase() === name);
  if (has("xl/workbook.bin")) return fault({ code: "old-excel" });
  const main = (await readRelations(zip, "_rels/.rels", "")).find(({ type }) => type.endsWith("/officeDocument"));
  if (main && /workbook/i.test(main.part)) return ok(main.part);
  if (has("xl/workbook.xml")) return ok("xl/workbook.xml");
  const isDocument = main || OTHER_DOCUMENTS.some(has);
  return fault({ code: isDocument ? "document" : "archive" });
}

/** Parts that letters, slides, OpenDocument texts and iWork files have, also where what points at them is lost. */
const OTHER_DOCUMENTS = [
  "word/document.xml",
  "ppt/presentation.xml",
  "visio/document.xml",
  "mimetype",
  "content.xml",
  "index/document.iwa",
];

/** Reads sheets, date system, shared strings and number formats of the workbook at `part` (ECMA-376 part 1, §18.2, 18.4, 18.8). */
export async function readWorkbook(zip: Zip, part: string): Promise<Result<Workbook, SheetFault>> {
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let since1904 = false;
  const read = await readXml(zip, part, {
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = isOn(attributes.date1904);
      if (name !== "sheet") return;
      const hidden = /hidden/i.test(attributes.state ?? "");
      listed.push({ name: attributes.name ?? "", hidden, id: attributeOf(attributes, "id") ?? "" });
    },
  });
  if (!read.ok) return read;
  const relations = await readRelations(zip, relationsOf(part), folderOf(part));
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.find((each) => each.id === id);
    return relation?.type.endsWith("/worksheet") ? [{ name, hidden, part: relation.part }] : [];
  });
  if (sheets.length === 0) return fault({ code: "damaged" });
  const partOf = (type: string) => relations.find((each) => each.type.endsWith(type))?.part;
  const sharedStrings = await readSharedStrings(zip, partOf("/sharedStrings"));
  if (!sharedStrings.ok) return sharedStrings;
  const stylesByIndex = await readStyles(zip, partOf("/styles"));
  return ok({ sheets, since1904, sharedStrings: sharedStrings.value, stylesByIndex });
}

type Relation = { id: string; type: string; part: string };

async function readRelations(zip: Zip, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(zip, part, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      const target = resolve(folder, attributes.Target ?? "");
      relations.push({ id: attributes.Id ?? "", type: attributes.Type ?? "", part: target });
    },
  });
  return relations;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

const relationsOf = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A relation's target is relative to the part's folder, or absolute in the archive. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** Texts of all cells that share one; the runs of rich text joined, phonetic guides (`rPh`) left out. */
async function readSharedStrings(zip: Zip, part: string | undefined): Promise<Result<string[], SheetFault>> {
  const strings: string[] = [];
  if (!part) return ok(strings);
  let current = "";
  let inText = false;
  let inPhonetic = false;
  const read = await readXml(zip, part, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") strings.push(unescapeText(ownText(current)));
    },
  });
  return read.ok ? ok(strings) : read;
}

/** `_x000D_` and its like stand for characters XML cannot hold (ECMA-376 part 1, §22.9.2.19, ST_Xstring). */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readStyles(zip: Zip, part: string | undefined): Promise<NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (!part) return styles;
  const codeById = new Map<number, string>();
  let inCellFormats = false;
  await readXml(zip, part, {
    open: (name, attributes) => {
      if (name === "numFmt") codeById.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberStyleOf(id, codeById.get(id)));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}
