// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { LineReply, TickReply } from "../../../shared/contract/paperShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { aCard, anOutcome } from "../made.ts";
import { openWindow } from "../openWindow.tsx";
import { Keyboard } from "../scanning/keys.ts";

afterEach(cleanup);

const { entry: say } = words("en").paper;
const CODE = "LYD1-234567-000000000001-0123456789";
const guest = aCard({ name: "贾岛" });

/** The window while a sheet is typed in. `line`: who has a line; `tick`: what comes of the time. */
async function open(line: LineReply, tick: TickReply = came()) {
  const opened = await openWindow({
    "paper.printings": () => [{ sheet: "0042", at: "2026-11-22T12:00:00+08:00", by: "Desk 1" }],
    "paper.line": () => line,
    "paper.tick": () => tick,
    "paper.walkIn": () => tick,
    "checkIn.scan": () => ({ what: "outcome", outcome: anOutcome() }),
  });
  act(() => opened.front.store.setState({ screen: "report", reportPart: "entry" }));
  await screen.findByTestId("paper-entry");
  const asked = (name: string) => opened.far.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { ...opened, asked, keyboard: new Keyboard() };
}

const came = (): TickReply => ({
  what: "outcome",
  outcome: anOutcome({ way: "paper", arrival: "fact-1" as FactId, person: guest }),
});

const field = (name: string): HTMLInputElement => screen.getByRole("textbox", { name });
const said = (text: string) => waitFor(() => expect(screen.getByTestId("paper-said").textContent).toBe(text));

describe("typing in the paper sheet", () => {
  test("takes a code scanned from the paper for its number and asks for the time; nobody comes in now", async () => {
    const { asked, keyboard, front } = await open({ what: "person", number: 7, person: guest });
    keyboard.scan(CODE);
    await screen.findByTestId("paper-person");
    expect(asked("paper.line")).toEqual([{ sheet: "0042", texts: expect.arrayContaining([CODE]) }]);
    expect(field(say.number).value).toBe("7");
    expect(document.activeElement).toBe(field(say.time));
    keyboard.now += 2_000;
    keyboard.type("1258");
    keyboard.press({ key: "Enter", code: "Enter" });
    await said(say.recorded("贾岛", "12:58"));
    expect(asked("paper.tick")).toMatchObject([{ number: 7, at: expect.stringMatching(/T12:58$/) }]);
    expect(asked("checkIn.scan")).toEqual([]);
    expect(front.store.getState().screen).toBe("report");
  });

  test("says who is not on that sheet, and whose code nobody has; elsewhere a scan is an arrival as ever", async () => {
    const { asked, keyboard, front } = await open({ what: "not-on-sheet", person: guest });
    keyboard.scan(CODE);
    await said(words("en").program.pair("贾岛", say.notOnSheet));
    act(() => front.store.setState({ reportPart: "export" }));
    keyboard.now += 2_000;
    keyboard.scan(CODE);
    await waitFor(() => expect(asked("checkIn.scan")).toHaveLength(1));
    expect(asked("paper.line")).toHaveLength(1);
  });

  test("says who has an empty line already when it is typed in again", async () => {
    const { keyboard } = await open({ what: "blank", number: 1_001 }, { what: "taken", person: guest });
    keyboard.type("1001");
    keyboard.press({ key: "Enter", code: "Enter" });
    await waitFor(() => expect(document.activeElement).toBe(field(say.name)));
    keyboard.type("Jia");
    act(() => field(say.time).focus());
    keyboard.type("1258");
    keyboard.press({ key: "Enter", code: "Enter" });
    await said(say.taken(1_001, "贾岛"));
    expect(screen.queryByTestId("paper-typed")).toBeNull();
  });
});
