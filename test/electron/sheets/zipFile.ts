import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of text parts, in order; `declared` puts another unpacked size into the directory than the true one. */
export function zipFile(parts: Record<string, string>, declared: Record<string, number> = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const sizes = [crc32(data), packed.length, declared[name] ?? data.length];
    const local = Buffer.concat([record(0x04034b50, sizes, name), Buffer.from(name), packed]);
    directory.push(Buffer.concat([record(0x02014b50, sizes, name, offset), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** The header before a part's data, or with `offset` its line in the directory (APPNOTE.TXT §4.3.7, §4.3.12). */
function record(signature: number, sizes: number[], name: string, offset?: number): Buffer {
  const isDirectory = offset !== undefined;
  const header = Buffer.alloc(isDirectory ? 46 : 30);
  const at = isDirectory ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, at + 4);
  header.writeUInt16LE(8, at + 8);
  sizes.forEach((size, i) => {
    header.writeUInt32LE(size, at + 14 + 4 * i);
  });
  header.writeUInt16LE(Buffer.byteLength(name), at + 26);
  if (isDirectory) header.writeUInt32LE(offset, 42);
  return header;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet from the text of its parts. */
export function workbookFile(sheet: string, strings = "<sst/>", declared: Record<string, number> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipFile(
    {
      "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
      "xl/workbook.xml": `<x:workbook xmlns:r="${OFFICE}"><x:sheets><x:sheet name="S" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
      "xl/sharedStrings.xml": strings,
      "xl/worksheets/sheet1.xml": sheet,
    },
    declared,
  );
}
