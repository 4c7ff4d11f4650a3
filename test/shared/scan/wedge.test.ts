import { describe, expect, it } from "vitest";
import type { KeyStroke } from "../../../shared/scan/keptKeys.ts";
import { Wedge, type WedgeAnswer } from "../../../shared/scan/wedge.ts";
import { isCode, printCode } from "../../../shared/ticket/ticket.ts";

const TICKET = printCode({ kind: "ticket", tag: "1234567", number: "000000000042", seal: "0123456789012345678901234" });

/** The key's place for a character on a US keyboard, as far as these tests type. */
function codeFor(char: string): { code: string; shift: boolean } {
  if (/[0-9]/.test(char)) return { code: `Digit${char}`, shift: false };
  if (/[a-z]/i.test(char)) return { code: `Key${char.toUpperCase()}`, shift: char !== char.toLowerCase() };
  return PLACES[char] ?? { code: char === "-" ? "Minus" : "Space", shift: false };
}

const PLACES: Record<string, { code: string; shift: boolean }> = {
  ":": { code: "Semicolon", shift: true },
  "[": { code: "BracketLeft", shift: false },
  "]": { code: "BracketRight", shift: false },
  ",": { code: "Comma", shift: false },
  '"': { code: "Quote", shift: true },
};

const stroke = (key: string, at: number, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: key.length === 1 ? codeFor(key).code : key,
  shift: key.length === 1 && codeFor(key).shift,
  chord: false,
  altGraph: false,
  repeat: false,
  composing: false,
  released: false,
  inField: false,
  at,
  ...more,
});

/** Types a text at a steady pace and gives every answer that was not plain typing, with the time it ended at. */
function type(wedge: Wedge, text: string, { from = 0, every = 5, suffix = "Enter", bend = (s: KeyStroke) => s } = {}) {
  const answers: WedgeAnswer[] = [];
  let at = from;
  const press = (key: string) => {
    at += every;
    answers.push(wedge.press(key.length === 1 ? bend(stroke(key, at)) : stroke(key, at)));
  };
  for (const char of text) press(char);
  if (suffix) press(suffix);
  return { said: answers.filter(({ what }) => what !== "typing"), at };
}

const scanned = (said: WedgeAnswer[]): string[] =>
  said.flatMap((answer) => (answer.what === "scan" ? [answer.texts[0] ?? ""] : []));

const SIGNED = makeSigned();

function makeSigned(): string {
  for (let n = 0; ; n++) {
    const seal = String(n).padStart(6, "0") + "314159265358979".repeat(10);
    const text = printCode({ kind: "signed", tag: "1234567", number: "000000000042", seal });
    const parts = Array.from({ length: 131 }, (_, from) => text.slice(from, from + 48));
    if (!parts.some(isCode)) return text;
  }
}

describe("a code for joining other desks", () => {
  const join = `lanyard-join:[1,"e","${"ab12 XY-z9 ".repeat(100)}"]`;
  /** Every hundredth key comes half a second late: a busy computer, a wireless scanner. */
  const stalls = (wedge: Wedge, inField: boolean) => {
    let at = 0;
    return [...join].map((char, n) => {
      at += n % 100 === 99 ? 500 : 5;
      const rested = n % 100 === 99 ? [wedge.rest(at - 200)] : [];
      return [...rested, wedge.press(stroke(char, at, { inField }))].every(({ what }) => what === "typing") && at;
    });
  };

  it("is one scan though it stalls, in a field and outside, with an Enter and without", () => {
    for (const inField of [false, true]) {
      const wedge = new Wedge();
      const [at] = stalls(wedge, inField).slice(-1);
      expect(at).toBeGreaterThan(0);
      const end = wedge.press(stroke("Enter", Number(at) + 5, { inField }));
      const told = inField ? wedge.rest(Number(at) + 80) : end;
      expect(told).toMatchObject({ what: "scan", texts: [join], keys: join.length });
    }
    const wedge = new Wedge();
    const [at] = stalls(wedge, false).slice(-1);
    expect(wedge.rest(Number(at) + 300)).toEqual({ what: "typing" });
    expect(wedge.rest(Number(at) + 2_000)).toMatchObject({ what: "scan", texts: [join] });
  });

  it("that follows what a person typed takes none of that", () => {
    const wedge = new Wedge();
    for (const [n, char] of [..."jo"].entries()) wedge.press(stroke(char, n * 200));
    const { said } = type(wedge, join, { from: 700 });
    expect(scanned(said)).toEqual([join]);
  });

  for (const every of [2, 16, 30])
    it(`is one scan, however long, at ${every} ms a key`, () => {
      const { said } = type(new Wedge(), join, { every });
      expect(said).toMatchObject([{ what: "scan", texts: [join], keys: join.length }]);
    });
});

describe("a signed ticket", () => {
  for (const every of [0, 2, 5, 16, 30])
    it(`is one scan at ${every} ms a key`, () => {
      const { said } = type(new Wedge(), SIGNED, { every });
      expect(said).toMatchObject([{ what: "scan", texts: [SIGNED], keys: 178, swallow: true }, { what: "trailer" }]);
    });

  it("is told from the ticket behind it, and from one before", () => {
    const wedge = new Wedge();
    const first = type(wedge, SIGNED, { suffix: "" });
    const second = type(wedge, TICKET, { from: first.at, suffix: "" });
    const third = type(wedge, SIGNED, { from: second.at });
    expect([first, second, third].flatMap(({ said }) => scanned(said))).toEqual([SIGNED, TICKET, SIGNED]);
  });

  it("survives a computer that stalls in the middle", () => {
    const wedge = new Wedge();
    const { at } = type(wedge, SIGNED.slice(0, 100), { suffix: "" });
    expect(wedge.rest(at + Wedge.silence)).toEqual({ what: "typing" });
    expect(scanned(type(wedge, SIGNED.slice(100), { from: at + 1_000 }).said)).toEqual([SIGNED]);
  });
});

describe("a ticket of ours", () => {
  for (const every of [0, 1, 5, 16, 30, 200]) {
    it(`is a scan at ${every} ms a key, and its Enter is a trailer`, () => {
      const { said } = type(new Wedge(), TICKET, { every, suffix: "" });
      expect(scanned(said)).toEqual([TICKET]);
    });
  }

  it("swallows the Enter, Tab or CR LF behind it", () => {
    const wedge = new Wedge();
    const { at } = type(wedge, TICKET, { suffix: "Enter" });
    expect(wedge.press(stroke("j", at + 3, { chord: true, code: "KeyJ" }))).toEqual({ what: "trailer" });
  });

  it("survives a computer that stalls in the middle", () => {
    const wedge = new Wedge();
    const half = type(wedge, TICKET.slice(0, 20), { suffix: "" });
    const rest = type(wedge, TICKET.slice(20), { from: half.at + 400 });
    expect(scanned(rest.said)).toEqual([TICKET]);
  });

  it("is read by the key's place when the layout is French, and by the character when the scanner's is", () => {
    const french = "à&é\"'(-è_ç";
    const computer = type(new Wedge(), TICKET, { bend: (s) => ({ ...s, key: french[Number(s.key)] ?? s.key }) });
    expect(scanned(computer.said)).toEqual([TICKET]);
    const both = type(new Wedge(), TICKET, { bend: (s) => ({ ...s, shift: true }) });
    expect(scanned(both.said)).toEqual([TICKET]);
  });

  it("behind a symbology prefix takes the prefix's keys with it", () => {
    const { said } = type(new Wedge(), `-Q1${TICKET}`, { suffix: "" });
    expect(said[0]).toMatchObject({ what: "scan", texts: [TICKET], keys: 50 });
  });

  it("leaves what a person typed before it in the field", () => {
    const wedge = new Wedge();
    const typed = type(wedge, "li", { every: 120, suffix: "" });
    const { said } = type(wedge, TICKET, { from: typed.at + 200, suffix: "" });
    expect(said[0]).toMatchObject({ what: "scan", keys: 47 });
  });

  it("comes twice when two scans follow at once, with and without Enter", () => {
    const other = printCode({ kind: "ticket", tag: "1234567", number: "000000000043", seal: "0".repeat(25) });
    for (const suffix of ["Enter", ""]) {
      const wedge = new Wedge();
      const first = type(wedge, TICKET, { suffix });
      const second = type(wedge, other, { from: first.at, suffix });
      expect([...scanned(first.said), ...scanned(second.said)]).toEqual([TICKET, other]);
    }
  });
});

describe("another system's code", () => {
  it("is a scan when it comes at a scanner's pace with Enter or Tab", () => {
    expect(scanned(type(new Wedge(), "6901234567892").said)).toEqual(["6901234567892"]);
    expect(scanned(type(new Wedge(), "ABC-1234-xyz", { suffix: "Tab" }).said)).toEqual(["ABC-1234-xyz"]);
  });

  it("may be as short as a seat number", () => {
    for (const text of ["B77", "A001", "00057"]) expect(scanned(type(new Wedge(), text).said)).toEqual([text]);
    const wedge = new Wedge();
    const { at } = type(wedge, "123456", { suffix: "" });
    expect(wedge.rest(at + Wedge.silence)).toMatchObject({ what: "scan", texts: ["123456"] });
  });

  it("without a suffix is a scan once nothing follows", () => {
    const wedge = new Wedge();
    const { at, said } = type(wedge, "ABC-1234-xyz", { suffix: "" });
    expect(said).toEqual([]);
    expect(wedge.rest(at + Wedge.silence)).toMatchObject({ what: "scan", texts: ["ABC-1234-xyz"] });
  });

  it("under CapsLock is offered as the scanner meant it too", () => {
    const bend = (s: KeyStroke) => ({
      ...s,
      key: s.key === s.key.toLowerCase() ? s.key.toUpperCase() : s.key.toLowerCase(),
    });
    const { said } = type(new Wedge(), "abCD1234", { bend });
    expect(said[0]).toMatchObject({ what: "scan", texts: ["ABcd1234", "abCD1234"] });
  });

  it("that an input method swallowed is told as blocked, never as nothing", () => {
    const bend = (s: KeyStroke) => ({ ...s, key: "Process", code: "", composing: true });
    const { said } = type(new Wedge(), "abcdefgh", { bend });
    expect(said).toEqual([expect.objectContaining({ what: "blocked", keys: 8 })]);
  });
});

describe("a person", () => {
  it("typing a name or a number and pressing Enter is not a scan", () => {
    for (const text of ["zhangsan", "13900001234", "ada lovelace"]) {
      for (const every of [60, 90, 150]) {
        const wedge = new Wedge();
        const { said, at } = type(wedge, text, { every });
        expect(said).toEqual([]);
        expect(wedge.rest(at + 1_000)).toEqual({ what: "typing" });
      }
    }
  });

  it("rolling a few keys faster than most is not a scan", () => {
    for (const text of ["wan", "jdao", "liwei"]) {
      const wedge = new Wedge();
      const { said, at } = type(wedge, text, { every: 30 });
      expect(said).toEqual([]);
      expect(wedge.rest(at + 1_000)).toEqual({ what: "typing" });
    }
  });

  it("holding a key down, using shortcuts or pressing Enter alone is not a scan", () => {
    const wedge = new Wedge();
    for (let i = 0; i < 40; i++)
      expect(wedge.press(stroke("a", i * 30, { repeat: i > 0 }))).toEqual({ what: "typing" });
    expect(wedge.press(stroke("Enter", 1_230))).toEqual({ what: "typing" });
    expect(wedge.press(stroke("f", 2_000, { chord: true }))).toEqual({ what: "typing" });
    expect(wedge.press(stroke("Enter", 5_000))).toEqual({ what: "typing" });
  });
});
