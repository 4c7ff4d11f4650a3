import { describe, expect, it } from "vitest";
import type { KeyStroke } from "../../../shared/scan/keptKeys.ts";
import { Wedge, type WedgeAnswer } from "../../../shared/scan/wedge.ts";
import { printCode } from "../../../shared/ticket/ticket.ts";
import { JOIN_MARK } from "../../../shared/words/joinMark.ts";

const TICKET = printCode({ kind: "ticket", tag: "1234567", number: "000000000042", seal: "0123456789012345678901234" });

const stroke = (key: string, at: number): KeyStroke => ({
  key,
  code:
    key === "]" ? "BracketRight" : /\d/.test(key) ? `Digit${key}` : key.length === 1 ? `Key${key.toUpperCase()}` : key,
  shift: false,
  chord: false,
  altGraph: false,
  repeat: false,
  composing: false,
  released: false,
  inField: false,
  at,
});

/** A scanner at 4 ms a key; `late` stretches the time before the next key. */
class Scanner {
  readonly wedge = new Wedge();
  at = 0;

  press(key: string, late = 4): WedgeAnswer {
    this.at += late;
    return this.wedge.press(stroke(key, this.at));
  }

  type(text: string): WedgeAnswer[] {
    return [...text].map((key) => this.press(key));
  }
}

describe("a computer that is so busy that keys come late", () => {
  it("does not take half a ticket for a whole code, however long the keys rest", () => {
    const scanner = new Scanner();
    scanner.type(TICKET.slice(0, 30));
    expect(scanner.wedge.rest(scanner.at + Wedge.silence)).toEqual({ what: "typing" });
    scanner.at += 900;
    const said = scanner.type(TICKET.slice(30));
    expect(said.at(-1)).toMatchObject({ what: "scan", texts: [TICKET], keys: 47, swallow: true, composed: false });
  });

  it("takes what names the kind of code for the scanner's, though the computer is busy in the middle of it", () => {
    for (const at of [1, 2, 3]) {
      const scanner = new Scanner();
      const prefixed = `]Q1${TICKET}`;
      scanner.type(prefixed.slice(0, at));
      scanner.at += 80;
      expect(scanner.type(prefixed.slice(at)).at(-1)).toMatchObject({ what: "scan", texts: [TICKET], keys: 50 });
    }
  });

  it("tells half a ticket in the end, when nothing more comes", () => {
    const scanner = new Scanner();
    scanner.type(TICKET.slice(0, 30));
    const said = scanner.wedge.rest(scanner.at + Wedge.silence + Wedge.stall);
    expect(said).toMatchObject({ what: "scan", texts: [TICKET.slice(0, 30)] });
  });

  it.each([
    ["another system's code", "EB2048XYZ77"],
    ["a code for joining", `${JOIN_MARK}[1,"event-1","Meetup",["10.0.0.5"],4222]`],
  ])("waits for the rest of %s whose keys are heard seconds after they were pressed", (_what, text) => {
    const scanner = new Scanner();
    const [first, rest] = [text.slice(0, 8), text.slice(8)];
    scanner.type(first);
    const heard = scanner.at + 3_000;
    expect(scanner.wedge.rest(heard + Wedge.silence, false)).toEqual({ what: "typing" });
    scanner.type(rest);
    expect(scanner.press("Enter")).toMatchObject({ what: "scan", texts: expect.arrayContaining([text]) });
    scanner.type(first);
    expect(scanner.wedge.rest(heard + Wedge.silence + Wedge.stall, true)).toMatchObject({
      what: "scan",
      texts: expect.arrayContaining([first]),
    });
  });

  it("swallows the Enter behind a ticket though it is stamped late", () => {
    const scanner = new Scanner();
    scanner.type(TICKET);
    expect(scanner.press("Enter", 600)).toEqual({ what: "trailer" });
  });

  it("leaves a person's Enter alone once another key was pressed", () => {
    const scanner = new Scanner();
    scanner.type(TICKET);
    scanner.press("ArrowDown", 300);
    expect(scanner.press("Enter", 200)).toEqual({ what: "typing" });
  });

  it("hears another system's code whose Enter comes late", () => {
    const scanner = new Scanner();
    scanner.type("eb2048x");
    expect(scanner.press("Enter", 240)).toMatchObject({ what: "scan", texts: ["eb2048x"] });
  });

  it("reads another system's code whole though the computer is busy in the middle of it", () => {
    for (const rest of [1, 2, 5]) {
      const scanner = new Scanner();
      scanner.type("eb2048xyz".slice(0, -rest));
      scanner.at += 400;
      scanner.type("eb2048xyz".slice(-rest));
      expect(scanner.press("Enter")).toMatchObject({ what: "scan", texts: ["eb2048xyz"], keys: 9 });
    }
  });

  it("takes no person's letters for the beginning of a code", () => {
    const scanner = new Scanner();
    for (const letter of "wang") scanner.press(letter, 60);
    scanner.at += 150;
    scanner.type("eb2048x");
    expect(scanner.press("Enter")).toMatchObject({ what: "scan", texts: ["eb2048x"], keys: 7 });
  });

  it("hears the next ticket though its first digit has the time stamp of the last one's end", () => {
    const scanner = new Scanner();
    scanner.type(TICKET);
    expect(scanner.press("Enter", 0)).toEqual({ what: "trailer" });
    scanner.press("7", 0);
    expect(scanner.type(TICKET.slice(1)).at(-1)).toMatchObject({ what: "scan", texts: [TICKET] });
  });
});
