// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { App } from "../../../renderer/App.tsx";
import { arrive } from "../../../renderer/desk/kiosk.ts";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { firstStep } from "../../../renderer/desk/tour.ts";
import type { GuestQuestion, KioskReply, KioskView } from "../../../shared/contract/kioskShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { QuestionId } from "../../../shared/words/ids.ts";
import { aHello, farDesk, someSettings } from "../made.ts";
import { show } from "../show.tsx";

const en = words("en");
const zh = words("zh");

const VIEW: KioskView = {
  theme: "Spring meetup",
  isRehearsal: false,
  isAlone: false,
  direction: "in",
  settings: { language: "en", way: "scanner", hasSearch: true, seconds: 3 },
  camera: undefined,
  volume: 0,
  printer: "ready",
};

type Answers = Parameters<typeof farDesk>[0];

/** The window of a kiosk over a desk that answers as told. */
async function openKiosk(answers: Answers = {}, view: Partial<KioskView> = {}) {
  const told = { ...VIEW, ...view };
  const pin = { isSet: true, wasReset: false, seconds: 0 };
  const far = farDesk({ "kiosk.now": () => told, "pin.question": () => pin, ...answers });
  const front = openFront(far.bridge, () => undefined);
  await arrive(front);
  show(front, <App front={front} />);
  return { far, front };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const find = (name: string, tail: string) => {
  press(en.kiosk.search);
  fireEvent.change(screen.getByLabelText(en.kiosk.searchName), { target: { value: name } });
  fireEvent.change(screen.getByLabelText(en.kiosk.searchTail), { target: { value: tail } });
  press(en.kiosk.searchGo);
};

afterEach(cleanup);

describe("a kiosk's window", () => {
  it("asks for nothing a desk asks for, and shows none of a desk's screens", async () => {
    const { far } = await openKiosk();
    expect(far.calls.map(({ name }) => name)).toEqual(["kiosk.now"]);
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.getByTestId("kiosk-prompt").textContent).toContain(en.kiosk.scanner);
  });

  it("tells staff in a corner that it works alone, and guests nothing", async () => {
    await openKiosk();
    expect(screen.queryByTestId("kiosk-alone")).toBeNull();
    const prompt = screen.getByTestId("kiosk-prompt").textContent;
    cleanup();
    await openKiosk({}, { isAlone: true });
    expect(screen.getByTestId("kiosk-alone").textContent).toBe(en.kiosk.alone);
    expect(screen.getByTestId("kiosk-prompt").textContent).toBe(prompt);
  });

  it("has no tour of the first start, neither one that is due nor one that was left open", async () => {
    const { far, front } = await openKiosk({
      "app.hello": () => aHello({ settings: someSettings({ tour: "due" }) }),
    });
    act(() =>
      front.store.setState({ settings: someSettings({ tour: "due" }), tourStep: firstStep(null, { tour: "due" }) }),
    );
    expect(screen.getByTestId("kiosk-prompt")).toBeDefined();
    expect(screen.queryByTestId("tour")).toBeNull();
    expect(far.calls.map(({ name }) => name)).toEqual(["kiosk.now"]);
  });

  it("speaks a guest's language until the next guest's turn", async () => {
    await openKiosk({ "kiosk.help": () => ({ what: "called" }) });
    press("中文");
    expect(screen.getByTestId("kiosk-prompt").textContent).toContain(zh.kiosk.hint);
    press(zh.kiosk.help);
    await screen.findByText(zh.kiosk.helpComing);
    press(zh.kiosk.done);
    expect(screen.getByTestId("kiosk-prompt").textContent).toContain(en.kiosk.hint);
  });

  it("goes back to the prompt by itself, and says when", async () => {
    await openKiosk({ "kiosk.help": () => ({ what: "called" }) });
    press(en.kiosk.help);
    await screen.findByText(en.kiosk.helpComing);
    expect(screen.getByTestId("kiosk-left").textContent).toMatch(/[123]/);
    await waitFor(() => screen.getByTestId("kiosk-prompt"), { timeout: 8_000 });
  });

  it("finds a guest by name and phone, with one answer for whatever is wrong", async () => {
    const { far } = await openKiosk({ "kiosk.find": () => ({ what: "desk" }) });
    find("云山", "12a3４");
    await screen.findByText(en.kiosk.desk);
    expect(far.calls.at(-1)).toMatchObject({ name: "kiosk.find", input: { name: "云山", tail: "1234" } });
  });

  it("asks one question after the other, and sends what was answered", async () => {
    const question = (id: string, more: Partial<GuestQuestion>): GuestQuestion => ({
      ...{ id: id as QuestionId, text: `${id}?`, kind: "yes-no", choices: [], required: true },
      ...more,
    });
    const asked: KioskReply = {
      what: "ask",
      name: "云山",
      visit: "visit-1",
      questions: [
        question("photo", {}),
        question("meal", { kind: "choice", choices: ["Rice", "Noodles"] }),
        question("more", { kind: "text", required: false }),
      ],
    };
    const welcome: KioskReply = { what: "welcome", name: "云山", isBack: false, badge: "printing" };
    const { far } = await openKiosk({ "kiosk.find": () => asked, "kiosk.answer": () => welcome });
    find("云山", "1234");
    await screen.findByText("photo?");
    press(en.kiosk.no);
    await screen.findByText("meal?");
    press("Noodles");
    await screen.findByText("more?");
    press(en.kiosk.skip);
    await screen.findByText(en.kiosk.badgePrinting);
    const input = { visit: "visit-1", answers: { photo: "no", meal: "Noodles" } };
    expect(far.calls.at(-1)).toMatchObject({ name: "kiosk.answer", input });
  });

  it("sends a guest to the desk for the badge when the printer stops meanwhile", async () => {
    const welcome: KioskReply = { what: "welcome", name: "云山", isBack: false, badge: "printing" };
    const { far } = await openKiosk({ "kiosk.find": () => welcome });
    find("云山", "1234");
    await screen.findByText(en.kiosk.badgePrinting);
    far.tell("kiosk", { ...VIEW, printer: "trouble" });
    await screen.findByText(en.kiosk.badgeAtDesk);
  });

  it("sends guests to the desk while no event is open, and when the desk does not answer", async () => {
    await openKiosk({}, { theme: null });
    expect(screen.getByTestId("kiosk-prompt").textContent).toContain(en.kiosk.closed);
    cleanup();
    await openKiosk();
    find("云山", "1234");
    await screen.findByText(en.kiosk.desk);
  });
});

describe("the question for the PIN", () => {
  it("says that it was wrong, counts down, and lets nobody try meanwhile", async () => {
    const { far } = await openKiosk({ "kiosk.leave": () => ({ what: "pin", why: "wrong", seconds: 5 }) });
    fireEvent.keyDown(window, { key: "L", ctrlKey: true, shiftKey: true });
    const field = await screen.findByLabelText(en.pin.question);
    for (const digit of "4711") press(en.pin.digit(digit));
    expect(field).toHaveProperty("value", "4711");
    press(en.pin.confirm);
    await screen.findByText(en.pin.wrong);
    await waitFor(() => expect(screen.getByTestId("pin-wait").textContent).toContain("5"));
    for (const digit of "4711") press(en.pin.digit(digit));
    press(en.pin.confirm);
    expect(far.count("kiosk.leave")).toBe(1);
    press(en.pin.forgotten);
    screen.getByText(en.pin.forgottenHow("reset-pin"));
  });

  it("is left without it once it was reset", async () => {
    const { far } = await openKiosk({
      "pin.question": () => ({ isSet: false, wasReset: true, seconds: 0 }),
      "kiosk.leave": () => ({ what: "left" }),
    });
    fireEvent.keyDown(window, { key: "L", ctrlKey: true, shiftKey: true });
    await screen.findByText(en.pin.reset);
    press(en.pin.goOn);
    await waitFor(() => expect(far.count("kiosk.leave")).toBe(1));
  });
});
