// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useWedge } from "../../../renderer/scanning/useWedge.ts";
import { Keyboard } from "./keys.ts";

let happened: string[];
let keyboard: Keyboard;

beforeEach(() => {
  vi.useFakeTimers();
  happened = [];
  keyboard = new Keyboard();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** One of each thing a key can do something to; whatever happens to any of them is noted. */
function Desk() {
  useWedge({ onScan: (texts) => happened.push(`scan ${texts[0]}`), onBlocked: () => happened.push("blocked") });
  const note = (what: string) => () => void happened.push(what);
  return (
    <form
      onSubmit={note("submit")}
      onKeyDown={({ key, target }) => {
        if (key === "/" && !(target instanceof HTMLInputElement && target.type === "date")) happened.push("shortcut");
      }}
    >
      <input aria-label="text" />
      <button type="button" onClick={note("press")}>
        button
      </button>
      <input type="checkbox" aria-label="box" onChange={note("tick")} />
      <input type="radio" name="r" aria-label="one" onChange={note("choose")} />
      <input type="radio" name="r" aria-label="two" defaultChecked onChange={note("choose")} />
      <select aria-label="list" defaultValue="7" onChange={(event) => happened.push(event.currentTarget.value)}>
        <option value="7">7 name</option>
        <option value="a">Arrival</option>
        <option value="b">Badge</option>
        <option value="c">Badly torn</option>
      </select>
      <input type="range" aria-label="range" onChange={note("slide")} />
      <input type="date" aria-label="date" defaultValue="2026-12-05" />
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: stands for the list of people, which opens its rows
        role="grid"
        tabIndex={0}
        aria-label="grid"
        onKeyDown={({ key }) => {
          if (key === " " || key === "Enter") happened.push("open");
        }}
      />
    </form>
  );
}

const focus = (name: string): HTMLElement => {
  const element = name === "button" ? screen.getByRole("button") : screen.getByLabelText(name);
  element.focus();
  return element;
};
const rest = () => act(() => vi.advanceTimersByTime(2_000));
const PLACES = ["button", "box", "one", "list", "range", "date", "grid"];
const CODES = ["ABC 12345", "MECARD:N:Ada Lovelace;TEL:123;;", "http://x.cn/a b", " ABC 12345", "ABC 12345 ", "A b"];

describe("a scan", () => {
  for (const place of PLACES)
    test.each(CODES)(`of “%s” does nothing to the ${place} with the focus`, (code) => {
      render(<Desk />);
      focus(place);
      for (const suffix of ["Enter", "Tab", null]) {
        keyboard.scan(code, { suffix });
        rest();
        keyboard.now += 2_000;
      }
      expect(happened.filter((what) => !what.startsWith("scan "))).toEqual([]);
      expect(screen.getByLabelText<HTMLSelectElement>("list").value).toBe("7");
      expect(screen.getByLabelText<HTMLInputElement>("date").value).toBe("2026-12-05");
      expect(screen.getByLabelText<HTMLInputElement>("two").checked).toBe(true);
      if (code.length > 5) expect(happened).toContain(`scan ${code}`);
    });

  test("too short to be told, or as slow as a scanner may be, presses nothing either", () => {
    render(<Desk />);
    for (const place of PLACES.filter((one) => one !== "date")) {
      focus(place);
      keyboard.scan("12");
      keyboard.scan("1 2 b", { gap: 90 });
      rest();
      keyboard.now += 2_000;
    }
    expect(happened).toEqual([]);
  });

  test("that the computer stalls behind its blank, or before it, presses nothing", () => {
    render(<Desk />);
    focus("button");
    for (const [before, after] of [
      ["ABC", " 12345"],
      ["ABC ", "12345"],
    ] as const) {
      keyboard.scan(before, { suffix: null });
      keyboard.now += 300;
      act(() => vi.advanceTimersByTime(200));
      keyboard.scan(after);
      rest();
      keyboard.now += 2_000;
    }
    expect(happened.filter((what) => !what.startsWith("scan"))).toEqual([]);
  });
});

describe("a code that starts with a blank and stalls behind it", () => {
  test.each(PLACES)("does nothing to the %s", (place) => {
    render(<Desk />);
    focus(place);
    keyboard.press({ key: " " }, 4);
    act(() => vi.advanceTimersByTime(300));
    keyboard.now += 300;
    keyboard.scan("ABC 12345");
    rest();
    expect(happened.filter((what) => !what.startsWith("scan"))).toEqual([]);
    expect(happened).toContain("scan ABC 12345");
  });

  test("that is nothing but the blank, as a switch or a voice presses it, counts in the end", () => {
    render(<Desk />);
    focus("button");
    for (let i = 0; i < 2; i++) {
      keyboard.press({ key: " " }, 4);
      keyboard.now += 180;
      act(() => vi.advanceTimersByTime(180));
    }
    rest();
    expect(happened).toEqual(["press", "press"]);
  });
});

describe("what a person presses", () => {
  test.each([
    ["button", "press"],
    ["box", "tick"],
    ["one", "choose"],
    ["grid", "open"],
  ])("the blank on the %s still counts, once", (place, what) => {
    render(<Desk />);
    focus(place);
    keyboard.press({ key: " " });
    rest();
    expect(happened).toEqual([what]);
  });

  test("every blank counts, also before a Tab that follows at once, and never again while it is held", () => {
    render(<Desk />);
    const button = focus("button");
    for (let i = 0; i < 3; i++) {
      keyboard.press({ key: " " }, 180);
      act(() => vi.advanceTimersByTime(180));
    }
    keyboard.press({ key: " " }, 180);
    fireEvent.keyDown(button, { key: " ", code: "Space", repeat: true });
    keyboard.press({ key: "Tab", code: "Tab" }, 60);
    rest();
    expect(happened).toEqual(["press", "press", "press", "press"]);
  });

  test("the blank is for what had the focus, or for nothing", () => {
    render(<Desk />);
    focus("button");
    keyboard.press({ key: " " });
    focus("box");
    rest();
    expect(happened).toEqual([]);
  });

  test("Enter presses at once; a shortcut is heard", () => {
    render(<Desk />);
    focus("button");
    keyboard.press({ key: "Enter", code: "Enter" });
    expect(happened).toEqual(["press"]);
    keyboard.press({ key: "/" });
    rest();
    expect(happened).toEqual(["press", "shortcut"]);
  });

  test("Enter or the blank on the button counts right behind what was typed into a field", () => {
    render(<Desk />);
    for (const key of [" ", "Enter"]) {
      focus("text");
      keyboard.press({ key: "a" }, 90);
      keyboard.press({ key: "Tab", code: "Tab" }, 90);
      focus("button");
      keyboard.press({ key, code: key === " " ? "Space" : key }, 90);
      act(() => vi.advanceTimersByTime(150));
    }
    expect(happened).toEqual(["press", "press"]);
  });

  test("a shortcut counts right behind a scan", () => {
    render(<Desk />);
    focus("button");
    keyboard.scan("ABC 12345");
    keyboard.press({ key: "/" }, 40);
    rest();
    expect(happened).toEqual(["scan ABC 12345", "shortcut"]);
  });

  test("letters choose in a list as they do anywhere: the same one goes on, others spell", () => {
    render(<Desk />);
    focus("list");
    const type = (key: string) => {
      keyboard.press({ key }, 150);
      act(() => vi.advanceTimersByTime(150));
    };
    type("b");
    type("b");
    keyboard.now += 1_500;
    for (const key of "badg") type(key);
    expect(happened).toEqual(["b", "c", "b"]);
  });
});
