import { isScalar, parseDocument, visit } from "yaml";
import { cleanText } from "../../words/text.ts";

/** The words between `---` at the top of a page, keys in lower case without `_` and `-`; values as texts, lists and maps. */
export interface FrontMatter {
  values: ReadonlyMap<string, unknown>;
  /** The page below it. */
  body: string;
}

/**
 * Page → front matter and body. YAML (`---`, also without the first fence), TOML (`+++`, scalars and lists of texts only) and Pelican's `Title: …` lines;
 * front matter that cannot be read counts as none and is left out of the body.
 */
export function readFrontMatter(page: string): FrontMatter {
  const text = page.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const fenced = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(text);
  if (fenced) {
    const inner = fenced[2] ?? "";
    const read = fenced[1] === "---" ? yamlValues(inner) : plainValues(inner, /^([\w.-]{1,60})\s*=\s*(.*)$/);
    if (read.size > 0 || fenced[1] === "+++") return { values: read, body: text.slice(fenced[0].length) };
  }
  const head =
    /^(?:[A-Z][A-Za-z_-]{1,30}:[ \t].*\n){2,}(?=\n|$)/.exec(text) ??
    /^(?:[a-z][A-Za-z_-]{1,30}:[ \t].*\n){1,40}\n?---[ \t]*(?:\n|$)/.exec(text);
  if (head) return { values: plainValues(head[0], /^([\w-]{1,60}):\s+(.*)$/), body: text.slice(head[0].length) };
  return { values: new Map(), body: text };
}

/** A text of the front matter, or null; numbers count as their digits. */
export function textOf(matter: FrontMatter, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = matter.values.get(key);
    if (typeof value === "string" || typeof value === "number") {
      const text = cleanText(String(value));
      if (text !== "") return text;
    }
  }
  return null;
}

/** Every text in a value, maps and lists opened: `location: {city, country}` → both. */
export function textsOf(matter: FrontMatter, ...keys: string[]): string[] {
  return keys.flatMap((key) => flatten(matter.values.get(key), 0));
}

function flatten(value: unknown, depth: number): string[] {
  if (typeof value === "string" || typeof value === "number") return [cleanText(String(value))].filter((t) => t !== "");
  if (depth > 4 || typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner) => flatten(inner, depth + 1));
}

function yamlValues(text: string): Map<string, unknown> {
  // Hugo writers leave tabs behind values; YAML forbids them only as indentation, some readers everywhere.
  const value = isUsual(text) ? yamlOrNull(text.replace(/[ \t]+$/gm, "")) : null;
  return value ?? plainValues(text, /^([\w-]{1,60}):\s+(.*)$/);
}

/** Far longer than pages have it, or keys within keys: reading it as YAML takes time, or memory, by the square and worse. */
const isUsual = (text: string): boolean => text.length <= 20_000 && text.split("? ").length <= 20;

function yamlOrNull(text: string): Map<string, unknown> | null {
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent", prettyErrors: false });
    if (document.errors.length > 0 || hasMapAsKey(document)) return null;
    const value: unknown = document.toJS({ maxAliasCount: 10 });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return opened(new Map(Object.entries(value).map(([key, inner]) => [plainKey(key), inner])));
  } catch {
    return null;
  }
}

/** A key that is a map becomes a text, and maps as keys of such maps a text twice as long each: 400 characters, all the memory. */
function hasMapAsKey(document: ReturnType<typeof parseDocument>): boolean {
  let found = false;
  visit(document, {
    Pair: (_, { key }) => {
      if (key === null || isScalar(key)) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** `event: {start_date, location}`: what an inner map says of day and place counts as if it stood outside. */
function opened(values: Map<string, unknown>): Map<string, unknown> {
  for (const [name, inner] of [...values]) {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) continue;
    const entries = Object.entries(inner).map(([key, value]) => [plainKey(key), value] as const);
    if (!entries.some(([key, value]) => WHEN_KEY.test(key) && typeof value === "string")) continue;
    // `date` outside is the day of publication where the event has one of its own.
    const own = OF_EVENT.test(name) ? entries.find(([key]) => key === "date") : undefined;
    if (own && !values.has("eventdate")) values.set("eventdate", own[1]);
    for (const [key, value] of entries)
      if (!values.has(key) && (OF_EVENT.test(name) || WHEN_KEY.test(key) || WHERE_KEY.test(key)))
        values.set(key, value);
  }
  return values;
}

const WHEN_KEY = /^(?:event)?(?:date|time|datetime|start|end)(?:date|time|sat|end)?$/;
const WHERE_KEY = /^(?:location|venue|place|address|city)$/;
/** Maps that hold nothing but the event. */
const OF_EVENT = /^(?:event|meetup|eventinfo|eventdetails)$/;

/** A text of the front matter without Markdown's links: `[云原生社区](https://…)` → the words. */
export const unlinked = (text: string): string => text.replace(/\[([^[\]]{1,200})\]\([^()\s]{0,400}\)/g, "$1");

function plainValues(text: string, shape: RegExp): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const line of text.split("\n")) {
    const [, key, raw] = shape.exec(line) ?? [];
    if (key !== undefined && raw !== undefined) values.set(plainKey(key), plainValue(raw.trim()));
  }
  return values;
}

function plainValue(raw: string): string | string[] {
  if (raw.startsWith("[")) return (raw.match(/"[^"]*"|'[^']*'/g) ?? []).map(unquote);
  return unquote(raw);
}

const unquote = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

const plainKey = (key: string): string => key.toLowerCase().replace(/[_-]/g, "");
