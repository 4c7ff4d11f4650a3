import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Person } from "../../shared/roster/person.ts";
import { freshFolder } from "../build/leftovers.ts";
import { initials, spelled } from "./searchStream.ts";

/** What a search library is given of a person: the same fields, with pinyin and the phone's tail made for it beforehand. */
export type Row = { id: number } & Record<(typeof FIELDS)[number], string>;
export const FIELDS = ["name", "nickname", "pinyin", "initials", "company", "email", "phone", "tail", "order"] as const;

/** One way to search besides ours. `ask` gives the first twenty, best first, as places in the roster. */
export type Peer = { name: string; build: (rows: readonly Row[]) => (query: string) => number[] };

export const PEERS: readonly Peer[] = [
  {
    name: "includes()",
    build: (rows) => {
      const lines = rows.map((row) => FIELDS.map((field) => row[field]).join(" "));
      return (query) => {
        const words = query.toLowerCase().split(" ");
        const found: number[] = [];
        for (let at = 0; at < lines.length && found.length < SHOWN; at++)
          if (words.every((word) => lines[at]?.includes(word))) found.push(at);
        return found;
      };
    },
  },
  {
    name: "minisearch 7 (prefix, fuzzy 0.2, AND)",
    build: (rows) => {
      const index = new MiniSearch<Row>({ fields: [...FIELDS] });
      index.addAll(rows);
      const options = { prefix: true, fuzzy: 0.2, combineWith: "AND" } as const;
      return (query) =>
        index
          .search(query, options)
          .slice(0, SHOWN)
          .map(({ id }) => id as number);
    },
  },
  {
    name: "fuse.js 7 (threshold 0.3)",
    build: (rows) => {
      const index = new Fuse(rows, { keys: [...FIELDS], threshold: 0.3, ignoreLocation: true });
      return (query) => index.search(query, { limit: SHOWN }).map(({ refIndex }) => refIndex);
    },
  },
];

export const SHOWN = 20;

export function rowOf(person: Person, id: number): Row {
  const { name, nickname, company, email, phone, orderId } = person;
  const names = [name, nickname ?? ""].filter(Boolean);
  return {
    id,
    name: name.toLowerCase(),
    nickname: nickname ?? "",
    pinyin: names.map((one) => spelled(one).join("").toLowerCase()).join(" "),
    initials: names.map((one) => initials(one).toLowerCase()).join(" "),
    company: (company ?? "").toLowerCase(),
    email: email ?? "",
    phone: phone ?? "",
    tail: phone?.slice(-4) ?? "",
    order: orderId?.toLowerCase() ?? "",
  };
}

/** What SQLite's FTS5 said and took: `ms` and `found` by query, `build` in ms, `bytes` of the database in memory. */
export type FtsAnswer = { ms: number[]; found: number[][]; build: number; bytes: number };

/** The same rows and queries in SQLite FTS5 (unicode61, prefix indexes of 1 to 3, every word begun, best rank first). */
export function askFts(rows: readonly Row[], queries: readonly string[]): FtsAnswer {
  const file = join(freshFolder("bench-fts"), "asked.json");
  writeFileSync(file, JSON.stringify({ rows: rows.map((row) => FIELDS.map((field) => row[field])), queries, FIELDS }));
  const said = execFileSync("python3", [join(import.meta.dirname, "searchFts.py"), file], { maxBuffer: 1e9 });
  return JSON.parse(said.toString()) as FtsAnswer;
}
