import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { countLevels } from "../../words/levels.ts";
import { cleanText } from "../../words/text.ts";
import { type GridCell, span, spread } from "./grid.ts";
import type { Line, Link, Part } from "./parts.ts";
import { withoutTemplates } from "./templates.ts";

const markdown = new MarkdownIt({ html: true, maxNesting: 30 });

/**
 * Markdown (with HTML in it, as organisers write it) → lines and tables in reading order. Markdown becomes HTML first, so that
 * pipe tables and `<table>`, `**` and `<b>`, soft breaks and `<br>` are read by one reader. Never fails.
 */
export function readMarkup(text: string): Part[] {
  const reader = new MarkupReader();
  const levels = countLevels(() => parser.pause());
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        levels.open();
        reader.open(name, attributes);
      },
      ontext: (data) => reader.text(data),
      onclosetag: (name) => {
        levels.close();
        reader.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(markdown.render(withoutTemplates(text)));
  return reader.finish();
}

const BLOCKS = new Set(
  "p div section article header footer center blockquote pre ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr details summary table tr td th caption".split(
    " ",
  ),
);
const BOLD = new Set(["strong", "b"]);
const ITALIC = new Set(["em", "i"]);
const SILENT = new Set(["script", "style", "iframe", "svg", "title"]);

interface Draft {
  text: string;
  lead: string;
  leadOpen: boolean;
  plain: boolean;
  marks: string[];
  links: Link[];
  images: { url: string; alt: string }[];
}

const emptyDraft = (): Draft => ({
  text: "",
  lead: "",
  leadOpen: true,
  plain: false,
  marks: [],
  links: [],
  images: [],
});

class MarkupReader {
  private parts: Part[] = [];
  private draft = emptyDraft();
  private block = 0;
  private lists = 0;
  private bolds = 0;
  private italics = 0;
  private silent = 0;
  private heading = 0;
  private anchor: Link | null = null;
  private tables = 0;
  private rows: GridCell<Line>[][] = [];
  private headed = false;

  open(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name) || isProgramText(name, attributes)) this.silent++;
    if (name === "br") this.endLine();
    if (BLOCKS.has(name)) this.openBlock(name, attributes);
    if (BOLD.has(name)) this.bolds++;
    if (ITALIC.has(name)) this.italics++;
    if ((BOLD.has(name) || ITALIC.has(name)) && this.bolds + this.italics === 1) this.draft.marks.push("");
    if (name === "a" && attributes.href) this.anchor = { text: "", url: attributes.href };
    if (name === "img") this.draft.images.push({ url: attributes.src ?? "", alt: attributes.alt ?? "" });
  }

  text(data: string): void {
    if (this.silent > 0) return;
    const pieces = data.split("\n");
    pieces.forEach((piece, index) => {
      if (index > 0) this.endLine();
      this.append(piece);
    });
  }

  close(name: string): void {
    if ((SILENT.has(name) || name === "code") && this.silent > 0) this.silent--;
    if (BOLD.has(name)) this.bolds = Math.max(0, this.bolds - 1);
    if (ITALIC.has(name)) this.italics = Math.max(0, this.italics - 1);
    if (name === "a" && this.anchor) {
      this.draft.links.push({ text: cleanText(this.anchor.text), url: this.anchor.url });
      this.anchor = null;
    }
    if (BLOCKS.has(name)) this.closeBlock(name);
  }

  finish(): Part[] {
    this.endLine();
    return this.parts;
  }

  private openBlock(name: string, attributes: Record<string, string>): void {
    this.endLine();
    this.block++;
    if (name === "ul" || name === "ol") this.lists++;
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1]);
    if (name === "table" && ++this.tables === 1) {
      this.rows = [];
      this.headed = false;
    }
    if (this.tables !== 1) return;
    if (name === "tr") this.rows.push([]);
    if (name === "td" || name === "th") this.openCell(name, attributes);
  }

  private openCell(name: string, attributes: Record<string, string>): void {
    if (this.rows.length === 0) this.rows.push([]);
    if (name === "th" && this.rows.length === 1) this.headed = true;
    this.rows.at(-1)?.push({ lines: [], wide: span(attributes.colspan), tall: span(attributes.rowspan) });
  }

  private closeBlock(name: string): void {
    this.endLine();
    this.block++;
    if (name === "ul" || name === "ol") this.lists = Math.max(0, this.lists - 1);
    if (/^h[1-6]$/.test(name)) this.heading = 0;
    if (name === "table" && this.tables > 0 && --this.tables === 0) {
      this.parts.push({ kind: "table", rows: spread(this.rows), headed: this.headed });
    }
  }

  private append(piece: string): void {
    const { draft } = this;
    draft.text += piece;
    if (this.anchor) this.anchor.text += piece;
    if (this.bolds + this.italics > 0) draft.marks.push(`${draft.marks.pop() ?? ""}${piece}`);
    if (piece.trim() === "") return;
    if (this.bolds === 0) {
      draft.plain = true;
      draft.leadOpen = false;
    } else if (draft.leadOpen) draft.lead += piece;
  }

  private endLine(): void {
    const { draft } = this;
    this.draft = emptyDraft();
    const text = cleanText(withBars(draft.text).replace(/\*{2,}|^\s*[|｜]\s*(?=\S)/g, ""));
    const links = [...draft.links, ...bareLinks(text, draft.links)];
    if (text === "" && links.length === 0 && draft.images.length === 0) return;
    const line: Line = {
      kind: "line",
      text,
      heading: this.heading,
      bold: !draft.plain && draft.lead !== "",
      lead: cleanText(draft.lead),
      marks: draft.marks.map(cleanText).filter((mark) => mark !== ""),
      depth: this.lists,
      block: this.block,
      links,
      images: draft.images,
    };
    const cell = this.tables > 0 ? this.rows.at(-1)?.at(-1) : undefined;
    if (cell) cell.lines.push(line);
    else this.parts.push(line);
  }
}

/** Fenced code in a named language; an unnamed fence may hold an agenda. */
const isProgramText = (name: string, attributes: Record<string, string>): boolean =>
  name === "code" && /language-(?!text|txt|plain)/.test(attributes.class ?? "");

/** Addresses written without any mark; Chinese text and punctuation end them. */
function bareLinks(text: string, known: Link[]): Link[] {
  const found = text.match(/https?:\/\/[^\s<>"'，。；、（）()《》【】\u4e00-\u9fff]{3,}/g) ?? [];
  return found
    .map((url) => url.replace(/[.,;:!?]+$/, ""))
    .filter((url) => !known.some((link) => link.url === url || link.text === url))
    .map((url) => ({ text: "", url }));
}

/** `14:10-14:40　端侧模型　川禾智能 CTO 欧阳聿`: behind a time ideographic blanks between words are the bars of a row. */
const withBars = (text: string): string =>
  /^\s*\d{1,2}[:：]\d{2}[^\u3000]{0,12}\u3000+[^\u3000\n]{2,80}\u3000+[^\u3000\n]+$/.test(text)
    ? text.replace(/(?<=\S)\u3000+(?=\S)/g, "｜")
    : text;
