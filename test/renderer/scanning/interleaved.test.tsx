// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenForScans } from "../../../renderer/scanning/useWedge.ts";
import { printCode } from "../../../shared/ticket/ticket.ts";
import { Keyboard } from "./keys.ts";

/** What comes from the keyboard, one after the other: a person's keys, a ticket of ours, another system's code. */
type Part =
  | { what: "typed"; text: string; gaps: number[]; pause: number }
  | { what: "ticket"; number: number; gaps: number[]; suffix: "Enter" | "Tab" | null; pause: number }
  | { what: "code"; text: string; gap: number; suffix: "Enter" | "Tab"; pause: number };

const SEAL = "0123456789012345678901234";
const ticket = (number: number) =>
  printCode({ kind: "ticket", tag: "1234567", number: String(number).padStart(12, "0"), seal: SEAL });

const letters = (from: number, to: number) =>
  fc
    .array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"), { minLength: from, maxLength: to })
    .map((chars) => chars.join(""));
const suffix = fc.constantFrom("Enter" as const, "Tab" as const);

/** A person's fingers leave 60 ms and more between keys. */
const typed = fc.record({
  what: fc.constant("typed" as const),
  text: letters(1, 12),
  gaps: fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 12, maxLength: 12 }),
  pause: fc.integer({ min: 60, max: 600 }),
});
/** The check digits tell a ticket, so it may follow at once, with or without an end, and stall on the way. */
const ofOurs = fc.record({
  what: fc.constant("ticket" as const),
  number: fc.integer({ min: 1, max: 99_999 }),
  gaps: fc.array(
    fc.oneof({ weight: 40, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: fc.constant(700) }),
    {
      minLength: 49,
      maxLength: 49,
    },
  ),
  suffix: fc.option(suffix),
  pause: fc.integer({ min: 50, max: 600 }),
});
/** Only time tells another system's code, so a moment passes before it. */
const ofTheirs = fc.record({
  what: fc.constant("code" as const),
  text: letters(8, 20),
  gap: fc.integer({ min: 0, max: 16 }),
  suffix,
  pause: fc.integer({ min: 120, max: 600 }),
});
const parts: fc.Arbitrary<Part[]> = fc.array(fc.oneof(typed, ofOurs, ofTheirs), { minLength: 1, maxLength: 6 });

let field: HTMLInputElement;
let keyboard: Keyboard;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<form><input></form>";
  field = document.querySelector("input") as HTMLInputElement;
});

afterEach(() => vi.useRealTimers());

/** Presses a key after so many ms, in which the window's own timers run. */
function press(key: string, gap: number): void {
  vi.advanceTimersByTime(gap);
  keyboard.now = performance.now();
  keyboard.press({ key, ...(key.length > 1 && { code: key }) }, 0);
}

function play(part: Part): void {
  vi.advanceTimersByTime(part.pause);
  const text = part.what === "ticket" ? ticket(part.number) : part.text;
  for (const [at, key] of [...text].entries()) press(key, gapBefore(part, at));
  if (part.what !== "typed" && part.suffix) press(part.suffix, part.what === "ticket" ? 5 : part.gap);
}

function gapBefore(part: Part, at: number): number {
  if (part.what === "code") return at === 0 ? 0 : part.gap;
  return at === 0 ? 0 : (part.gaps[at] ?? 60);
}

test.each([true, false])(
  "every scan is told once and in order, and what a person typed is all a field holds (in a field: %s)",
  (inField) => {
    fc.assert(
      fc.property(parts, (all) => {
        const scans: string[] = [];
        keyboard = new Keyboard();
        field.value = "";
        if (inField) field.focus();
        else field.blur();
        const stop = listenForScans(window, {
          onScan: ([text = ""]) => scans.push(text),
          onBlocked: () => scans.push("blocked"),
        });
        for (const part of all) play(part);
        vi.advanceTimersByTime(3_000);
        stop();
        expect(scans).toEqual(
          all.flatMap((part) =>
            part.what === "typed" ? [] : part.what === "ticket" ? ticket(part.number) : part.text,
          ),
        );
        const text = all.map((part) => (part.what === "typed" ? part.text : "")).join("");
        expect(field.value).toBe(inField ? text : "");
      }),
      { numRuns: 60 },
    );
  },
);
