// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useWedge } from "../../../renderer/scanning/useWedge.ts";
import { Wedge } from "../../../shared/scan/wedge.ts";
import { printCode } from "../../../shared/ticket/ticket.ts";
import { insert, Keyboard } from "./keys.ts";

const code = (number: number) =>
  printCode({
    kind: "ticket",
    tag: "1234567",
    number: String(number).padStart(12, "0"),
    seal: "0123456789012345678901234",
  });

let scans: string[][];
let blocked: number;
let submits: number;
let clicks: number;
let keyboard: Keyboard;

beforeEach(() => {
  vi.useFakeTimers();
  scans = [];
  blocked = submits = clicks = 0;
  keyboard = new Keyboard();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A window with a field React holds, a select and a button; `empty` is what the program itself does to the field. */
function Desk({ start = "" }: { start?: string }) {
  const [text, setText] = useState(start);
  const [short, setShort] = useState(start);
  useWedge({ onScan: (texts) => scans.push(texts), onBlocked: () => blocked++ });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submits++;
      }}
    >
      <input aria-label="name" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <input
        aria-label="short"
        maxLength={20}
        value={short}
        onChange={(event) => setShort(event.currentTarget.value)}
      />
      <output data-testid="held">{text}</output>
      <select aria-label="column" defaultValue="7">
        <option value="7">7 name</option>
        <option value="1">1 company</option>
      </select>
      <button type="button" onClick={() => clicks++}>
        press
      </button>
      <button type="button" onClick={() => [setText, setShort].map((set) => set(""))}>
        empty
      </button>
    </form>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "name" });
/** It has room for less than a ticket. */
const short = () => screen.getByRole<HTMLInputElement>("textbox", { name: "short" });
const held = () => screen.getByTestId("held").textContent;

describe("a scan", () => {
  test("is heard without any focus, once, with the Enter behind it", () => {
    render(<Desk />);
    keyboard.scan(code(1));
    expect(scans).toEqual([[code(1)]]);
    act(() => vi.advanceTimersByTime(1_000));
    expect(scans).toHaveLength(1);
  });

  test("leaves a field as it was: text, caret, what React holds, and the form is not sent", () => {
    render(<Desk start="王国云" />);
    field().focus();
    field().setSelectionRange(1, 2);
    keyboard.scan(code(2));
    expect(scans).toEqual([[code(2)]]);
    expect(field().value).toBe("王国云");
    expect(held()).toBe("王国云");
    expect([field().selectionStart, field().selectionEnd]).toEqual([1, 2]);
    expect(document.activeElement).toBe(field());
    expect(submits).toBe(0);
  });

  test("leaves a field as it was that is full before it is over, whatever digit it ends with", () => {
    render(<Desk start="12" />);
    for (let number = 0; number < 30; number++) {
      short().focus();
      short().setSelectionRange(1, 1);
      keyboard.scan(code(number));
      expect(short().value).toBe("12");
      expect(short().selectionStart).toBe(1);
    }
    expect(scans).toEqual(Array.from({ length: 30 }, (_, number) => [code(number)]));
  });

  test("leaves nothing in a full field that the program emptied meanwhile", () => {
    render(<Desk start="12" />);
    short().focus();
    const [from, to] = [code(4).slice(0, 12), code(4).slice(12)];
    keyboard.scan(from, { suffix: null });
    act(() => screen.getByRole("button", { name: "empty" }).click());
    keyboard.scan(to);
    expect(scans).toEqual([[code(4)]]);
    expect(short().value).toBe("");
  });

  test("of another system's code leaves a field as it was", () => {
    render(<Desk start="ab" />);
    field().focus();
    keyboard.scan("EB-2048-XYZ");
    act(() => vi.advanceTimersByTime(Wedge.settling));
    expect(scans.flat()).toContain("EB-2048-XYZ");
    expect(held()).toBe("ab");
    expect(submits).toBe(0);
  });

  test("without a suffix is heard when the keys rest", () => {
    render(<Desk start="ab" />);
    field().focus();
    keyboard.scan("6901234567892", { suffix: null });
    expect(scans).toEqual([]);
    act(() => vi.advanceTimersByTime(300));
    expect(scans).toEqual([["6901234567892"]]);
    expect(held()).toBe("ab");
  });

  test("does not press the button that has the focus", () => {
    render(<Desk />);
    screen.getByRole("button", { name: "press" }).focus();
    keyboard.scan("EB-2048-XYZ");
    keyboard.scan(code(3));
    expect(scans).toHaveLength(2);
    expect(clicks).toBe(0);
  });

  test("does not change what a select holds", () => {
    render(<Desk />);
    const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "column" });
    select.focus();
    for (const digit of code(4).slice(0, 47)) keyboard.press({ key: digit }, 4);
    select.value = "1";
    keyboard.press({ key: code(4).slice(47) }, 4);
    expect(scans).toEqual([[code(4)]]);
    expect(select.value).toBe("7");
  });

  test("keeps what a person typed just before it", () => {
    render(<Desk />);
    field().focus();
    keyboard.type("wang");
    keyboard.now += 400;
    keyboard.scan(code(5));
    expect(scans).toEqual([[code(5)]]);
    expect(held()).toBe("wang");
  });

  test("does not bring back what the program took out of the field meanwhile", () => {
    render(<Desk start="王" />);
    field().focus();
    for (const digit of code(6).slice(0, 20)) keyboard.press({ key: digit }, 4);
    act(() => screen.getByRole("button", { name: "empty" }).click());
    field().focus();
    for (const digit of code(6).slice(20)) keyboard.press({ key: digit }, 4);
    expect(scans).toEqual([[code(6)]]);
    expect(held()).toBe("");
  });

  test("leaves nothing in a field though the layout writes other letters than its keys tell", () => {
    render(<Desk start="x" />);
    field().focus();
    for (const letter of "eq-àà7")
      keyboard.press({ key: letter, code: `Key${letter}`, written: letter.toUpperCase() }, 4);
    act(() => screen.getByRole("button", { name: "empty" }).click());
    field().focus();
    for (const letter of "azym") keyboard.press({ key: letter, written: letter.toUpperCase() }, 4);
    keyboard.press({ key: "Enter", code: "Enter" }, 4);
    act(() => vi.advanceTimersByTime(Wedge.settling));
    expect(scans).toHaveLength(1);
    expect(held()).toBe("");
  });

  test("after scan is heard, however close they come", () => {
    render(<Desk start="x" />);
    field().focus();
    for (let number = 1; number <= 20; number++)
      keyboard.scan(code(number), { gap: 1, suffix: number % 2 ? "Enter" : null });
    expect(scans).toEqual(Array.from({ length: 20 }, (_, i) => [code(i + 1)]));
    expect(held()).toBe("x");
    expect(submits).toBe(0);
  });

  test("whose focus moves on the way leaves both places as they were", () => {
    render(<Desk start="x" />);
    const button = screen.getByRole("button", { name: "press" });
    button.focus();
    keyboard.press({ key: "h" }, 4);
    field().focus();
    for (const letter of "ttps-1234") keyboard.press({ key: letter }, 4);
    keyboard.press({ key: "Enter", code: "Enter" }, 4);
    act(() => vi.advanceTimersByTime(Wedge.settling));
    expect(scans.flat()).toContain("https-1234");
    expect(held()).toBe("x");
    expect(document.activeElement).toBe(button);
  });
});

describe("what a person types", () => {
  test("goes into the field, and Enter sends the form", () => {
    render(<Desk />);
    field().focus();
    keyboard.type("Ada 12345678");
    keyboard.press({ key: "Enter", code: "Enter" });
    expect(held()).toBe("Ada 12345678");
    expect(submits).toBe(1);
    act(() => vi.advanceTimersByTime(1_000));
    expect(scans).toEqual([]);
  });

  test("with an input method is left alone, the Enter that ends a composition too", () => {
    render(<Desk />);
    field().focus();
    for (const letter of "jiadao")
      keyboard.press({ key: "Process", code: `Key${letter.toUpperCase()}`, keyCode: 229, isComposing: true });
    keyboard.press({ key: "Enter", code: "Enter", keyCode: 229, isComposing: true });
    act(() => insert(field(), "贾岛"));
    act(() => vi.advanceTimersByTime(1_000));
    expect(held()).toBe("贾岛");
    expect([scans, blocked]).toEqual([[], 0]);
  });
});
