import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeAtEnd,
  isCode,
  mayBecomeCode,
  numberIn,
  type OwnCode,
  printCode,
  readCode,
  tolerantForms,
} from "../../../shared/ticket/ticket.ts";

const code: OwnCode = { kind: "ticket", tag: "1234567", number: "000000000042", seal: "0123456789012345678901234" };
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(""));
const anyCode = fc.record({
  kind: fc.constantFrom("ticket", "badge"),
  tag: digits(7),
  number: digits(12),
  seal: digits(25),
});
const anySigned = fc.record({ kind: fc.constant("signed"), tag: digits(7), number: digits(12), seal: digits(156) });

describe("our own codes", () => {
  it("are 48 digits and read back as they were printed", () => {
    fc.assert(
      fc.property(anyCode, (made) => {
        const text = printCode(made as OwnCode);
        expect(text).toMatch(/^\d{48}$/);
        expect(readCode(text)).toEqual({ form: "own", code: made });
      }),
    );
  });

  it("are 179 digits when they are signed", () => {
    fc.assert(
      fc.property(anySigned, (made) => {
        const text = printCode(made as OwnCode);
        expect(text).toMatch(/^73\d{177}$/);
        expect(readCode(text)).toEqual({ form: "own", code: made });
        expect(tolerantForms(`]Q1${text.replace(/(.{4})/g, "$1 ")}`)).toContain(text);
        expect(codeAtEnd(`12${text}`)).toBe(text);
        expect(numberIn(text)).toBe(made.number);
        expect(readCode(`${text.slice(0, -1)}${(Number(text.at(-1)) + 1) % 10}`)).toEqual({ form: "misread" });
      }),
    );
  });

  it("may be coming in still", () => {
    const text = printCode(code);
    for (const part of [text.slice(0, 2), text.slice(0, 30), `abc73${text}`]) expect(mayBecomeCode(part)).toBe(true);
    for (const part of ["", "7", "abc", `${text}x`, "70123"]) expect(mayBecomeCode(part)).toBe(false);
  });

  it("notice every single wrong digit and every swap of neighbours", () => {
    const text = printCode(code);
    for (let i = 2; i < text.length; i++) {
      for (let d = 0; d < 10; d++) {
        const bent = text.slice(0, i) + d + text.slice(i + 1);
        if (bent !== text) expect(readCode(bent)).toEqual({ form: "misread" });
      }
      const swapped = text.slice(0, i) + (text[i + 1] ?? "") + text[i] + text.slice(i + 2);
      if (swapped !== text && swapped.length === 48) expect(isCode(swapped)).toBe(false);
    }
  });

  it("leave other systems' codes alone", () => {
    for (const text of [
      "",
      "A1B2",
      "6901234567892",
      "https://lu.ma/check-in/abc",
      printCode(code).slice(1),
      "9".repeat(48),
    ]) {
      expect(readCode(text)).toEqual({ form: "foreign", text });
    }
  });
});

describe("tolerance", () => {
  it("undoes what scanners and people do to a code", () => {
    const text = printCode(code);
    expect(tolerantForms(`]Q1${text}`)).toContain(text);
    expect(tolerantForms(`\\000026${text}`)).toContain(text);
    expect(tolerantForms(text.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))))).toContain(text);
    expect(tolerantForms(text.replace(/(.{4})/g, "$1 "))).toContain(text);
    expect(tolerantForms("a b")).toContain("a+b");
    expect(tolerantForms("AbC")).toEqual(expect.arrayContaining(["abc", "ABC"]));
  });

  it("never gives the verbatim text again, nor an empty one", () => {
    fc.assert(
      fc.property(fc.string(), (text) => !tolerantForms(text).includes(text) && !tolerantForms(text).includes("")),
    );
  });
});
