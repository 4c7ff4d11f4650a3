import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { inFocus, onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

/** Slower than any scanner: four keys at a machine's pace and a Tab are a code. */
const PERSON = { delay: 60 };

const say = words("en");
const { sessions } = say;

describe("sessions and rules", () => {
  let lanyard: Launched;
  let window: Page;
  let ticket = "";
  const form = () => window.getByTestId("plan-form");
  const room = (n: number) => form().getByRole("group", { name: sessions.list.rooms.row(n), exact: true });
  const name = (n: number) => room(n).getByRole("textbox", { name: sessions.roomTitle });
  const key = async (press: string, times = 1) => {
    for (let time = 0; time < times; time++) await window.keyboard.press(press);
  };
  const press = async (label: string) => {
    await window.getByRole("button", { name: label, exact: true }).focus();
    await key("Enter");
  };
  const open = async () => {
    await press(say.start.title);
    await onScreen(window, "event");
    await press(sessions.title);
    await onScreen(window, "sessions");
    await form().waitFor();
  };
  const planned = async () => (await ask(window, "sessions.edit", null))?.sessions ?? [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    window = lanyard.window;
    await onScreen(window, "checkIn");
    const [person] = await ask(window, "people.search", { query: "涵畅", limit: 1 });
    const shown = person && (await ask(window, "tickets.show", { personId: person.id }));
    ticket = shown?.code ?? "";
  });

  afterAll(() => lanyard.close());

  it("makes two of the agenda's rows rooms by keyboard, with hours that go beyond midnight", async () => {
    await open();
    const rows = form().getByRole("group", { name: sessions.agenda }).getByRole("checkbox");
    await rows.first().focus();
    await key("Space");
    await key("Tab");
    await key("Space");
    await expect.poll(() => form().getByRole("textbox", { name: sessions.roomTitle }).count()).toBe(2);
    const second = room(2);
    await second.getByRole("button", { name: sessions.who }).focus();
    await key("Enter");
    await second.getByLabel(sessions.timeOf(sessions.closes), { exact: true }).focus();
    await window.keyboard.type("0100", PERSON);
    await key("Tab");
    await window.keyboard.type("40", PERSON);
    await key("Control+s");
    await window.getByTestId("plan-said").getByText(sessions.saved).waitFor();
    const [, first, other] = await planned();
    expect(first).toMatchObject({ starts: "2019-12-28T13:30", ends: "2019-12-28T14:15", closes: null });
    expect(other).toMatchObject({ starts: "2019-12-28T14:15", closes: "2019-12-29T01:00", capacity: 40 });
  });

  it("keeps a room that is half written when somebody is scanned, and the bar leads back to it", async () => {
    await press(sessions.list.rooms.add);
    await inFocus(name(3));
    await window.keyboard.insertText("晚宴");
    await typeLikeScanner(window, ticket);
    await verdictOf(window, "admitted");
    // Keys so soon after a scanner's would be taken for its own.
    await window.getByTestId("unsaved-event").click();
    await onScreen(window, "sessions");
    expect(await name(3).inputValue()).toBe("晚宴");
    await window.getByRole("button", { name: say.program.back, exact: true }).click();
    await window.getByRole("alertdialog").waitFor();
    await key("Escape");
    expect(await name(3).inputValue()).toBe("晚宴");
  });

  it("says what is wrong at its field, and goes there", async () => {
    const starts = room(3).getByLabel(sessions.timeOf(sessions.starts), { exact: true });
    await starts.focus();
    await window.keyboard.type("late", PERSON);
    await key("Control+s");
    await window.getByTestId("plan-troubles").getByText(sessions.trouble["moment-unknown"]).waitFor();
    await expect.poll(() => starts.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(await starts.getAttribute("aria-invalid")).toBe("true");
    await key("Control+a");
    await window.keyboard.type("1800", PERSON);
    await key("Tab");
    await key("Control+s");
    await window.getByTestId("plan-said").getByText(sessions.saved).waitFor();
    expect((await planned()).map(({ title }) => title)).toHaveLength(4);
  });

  it("tells what the agenda says since, and takes it over with one press", async () => {
    const event = await ask(window, "event.edit", null);
    if (!event) throw new Error("no event");
    const agenda = event.page.agenda.map((item) => (item.start === "13:30" ? { ...item, start: "13:40" } : item));
    const details = { page: { ...event.page, agenda }, timezone: event.timezone };
    await ask(window, "event.change", { event: event.id, details });
    await open();
    await room(1).getByTestId("agenda-news").getByText("13:40").waitFor();
    const [, { title = "" } = {}] = await planned();
    await press(sessions.agendaTakeOf(title));
    await expect.poll(() => form().getByTestId("agenda-news").count()).toBe(0);
    await press(sessions.save);
    await window.getByTestId("plan-said").getByText(sessions.saved).waitFor();
    expect((await planned())[1]).toMatchObject({ starts: "2019-12-28T13:40", ends: "2019-12-28T14:15" });
  });

  it("asks before a room goes in which people were counted", async () => {
    const [, hall] = await planned();
    const [person] = await ask(window, "people.search", { query: "涵畅", limit: 1 });
    if (!hall || !person) throw new Error("nothing to count");
    const picked = { session: hall.id, direction: "in", way: "hand", override: null, answers: null } as const;
    await ask(window, "checkIn.byHand", { personId: person.id, nonce: "session-nonce-1", ...picked });
    await press(say.eventForm.remove(sessions.list.rooms.row(1)));
    const question = room(1).getByRole("alertdialog");
    await question.getByText(hall.title).waitFor();
    await key("Escape");
    expect(await name(1).inputValue()).toBe(hall.title);
    await press(say.eventForm.remove(sessions.list.rooms.row(3)));
    await press(sessions.save);
    await window.getByTestId("plan-said").getByText(sessions.saved).waitFor();
  });

  it("has the rooms after a restart, with who came", async () => {
    const before = await planned();
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder, args: ["--open-sample"] });
    window = lanyard.window;
    await onScreen(window, "checkIn");
    expect(await planned()).toEqual(before);
    await open();
    expect([await name(1).inputValue(), await name(2).inputValue()]).toEqual(before.slice(1).map(({ title }) => title));
    const { status } = await ask(window, "app.hello", null);
    expect(status.sessions.map(({ arrived }) => arrived)).toEqual([1, 1, 0]);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});
