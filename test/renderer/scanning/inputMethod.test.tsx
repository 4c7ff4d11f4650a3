// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useWedge } from "../../../renderer/scanning/useWedge.ts";
import { printCode } from "../../../shared/ticket/ticket.ts";
import { insert, type Key, Keyboard } from "./keys.ts";

const TICKET = printCode({
  kind: "ticket",
  tag: "1234567",
  number: "000000000007",
  seal: "0123456789012345678901234",
});

let scans: string[][];
let blocked: number;
let submits: number;
let keyboard: Keyboard;

beforeEach(() => {
  vi.useFakeTimers();
  scans = [];
  blocked = submits = 0;
  keyboard = new Keyboard();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A window with a field React holds. */
function Desk({ start = "" }: { start?: string }) {
  const [text, setText] = useState(start);
  useWedge({ onScan: (texts) => scans.push(texts), onBlocked: () => blocked++ });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submits++;
      }}
    >
      <input aria-label="name" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <output data-testid="held">{text}</output>
    </form>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "name" });
const held = () => screen.getByTestId("held").textContent;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
/** A key of which the window hears just now, and which was pressed so many ms ago. */
const press = (key: Key, ago = 0) => {
  keyboard.now = performance.now() - ago;
  keyboard.press(key, 0);
};
const taken = (letter: string): Key => ({ key: "Process", code: `Key${letter.toUpperCase()}`, keyCode: 229 });
/** What an input method writes by itself, as Chromium tells it: into the field that had the focus last, which has it again. */
const write = (text: string) =>
  act(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), field().value + text);
    field().dispatchEvent(new InputEvent("input", { inputType: "insertText", data: text, bubbles: true }));
  });
/** A code of which the input method kept the letters; told as blocked when nothing more comes. */
const blockedScan = () => {
  field().focus();
  for (const letter of "codeabc") {
    press(taken(letter));
    wait(4);
  }
  wait(250);
};

describe("a scan that an input method swallows", () => {
  test("is told, and the field is left and put back", () => {
    render(<Desk start="贾" />);
    field().focus();
    for (let i = 0; i < 12; i++) keyboard.press({ key: "Process", code: "", keyCode: 229 }, 4);
    act(() => insert(field(), "诶比西", keyboard.now));
    keyboard.press({ key: "Enter", code: "Enter" }, 4);
    act(() => vi.advanceTimersByTime(1_000));
    expect(blocked).toBe(1);
    expect(scans).toEqual([]);
    expect(held()).toBe("贾");
    expect(document.activeElement).not.toBe(field());
    expect(submits).toBe(0);
  });

  test("is told though not one of its keys was heard", () => {
    render(<Desk start="贾" />);
    field().focus();
    press({ key: "Shift", code: "ShiftLeft" });
    act(() => insert(field(), "CODE", performance.now() + 45));
    act(() => vi.advanceTimersByTime(1_000));
    expect(blocked).toBe(1);
    expect(held()).toBe("贾");
  });

  test("is no word that a person spelled into it", () => {
    render(<Desk start="" />);
    field().focus();
    press({ key: "Shift", code: "ShiftLeft" });
    wait(244);
    press({ key: "Process", code: "Enter", keyCode: 229 });
    act(() => insert(field(), "Ada", performance.now()));
    wait(1_000);
    expect(blocked).toBe(0);
    expect(held()).toBe("Ada");
  });

  test("of ours is read from the releases of its keys, in the order they were pressed in", () => {
    render(<Desk start="贾" />);
    field().focus();
    const keys = [...TICKET].map((key, n) => ({ key, at: 5_000 + n * 2 }));
    const late = keys.splice(20, 3);
    for (const { key, at } of [...keys, ...late]) {
      const up = new KeyboardEvent("keyup", { key, code: `Digit${key}`, bubbles: true });
      Object.defineProperty(up, "timeStamp", { value: at });
      act(() => field().dispatchEvent(up));
    }
    expect([scans, blocked]).toEqual([[[TICKET]], 0]);
    expect(held()).toBe("贾");
  });
});

describe("letters of a scan that a busy input method hands over late", () => {
  test("are taken out of the field that they come into, and it is left again", () => {
    render(<Desk start="贾" />);
    blockedScan();
    expect(blocked).toBe(1);
    wait(900);
    write("codeabc");
    expect([field().value, held()]).toEqual(["贾", "贾"]);
    expect(document.activeElement).not.toBe(field());
    wait(5_000);
    write("x");
    wait(10);
    expect(held()).toBe("贾");
    expect(blocked).toBe(1);
  });

  test("do nothing as keys, nor does their Enter", () => {
    render(<Desk start="贾" />);
    blockedScan();
    wait(900);
    write("code");
    field().focus();
    press({ key: "3" }, 1_195);
    press({ key: "Enter", code: "Enter" }, 1_191);
    wait(1_000);
    expect([held(), submits, blocked, scans]).toEqual(["贾", 0, 1, []]);
  });

  test("do nothing either when the scanner goes on after it was told", () => {
    render(<Desk />);
    blockedScan();
    for (const key of "00000000000000000000000042") {
      press({ key }, 200);
      wait(10);
    }
    press({ key: "Enter", code: "Enter" }, 200);
    wait(1_000);
    expect([blocked, scans]).toEqual([1, []]);
  });

  test("are no longer waited for once somebody types into the field", () => {
    render(<Desk start="贾" />);
    blockedScan();
    wait(900);
    field().focus();
    press(taken("d"));
    write("岛");
    wait(1_000);
    expect(held()).toBe("贾岛");
  });

  test("are no longer waited for once somebody points at something", () => {
    render(<Desk start="贾" />);
    blockedScan();
    wait(900);
    act(() => field().dispatchEvent(new Event("pointerdown", { bubbles: true })));
    write("岛");
    expect(held()).toBe("贾岛");
  });

  test("are told from the next scan by when it was pressed, however soon that is", () => {
    render(<Desk start="贾" />);
    blockedScan();
    field().focus();
    press({ key: "Shift", code: "ShiftLeft" });
    act(() => insert(field(), "CODE", performance.now() + 40));
    wait(1_000);
    expect([blocked, held()]).toEqual([2, "贾"]);
  });

  test("leave the next scan alone", () => {
    render(<Desk start="贾" />);
    blockedScan();
    wait(900);
    for (const key of "codeabc") {
      press({ key });
      wait(4);
    }
    press({ key: "Enter", code: "Enter" });
    write("codeabc");
    wait(10);
    expect([scans, held()]).toEqual([[["codeabc"]], "贾"]);
  });
});
