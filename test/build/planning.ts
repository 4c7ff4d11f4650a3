import type { KnownPerson } from "../../shared/roster/knownPerson.ts";
import type { SheetRead } from "../../shared/roster/sheet.ts";
import { aPerson } from "./people.ts";

/** Makers of a small list of people and of those who are known already, for tests of what an import would do. */
export const sheet = (...lines: string[][]): SheetRead => ({
  ...{ kind: "csv", encoding: "utf-8", encodings: [], delimiter: ",", sheets: [{ name: "", hidden: false }], sheet: 0 },
  rows: lines.map((cells, i) => ({ row: i + 1, cells })),
  warnings: [],
});

export const HEADER = ["姓名", "手机", "公司", "挂靠处"];

/** Somebody whom an earlier list stated as `row` does; `now`: what was changed here since. */
export const known = (n: number, now: Partial<KnownPerson["person"]> = {}): KnownPerson => {
  const person = aPerson(n, { email: null, jobTitle: null, extra: { 挂靠处: "甲" } });
  const { id: _id, ticket: _ticket, source: _source, ...lastImported } = person;
  return { person: { ...person, ...now }, lastImported };
};

export const row = (n: number, company = "示例公司", place = "甲"): string[] => [
  `测试${n}`,
  `1990000${String(n).padStart(4, "0")}`,
  company,
  place,
];
