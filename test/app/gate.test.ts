import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blankSession } from "../../shared/event/draftEvent.ts";
import type { Session } from "../../shared/event/event.ts";
import { words } from "../../shared/i18n/say.ts";
import { SessionId } from "../../shared/words/ids.ts";
import { localMoment } from "../../shared/words/time.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const HOUR = 3_600_000;
const ROSTER = Buffer.from(
  "Name,Phone\r\nAda Example,13900000001\r\nBob Example,13900000002\r\nCao Example,13900000003\r\nDu Example,13900000004",
  "utf8",
);
const ROOM = SessionId.parse("room-a");
const LATER = SessionId.parse("room-b");

/* A desk with a room that runs now and one that runs later; each step on the ones before. */
describe("a desk at a room", () => {
  let lanyard: Launched;
  const tickets = new Map<string, string>();

  const status = async () => (await ask(lanyard.window, "app.hello", null)).status;
  const room = async (id: SessionId) => (await status()).sessions.find((session) => session.id === id);
  const gate = () => lanyard.window.getByTestId("gate");
  const session = () => lanyard.window.getByTestId("gate-session");
  const button = (name: string) => lanyard.window.getByRole("button", { name, exact: true });
  const scan = async (name: string) => {
    await lanyard.window.waitForTimeout(300);
    await typeLikeScanner(lanyard.window, tickets.get(name) ?? "");
  };

  beforeAll(async () => {
    lanyard = await launchLanyard();
    const { window } = lanyard;
    await makeEvent(window, ROSTER);
    for (const name of ["Ada", "Bob", "Cao", "Du"]) {
      const [person] = await ask(window, "people.search", { query: name, limit: 1 });
      if (!person) throw new Error(`nobody is called ${name}`);
      tickets.set(name, (await ask(window, "tickets.show", { personId: person.id }))?.code ?? "");
    }
    const plan = await ask(window, "sessions.edit", null);
    const zone = (await status()).event?.timezone ?? "UTC";
    if (!plan) throw new Error("no event");
    const at = (ms: number) => localMoment(Date.now() + ms, zone);
    const rooms: Session[] = [
      { ...blankSession(ROOM), title: "Workshop", starts: at(-HOUR / 2), ends: at(HOUR), capacity: 2 },
      { ...blankSession(LATER), title: "Panel", starts: at(2 * HOUR), ends: at(3 * HOUR) },
    ];
    const { event, rules, questions } = plan;
    const changed = await ask(window, "sessions.change", {
      ...{ event, rules, questions },
      sessions: [...plan.sessions, ...rooms],
    });
    expect(changed).toEqual({ what: "done" });
    await window.reload();
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
  });

  afterAll(() => lanyard.close());

  it("is at the room that runs; who comes to it before the door has passed both", async () => {
    const { window } = lanyard;
    await expect.poll(() => session().innerText()).toContain("Workshop");
    expect(await session().innerText()).toContain(say.gate.byItself);
    await scan("Ada");
    await verdictOf(window, "admitted");
    expect(await window.getByTestId("place").innerText()).toBe(say.gate.withDoor("Workshop"));
    expect((await status()).counts).toMatchObject({ arrived: 1, inside: 1 });
    expect(await room(ROOM)).toMatchObject({ arrived: 1, inside: 1 });
    await expect.poll(() => window.getByTestId("room").innerText()).toContain("1 / 2");
    await shot(window, "gate-room");
  });

  it("says that the room is full, in the picker too", async () => {
    const { window } = lanyard;
    await scan("Bob");
    await verdictOf(window, "admitted");
    await scan("Cao");
    await verdictOf(window, "not-this-session");
    await expect.poll(() => session().innerText()).toContain(say.gate.full);
    await shot(window, "gate-full");
  });

  it("counts out after one key, says so all over, and in again after another", async () => {
    const { window } = lanyard;
    await window.keyboard.press("F7");
    await expect.poll(() => gate().innerText()).toContain(say.gate.outBand);
    await scan("Ada");
    await verdictOf(window, "left");
    expect(await room(ROOM)).toMatchObject({ arrived: 2, inside: 1 });
    expect((await status()).counts.inside).toBe(2);
    await shot(window, "gate-out");
    await window.keyboard.press("F7");
    await expect.poll(() => gate().innerText()).not.toContain(say.gate.outBand);
    await scan("Cao");
    await verdictOf(window, "admitted");
  });

  it("is taken to another session by keyboard, and stays there", async () => {
    const { window } = lanyard;
    await window.keyboard.press("F9");
    await window.getByTestId("desk-panel").waitFor();
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await window.waitForTimeout(300);
    await window.keyboard.press("ArrowDown");
    await expect.poll(() => session().innerText()).toContain(say.gate.pinned);
    await shot(window, "gate-panel");
    await window.keyboard.press("Escape");
    await scan("Du");
    await verdictOf(window, "admitted");
    expect(await window.getByTestId("place").count()).toBe(0);
    expect((await status()).counts.arrived).toBe(4);
  });

  it("pauses a room with words, and lets in again", async () => {
    const { window } = lanyard;
    await window.keyboard.press("F9");
    await button(say.pause.openOf("Workshop")).click();
    await button(say.pause.reasons[1] ?? "").click();
    const paused = window.getByTestId("paused");
    await expect.poll(() => paused.innerText()).toContain(say.pause.reasons[1]);
    await window.getByRole("radio", { name: /^Workshop/ }).check();
    await scan("Du");
    await verdictOf(window, "too-early");
    await shot(window, "gate-paused");
    await paused.getByRole("button").click();
    await expect.poll(() => paused.count()).toBe(0);
  });

  it("shows a message on every screen until somebody ends it", async () => {
    const { window } = lanyard;
    const field = window.getByRole("textbox", { name: say.notices.compose });
    await field.click();
    await typeLikeAPerson(window, "Speakers backstage");
    await button(say.notices.send).click();
    const message = window.getByTestId("message");
    await expect.poll(() => message.innerText()).toContain("Speakers backstage");
    await shot(window, "gate-message");
    await button(say.people.title).click();
    expect(await message.innerText()).toContain("Speakers backstage");
    expect(await window.getByTestId("notices-spoken").innerText()).toContain("Speakers backstage");
    await message.getByRole("button").click();
    await expect.poll(() => message.count()).toBe(0);
    await button(say.checkIn.title).click();
  });

  it("counts out after a restart as before it, and says that it does", async () => {
    await lanyard.window.keyboard.press("F7");
    await expect.poll(async () => (await ask(lanyard.window, "app.hello", null)).settings.gate?.direction).toBe("out");
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    await onScreen(lanyard.window, "checkIn");
    await expect.poll(() => gate().innerText()).toContain(say.gate.stillOut);
    expect(await session().innerText()).toContain("Workshop");
    expect(await session().innerText()).toContain(say.gate.pinned);
    await shot(lanyard.window, "gate-still-out");
    await button(say.gate.backToIn).click();
    await expect.poll(() => lanyard.window.getByTestId("gate-news").count()).toBe(0);
  });

  it("goes on to the next room by the clock, and tells", async () => {
    const { app, window } = lanyard;
    await window.keyboard.press("F9");
    await window.getByRole("radio", { name: new RegExp(`^${say.gate.byItself}`) }).check();
    await window.keyboard.press("Escape");
    await expect.poll(() => session().innerText()).toContain(say.gate.byItself);
    await app.evaluate((_electron, ahead) => {
      const now = Date.now;
      Date.now = () => now() + ahead;
    }, 2.5 * HOUR);
    await expect
      .poll(() => window.getByTestId("gate-news").innerText(), { timeout: 30_000 })
      .toContain(say.gate.movedShortFrom("Workshop"));
    expect(await window.getByTestId("gate-spoken").innerText()).toContain(say.gate.movedFrom("Workshop", "Panel"));
    expect(await session().innerText()).toContain("Panel");
    await scan("Ada");
    await verdictOf(window, "admitted");
    expect(await room(LATER)).toMatchObject({ inside: 1 });
    await shot(window, "gate-moved");
  });
});
