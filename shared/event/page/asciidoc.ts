import { inlineMarks } from "./asciidocInline.ts";
import { tableHtml } from "./asciidocTable.ts";

/**
 * An AsciiDoc page (`= Title`, `:date:` attributes, `==` headings, `|===` tables, `*bold*`, `link:…[]`) → the Markdown that
 * says the same, for the one reader of pages; null for a page that is none. Front matter above it stays.
 */
export function fromAsciiDoc(page: string): string | null {
  const text = page.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fence = /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0] ?? "";
  const body = text.slice(fence.length);
  if (!isAsciiDoc(body)) return null;
  const { title, attributes, rest } = readHeader(body.split("\n"));
  const head = fence === "" ? frontMatter(title, attributes) : fence;
  return `${head}${title === "" ? "" : `# ${title}\n`}\n${translate(rest, attributes).join("\n")}\n`;
}

/** A title of one `=`, or headings of two and more, and nothing that only Markdown has. */
function isAsciiDoc(body: string): boolean {
  if (/^#{1,6}\s\S/m.test(body)) return false;
  const opens = /^(?:(?:\/\/.*|:[\w!-]+:.*)?\n){0,30}=\s\S/.test(body);
  return (
    opens ||
    (/^={2,5}\s\S/m.test(body) && (/^\|===/m.test(body) || /^:[\w-]+:\s/m.test(body) || /^\[[^\]\n]*\]$/m.test(body)))
  );
}

interface Header {
  title: string;
  attributes: Map<string, string>;
  rest: string[];
}

/** Title, author and revision lines, attributes: up to the first blank line below the title. */
function readHeader(lines: readonly string[]): Header {
  const attributes = new Map<string, string>();
  let title = "";
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, key, value] = /^:([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) attributes.set(key.toLowerCase(), value.trim());
    else if (title === "" && /^=\s/.test(line)) title = line.slice(2).trim();
    else if (line.trim() === "" && title !== "") break;
    else if (line.trim() !== "" && !line.startsWith("//") && title === "") break;
    else if (/^:|^\/\/|^\s*$|<[^\s<>]+@[^\s<>]+>|^v?[\d.]+(?:,|$)|^[\p{L}.' -]{3,60}$/u.test(line)) continue;
    else break;
  }
  return { title: filled(title, attributes), attributes, rest: lines.slice(at) };
}

/** Attributes as front matter; those of generators lose their prefix (`jbake-date`, `page-location`). */
function frontMatter(title: string, attributes: ReadonlyMap<string, string>): string {
  const values = new Map(
    [...attributes].map(([key, value]) => [key.replace(/^(?:jbake|page|awestruct|hp)-/, ""), value]),
  );
  if (title !== "") values.set("title", title);
  if (values.size === 0) return "";
  return `---\n${[...values].map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join("\n")}\n---\n`;
}

/** `{attribute}` → its value. */
const filled = (text: string, attributes: ReadonlyMap<string, string>): string =>
  text.replace(/\{([\w-]{1,40})\}/g, (whole, key: string) => attributes.get(key.toLowerCase()) ?? whole);

/** Lines that only steer the layout. */
const SILENT =
  /^(?:\/\/(?!\/)|\[[^\]]{0,200}\]\s*$|:[\w!-]+:|(?:ifdef|ifndef|endif|ifeval|include|toc|video|audio)::|'''|<<<|={4,}$|\*{4,}$|_{4,}$|-{2}$|\+{4,}$|\+$)/;

function translate(lines: readonly string[], attributes: ReadonlyMap<string, string>): string[] {
  const out: string[] = [];
  let options = "";
  for (let at = 0; at < lines.length; at++) {
    const line = filled(lines[at] ?? "", attributes);
    const end = blockEnd(lines, at);
    if (end !== null) {
      const inner = lines.slice(at + 1, end).map((one) => filled(one, attributes));
      if (line.startsWith("|===")) out.push("", tableHtml(inner, options), "");
      else if (!line.startsWith("////")) out.push("```", ...inner, "```");
      at = end;
    } else out.push(...translateLine(line));
    options = /^\[.*\]\s*$/.test(line) ? line : "";
  }
  return out;
}

/** Where a table, listing or comment that opens at a line closes; null for other lines. */
function blockEnd(lines: readonly string[], at: number): number | null {
  const line = (lines[at] ?? "").trimEnd();
  if (!/^(?:\|===|-{4,}|\.{4,}|\/{4,})$/.test(line)) return null;
  const end = lines.findIndex((other, i) => i > at && other.trimEnd() === line);
  return end < 0 ? lines.length : end;
}

function translateLine(line: string): string[] {
  if (SILENT.test(line)) return [""];
  const [, level, heading] = /^(={1,6})\s+(\S.*)$/.exec(line) ?? [];
  if (level && heading) return ["", `${"#".repeat(level.length)} ${inlineMarks(heading.replace(/\s=+$/, ""))}`, ""];
  const [, bullets, item] = /^\s*(\*{1,5}|-|\.{1,5})\s+(\S.*)$/.exec(line) ?? [];
  if (bullets && item) return [`${"  ".repeat(bullets.length - 1)}- ${inlineMarks(item)}`];
  const [, term, told] = /^([^:\n]{1,60}):{2,4}(?:\s+(.*))?$/.exec(line) ?? [];
  if (term && !/[[\]]/.test(line.slice(0, term.length + 3)))
    return ["", `**${inlineMarks(term.replace(/\*/g, ""))}:** ${inlineMarks(told ?? "")}`.trimEnd()];
  const [, title] = /^\.([^\s.].*)$/.exec(line) ?? [];
  if (title) return ["", `**${inlineMarks(title)}**`, ""];
  return [inlineMarks(line).replace(/\s\+$/, "<br>")];
}
