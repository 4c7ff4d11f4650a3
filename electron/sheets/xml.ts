import { Parser } from "htmlparser2";
import type { SheetFault } from "../../shared/roster/sheet.ts";
import { countLevels } from "../../shared/words/levels.ts";
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
 * document type, which a workbook never has and entity bombs need, makes the part damaged, and so do levels beyond reason.
 */
export async function readXml(zip: Zip, name: string, reader: XmlReader): Promise<Result<null, SheetFault>> {
  let isHostile = false;
  const parser = parserFor(reader, () => {
    isHostile = true;
  });
  const read = await zip.readText(name, (piece) => {
    parser.write(piece);
    return !isHostile && !(reader.done?.() ?? false);
  });
  parser.end();
  return isHostile ? fault({ code: "damaged" }) : read;
}

/** Reads a whole text as XML, by the same rules; what a document type declares is not looked at. */
export function readXmlText(text: string, reader: XmlReader): void {
  const parser = parserFor(reader, () => undefined);
  parser.write(text);
  parser.end();
}

function parserFor(reader: XmlReader, onHostile: () => void): Parser {
  const levels = countLevels(() => {
    parser.pause();
    onHostile();
  });
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        levels.open();
        reader.open?.(localName(tag), attributes);
      },
      ontext: (text) => reader.text?.(text),
      onclosetag: (tag) => {
        levels.close();
        reader.close?.(localName(tag));
      },
      onprocessinginstruction: (tag) => {
        if (tag.toLowerCase() === "!doctype") onHostile();
      },
    },
    { xmlMode: true },
  );
  return parser;
}

export function localName(tag: string): string {
  const colon = tag.indexOf(":");
  return colon < 0 ? tag : tag.slice(colon + 1);
}

/** The value of an attribute whatever its prefix: `r:id`, `relationships:id`. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}
