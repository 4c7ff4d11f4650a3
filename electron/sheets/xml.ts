import { Parser } from "htmlparser2";
import type { SheetFault } from "../../shared/roster/sheet.ts";
import { fault, type Result } from "../../shared/words/result.ts";
import type { Zip } from "./zip.ts";

/** What a reader of one XML part wants to hear; names come without their namespace prefix. Answering `stop` ends the part. */
export type XmlReader = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** True once enough was read. */
  done?: () => boolean;
};

/**
 * Reads one part of an archive as XML, streaming. Only the five entities of XML and numbered ones are resolved; a
 * document type, which a workbook never has and entity bombs need, makes the part damaged.
 */
export async function readXml(zip: Zip, name: string, reader: XmlReader): Promise<Result<null, SheetFault>> {
  let hasDoctype = false;
  const parser = parserFor(reader, () => {
    hasDoctype = true;
  });
  const read = await zip.readText(name, (piece) => {
    parser.write(piece);
    return !hasDoctype && !(reader.done?.() ?? false);
  });
  parser.end();
  return hasDoctype ? fault({ code: "damaged" }) : read;
}

/** Reads a whole text as XML, by the same rules; what a document type declares is not looked at. */
export function readXmlText(text: string, reader: XmlReader): void {
  const parser = parserFor(reader, () => undefined);
  parser.write(text);
  parser.end();
}

const parserFor = (reader: XmlReader, onDoctype: () => void): Parser =>
  new Parser(
    {
      onopentag: (tag, attributes) => reader.open?.(localName(tag), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (tag) => reader.close?.(localName(tag)),
      onprocessinginstruction: (tag) => {
        if (tag.toLowerCase() === "!doctype") onDoctype();
      },
    },
    { xmlMode: true },
  );

export function localName(tag: string): string {
  const colon = tag.indexOf(":");
  return colon < 0 ? tag : tag.slice(colon + 1);
}

/** The value of an attribute whatever its prefix: `r:id`, `relationships:id`. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}
