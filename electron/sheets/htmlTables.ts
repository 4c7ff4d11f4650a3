import { Parser } from "htmlparser2";
import { isScientific } from "../../shared/roster/cellKinds.ts";
import type { SheetRow } from "../../shared/roster/sheet.ts";
import { countLevels } from "../../shared/words/levels.ts";
import { Grid } from "./grid.ts";

/**
 * The tables of an HTML page, innermost ones each for themselves; programs save such pages under names ending in .xls.
 * A page that is nested beyond reason has none. Line breaks become blanks; where Excel shows `1.38E+10` and kept the number in `x:num`, that is taken.
 */
export function readHtmlTables(html: string): SheetRow[][] {
  const listener = new TableListener();
  let isTooDeep = false;
  const levels = countLevels(() => {
    isTooDeep = true;
    parser.pause();
  });
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        levels.open();
        listener.open(name, attributes);
      },
      ontext: (text) => listener.text(text),
      onclosetag: (name) => {
        levels.close();
        listener.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return isTooDeep ? [] : listener.tables;
}

type OpenCell = { text: string; number: string | null; across: number; down: number };
type OpenTable = { grid: Grid; inRow: boolean; cell: OpenCell | null };

/** Gathers the cells of every table, a stack of tables for those inside others. */
class TableListener {
  readonly tables: SheetRow[][] = [];
  private readonly stack: OpenTable[] = [];
  private silent = 0;

  open(name: string, attributes: Record<string, string>): void {
    const table = this.stack.at(-1);
    if (name === "script" || name === "style") this.silent++;
    else if (name === "table") this.stack.push({ grid: new Grid(), inRow: false, cell: null });
    else if (!table) return;
    else if (name === "tr") this.startRow(table);
    else if (name === "td" || name === "th") {
      if (!table.inRow) this.startRow(table);
      this.endCell(table);
      table.cell = openCell(attributes);
    } else if (table.cell && BREAKS.has(name)) table.cell.text += " ";
  }

  text(text: string): void {
    const cell = this.stack.at(-1)?.cell;
    if (cell && this.silent === 0) cell.text += text;
  }

  close(name: string): void {
    const table = this.stack.at(-1);
    if (name === "script" || name === "style") this.silent = Math.max(0, this.silent - 1);
    if (!table) return;
    if (name === "td" || name === "th") this.endCell(table);
    else if (name === "tr") this.endRow(table);
    else if (name === "table") {
      this.endRow(table);
      this.stack.pop();
      if (table.grid.rows.length > 0) this.tables.push(table.grid.rows);
    }
  }

  private startRow(table: OpenTable): void {
    this.endRow(table);
    table.inRow = true;
    table.grid.startRow();
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    if (table.inRow) table.grid.endRow();
    table.inRow = false;
  }

  private endCell(table: OpenTable): void {
    const { cell } = table;
    if (!cell) return;
    const text = cell.text.replace(/\s+/g, " ").trim();
    table.grid.addCell(cell.number && isScientific(text) ? cell.number : text, cell);
    table.cell = null;
  }
}

const BREAKS = new Set(["br", "p", "div", "li"]);

function openCell(attributes: Record<string, string>): OpenCell {
  const number = attributes["x:num"];
  return { text: "", number: number || null, across: spanOf(attributes.colspan), down: spanOf(attributes.rowspan) };
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isInteger(span) && span > 0 ? span : 1;
}
