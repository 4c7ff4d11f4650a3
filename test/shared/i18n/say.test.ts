import { describe, expect, test } from "vitest";
import { PAGES, STOCKS } from "../../../shared/badge/stocks.ts";
import type { OpenTrouble } from "../../../shared/contract/shapes.ts";
import { LANGUAGES } from "../../../shared/i18n/languages.ts";
import { notRecordedText, openTroubleText, rosterRefusalText, words } from "../../../shared/i18n/say.ts";

/** Names of programs, files, file kinds, encodings and goods that stand in Latin letters in Chinese too. */
const LATIN_IN_CHINESE =
  /Lanyard|LibreOffice|Electron|Chromium|Excel|CSV|XLSX|JSON|PDF|\.lanyard(?:key)?|ZIP|PNG|\.xlsx|UTF-(?:8|16)|GB18030|Big5|Shift_JIS|EUC-KR|Windows-125[12]|EUC-JP|DK-\d+|Asia\/Shanghai|Ctrl|Alt|Tab|Shift|Delete|JPEG|SVG|Letter|PIN|QQ|vault(?:-copy)?\.json|\b(?:exports|badges)\b|Zebra|SumatraPDF|ZPL|（IP）|\d dpi|\bA6\b|nats-server|nats\.io|\bPATH\b|Debian|Ubuntu/g;
const HAN_OR_WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const AS_FUNCTION: ReadonlySet<string | symbol> = new Set([Symbol.toPrimitive, "toLocaleString"]);
/** Stands for any argument: a text, a number, or an object with any field. */
const anything: unknown = new Proxy(Object.create(null), {
  get: (_target, key) => (AS_FUNCTION.has(key) ? () => "3" : "3"),
});

describe("the catalogues", () => {
  test("say everything that was asked for, nothing is left empty but what has nothing to say", () => {
    const empty = textsOf(words("zh"))
      .filter(({ text }) => text.trim() === "")
      .map(({ path }) => path);
    expect(empty).toEqual(["advice.admitted", "advice.left"]);
  });

  test("English has no Chinese characters or full-width marks", () => {
    const found = textsOf(words("en")).filter(({ text }) => HAN_OR_WIDE.test(text));
    expect(found).toEqual([]);
  });

  test("Chinese has no Latin words beyond names of programs, formats and goods", () => {
    const found = textsOf(words("zh")).filter(
      ({ path, text }) => path !== "language" && /[A-Za-z]{2,}/.test(text.replace(LATIN_IN_CHINESE, "")),
    );
    expect(found).toEqual([]);
  });

  test("have the same keys", () => {
    const paths = (language: "zh" | "en") => textsOf(words(language)).map(({ path }) => path);
    expect(paths("en")).toEqual(paths("zh"));
  });

  test("count in the singular where there is one", () => {
    const say = words("en");
    expect(say.checkIn.waiting(1)).toBe("1 scan waits");
    expect(say.checkIn.waiting(2)).toBe("2 scans wait");
    expect(say.people.total(1)).toBe("1 person");
    expect(say.badges.line.stuck(1)).toBe("1 badge needs a hand");
  });
});

describe("words for codes from outside", () => {
  test("a role that nobody foresaw keeps the roster's own word", () => {
    expect(words("zh").roleLabel("speaker")).toBe("讲师");
    expect(words("en").roleLabel("speaker")).toBe("Speaker");
    expect(words("zh").roleLabel("领航人")).toBe("领航人");
    expect(words("en").roleLabel("constructor")).toBe("constructor");
  });

  test("every badge stock has a name in both languages, one of a newer program keeps its id", () => {
    const unnamed = [...STOCKS, ...PAGES].filter(({ id }) => LANGUAGES.some((one) => words(one).stockLabel(id) === id));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    expect(words("zh").stockLabel("card-of-2031")).toBe("card-of-2031");
  });

  test("a refusal that nobody foresaw still says what to do", () => {
    expect(words("en").roster.refused("pdf")).toContain("PDF");
    expect(words("en").roster.refused("__proto__")).toContain("Export the registration list");
    expect(rosterRefusalText(words("en"), "too-large-file", 64_000_000)).toContain("64 MB");
    expect(rosterRefusalText(words("en"), "too-large", 200_000)).toContain("too large");
    expect(rosterRefusalText(words("zh"), "too-large-rows", 200_000)).toContain("200000 行");
    expect(words("zh").roster.refused("from-a-newer-program")).toContain("请导出报名表");
  });
});

describe("troubles", () => {
  const now = "2026-11-22T10:00:00+08:00";
  const troubles: OpenTrouble[] = [
    { code: "in-use", host: "desk-2", pid: 4711, since: "2026-11-22T09:30:00+08:00", file: "/data/e/lock" },
    { code: "no-event", folder: "/data/e" },
    { code: "no-key", file: "/data/e/keys.json" },
    { code: "damaged-line", file: "/data/e/journal.ndjson", line: 12, before: 11, after: 30 },
    { code: "journal-cut", file: "/data/e/journal.ndjson", missingBytes: 512 },
    { code: "disk-full", folder: "/data/e" },
    { code: "read-only", folder: "/data/e" },
  ];

  test.each(troubles)("$code names the place and what to do, in both languages", (trouble) => {
    for (const language of ["zh", "en"] as const) {
      const text = openTroubleText(words(language), trouble, now, "Asia/Shanghai");
      expect(text).toContain("/data/e");
      expect(text).not.toMatch(/undefined|\[object/);
      expect(text.length).toBeGreaterThan(20);
    }
  });

  test("who uses the event is told with computer, process and since when", () => {
    const [inUse] = troubles;
    if (!inUse) throw new Error("no trouble");
    const text = openTroubleText(words("en"), inUse, now, "Asia/Shanghai");
    expect(text).toContain("desk-2");
    expect(text).toContain("4711");
    expect(text).toContain("09:30");
  });

  test("a check-in that the disk refused says so first", () => {
    expect(notRecordedText(words("en"), "disk-full", "/data/e")).toMatch(
      /^Not recorded: The disk is full \(\/data\/e\)\./,
    );
    expect(notRecordedText(words("zh"), "disk-full", "/data/e")).toMatch(/^没有记录：磁盘已满（\/data\/e）。/);
  });
});

function textsOf(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") {
    const calls = [Array(value.length).fill(anything), Array(value.length).fill(1), Array(value.length).fill(0)];
    return calls.map((given, i) => ({
      path: `${path}(${i})`,
      text: String(value(...given)).replaceAll("undefined", "3"),
    }));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
  }
  return [];
}
