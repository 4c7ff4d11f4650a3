import { Parser } from "htmlparser2";
import type { SheetRow } from "../../shared/roster/sheet.ts";
import { countLevels } from "../../shared/words/levels.ts";
import { Grid } from "./grid.ts";
import { numberText } from "./numberFormats.ts";
import { attributeOf, localName } from "./xml.ts";

export type XmlSheet = { name: string; hidden: boolean; rows: SheetRow[] };

/** The sheets of an “XML Spreadsheet 2003”, which programs save as .xls or .xml. Comments on cells are left out. */
export function readXmlSpreadsheet(xml: string): XmlSheet[] {
  const listener = new SpreadsheetListener();
  let isTooDeep = false;
  const levels = countLevels(() => {
    isTooDeep = true;
    parser.pause();
  });
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        levels.open();
        listener.open(localName(name), attributes);
      },
      ontext: (text) => listener.text(text),
      onclosetag: (name) => {
        levels.close();
        listener.close(localName(name));
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return isTooDeep ? [] : listener.sheets;
}

class SpreadsheetListener {
  readonly sheets: XmlSheet[] = [];
  private sheet: XmlSheet | null = null;
  private grid = new Grid();
  private cell = { text: "", type: "", across: 1, down: 1, column: null as number | null };
  private reading: "data" | "visible" | null = null;
  private visible = "";
  private inComment = false;

  open(name: string, attributes: Record<string, string>): void {
    const number = (key: string): number | null => {
      const value = Number.parseInt(attributeOf(attributes, key) ?? "", 10);
      return Number.isInteger(value) && value >= 0 ? value : null;
    };
    if (name === "Worksheet") {
      this.grid = new Grid();
      this.sheet = { name: attributeOf(attributes, "Name") ?? "", hidden: false, rows: this.grid.rows };
    } else if (name === "Row") this.grid.startRow(number("Index"));
    else if (name === "Cell") {
      const index = number("Index");
      const spans = { across: (number("MergeAcross") ?? 0) + 1, down: (number("MergeDown") ?? 0) + 1 };
      this.cell = { text: "", type: "", column: index === null ? null : Math.max(0, index - 1), ...spans };
    } else if (name === "Comment") this.inComment = true;
    else if (name === "Data" && !this.inComment) {
      this.reading = "data";
      this.cell.type = attributeOf(attributes, "Type") ?? "";
    } else if (name === "Visible") {
      this.reading = "visible";
      this.visible = "";
    }
  }

  text(text: string): void {
    if (this.reading === "data") this.cell.text += text;
    else if (this.reading === "visible") this.visible += text;
  }

  close(name: string): void {
    if (name === "Data" || name === "Visible") this.reading = null;
    else if (name === "Comment") this.inComment = false;
    else if (name === "Cell") this.grid.addCell(this.cellText(), this.cell, this.cell.column);
    else if (name === "Row") this.grid.endRow();
    else if (name === "Worksheet" && this.sheet) {
      this.sheets.push(this.sheet);
      this.sheet = null;
    }
    if (name === "Visible" && this.sheet) this.sheet.hidden = /hidden/i.test(this.visible);
  }

  private cellText(): string {
    const { text, type } = this.cell;
    if (type === "Number") return numberText(text, { kind: "number" }, false);
    if (type === "DateTime")
      return text
        .replace("T", " ")
        .replace(/(?::00)?(?:\.0+)?$/, "")
        .replace(/ 00:00$/, "");
    return text;
  }
}
