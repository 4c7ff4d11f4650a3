import { inlineMarks } from "./asciidocInline.ts";

interface Cell {
  text: string;
  wide: number;
  tall: number;
}

/** No table of an agenda is wider. */
const MOST_COLUMNS = 40;

/** The lines between two `|===` and the `[cols=…,options=…]` above → an HTML table. Merged cells keep their spans. */
export function tableHtml(lines: readonly string[], options: string): string {
  const rows = lines.map(cellsOf);
  const width =
    columnsOf(options) ??
    Math.max(1, rows.find((cells) => cells.length > 0)?.reduce((n, { wide }) => n + wide, 0) ?? 1);
  const headed = /header/.test(options) || (lines.length > 1 && lines[0]?.trim() !== "" && lines[1]?.trim() === "");
  const all: Cell[] = [];
  for (const [i, cells] of rows.entries()) {
    const last = all.at(-1);
    // Words on a line without a bar go on with the cell above.
    if (cells.length === 0 && last) last.text += `\n${lines[i] ?? ""}`;
    all.push(...cells);
  }
  return `<table>${inRows(all, Math.min(width, MOST_COLUMNS))
    .map((row, i) => rowHtml(row, headed && i === 0))
    .join("")}</table>`;
}

/** `2+|a |b` → cells; what stands before a bar without blank is how the cell is meant (`a|`, `.2+|`, `^|`). */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = -1;
  let next: Omit<Cell, "text"> = { wide: 1, tall: 1 };
  for (const match of line.matchAll(
    /(?:(?<=^|\s)(?:(\d{1,2})?(?:\.(\d{1,2}))?\+)?[<^>.]{0,4}[adehlmsv]?)?(?<!\\)\|/g,
  )) {
    if (from >= 0) cells.push({ ...next, text: line.slice(from, match.index) });
    else if (line.slice(0, match.index).trim() !== "") return [];
    next = { wide: Number(match[1] ?? 1) || 1, tall: Number(match[2] ?? 1) || 1 };
    from = match.index + match[0].length;
  }
  if (from >= 0) cells.push({ ...next, text: line.slice(from) });
  return cells;
}

/** `[cols="1,2a,3"]` and `[cols="3*"]`. */
function columnsOf(options: string): number | null {
  const cols = /cols\s*=\s*"([^"]{1,200})"/.exec(options)?.[1] ?? /cols\s*=\s*([\d*]+)/.exec(options)?.[1];
  if (cols === undefined) return null;
  const times = /^(\d{1,2})\*/.exec(cols.trim());
  return times ? Number(times[1]) : cols.split(",").length;
}

function inRows(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let filled = 0;
  const held: number[] = [];
  for (const cell of cells) {
    row.push(cell);
    filled += cell.wide;
    for (let below = 1; below < Math.min(cell.tall, 60); below++)
      held[rows.length + below] = (held[rows.length + below] ?? 0) + cell.wide;
    if (filled < width) continue;
    rows.push(row);
    row = [];
    filled = held[rows.length] ?? 0;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

const rowHtml = (row: readonly Cell[], isHead: boolean): string =>
  `<tr>${row.map((cell) => cellHtml(cell, isHead ? "th" : "td")).join("")}</tr>`;

const cellHtml = ({ text, wide, tall }: Cell, tag: string): string =>
  `<${tag} colspan="${wide}" rowspan="${tall}">${text
    .trim()
    .split(/\n|\s\+$/m)
    .map((line) => toHtml(line))
    .join("<br>")}</${tag}>`;

/** A cell stands inside HTML, where Markdown is not read: its marks become tags. */
const toHtml = (line: string): string =>
  inlineMarks(
    line
      .replace(/\\\|/g, "|")
      .replace(/^\s*[*-]\s+/, "- ")
      .trim(),
  )
    .replace(/!\[([^\]]{0,200})\]\(([^()\s]{1,400})\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]{1,300})\]\(([^()\s]{1,600})\)/g, '<a href="$2">$1</a>')
    .replace(/<(https?:[^<>\s]{1,600})>/g, '<a href="$1">$1</a>')
    .replace(/\*\*([^*]{1,400})\*\*/g, "<b>$1</b>")
    .replace(/(?<![*\w])\*([^*]{1,400})\*(?![*\w])/g, "<i>$1</i>");
