// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { Figures, PersonSession } from "../../../shared/contract/doorShapes.ts";
import type { DeskStatus, Settings } from "../../../shared/contract/shapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { FactId, SessionId } from "../../../shared/words/ids.ts";
import { aCard, aHello, aRoom, aStatus, someSettings } from "../made.ts";
import { openWindow, says } from "../openWindow.tsx";

afterEach(cleanup);

const say = words("en");
const DOOR = "door" as SessionId;
const A = "room-a" as SessionId;
const rooms = [aRoom({ id: DOOR }), aRoom({ id: A, title: "Workshop", capacity: 30, inside: 12, guests: 2 })];
const withRooms = (more: Partial<DeskStatus> = {}) => aStatus({ sessions: rooms, running: A, ...more });
const done = () => ({ what: "done" }) as const;

/** The window over a desk whose settings are kept. */
function open(status: DeskStatus, answers: Parameters<typeof openWindow>[0] = {}) {
  let settings = someSettings();
  return openWindow({
    "app.hello": () => aHello({ status, settings }),
    "settings.change": (change) => {
      settings = { ...settings, ...change } as Settings;
      return { settings, kept: true };
    },
    ...answers,
  });
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("the bar above the verdict", () => {
  test("is not there while there is only the door, counting in", async () => {
    await open(aStatus({ sessions: [aRoom()], running: DOOR }));
    expect(screen.queryByTestId("gate-session")).toBeNull();
    expect(screen.getByTestId("gate").textContent).toBe("");
    fireEvent.keyDown(window, { key: "F7" });
    await screen.findByText(say.gate.outBand);
    expect(screen.getByText(say.gate.readyOut)).toBeTruthy();
  });

  test("says which room scans are for, how it came to be, and how full it is", async () => {
    await open(withRooms());
    expect(screen.getByTestId("gate-session").textContent).toContain("Workshop");
    expect(screen.getByTestId("gate-session").textContent).toContain(`${say.gate.byItself} · 14 of 30 inside`);
    expect(screen.getByTestId("room").textContent).toContain("14 / 30");
  });

  test("sends scans to the room and the direction it shows, from the next one on", async () => {
    const { far, front } = await open(withRooms(), { "checkIn.scan": () => says({}) });
    fireEvent.keyDown(window, { key: "F7" });
    await scan(front, ["A"]);
    expect(far.calls.find(({ name }) => name === "checkIn.scan")?.input).toMatchObject({
      session: A,
      direction: "out",
    });
  });

  test("asks to choose while several rooms run, and takes the choice", async () => {
    const { far } = await open(withRooms({ running: null }));
    expect(screen.getByTestId("gate-session").textContent).toContain(say.gate.choose);
    expect(screen.getByTestId("gate-spoken").textContent).toContain(say.gate.chooseHint("Door"));
    fireEvent.click(screen.getByTestId("gate-session"));
    fireEvent.click(await screen.findByRole("radio", { name: /^Workshop/ }));
    await waitFor(() => expect(screen.getByTestId("gate-session").textContent).toContain(say.gate.pinned));
    expect(far.calls.find(({ name }) => name === "settings.change")?.input).toMatchObject({
      gate: { session: A, direction: "in" },
    });
  });

  test("tells that the clock took it on, until it is closed", async () => {
    const { far } = await open(withRooms({ running: DOOR }));
    far.tell("status", withRooms({ running: A }));
    const news = await screen.findByTestId("gate-news");
    expect(news.textContent).toContain(say.gate.movedShortFrom("Door"));
    expect(screen.getByTestId("gate-spoken").textContent).toBe(say.gate.movedFrom("Door", "Workshop"));
    press(say.program.close);
    await waitFor(() => expect(screen.queryByTestId("gate-news")).toBeNull());
  });

  test("says that a room is paused, why, by whom, and lets in again", async () => {
    const paused = { at: "2026-11-22T13:05:00+08:00", by: "Desk 2", text: "Too crowded" };
    const { far } = await open(
      withRooms({ sessions: rooms.map((room) => ({ ...room, paused: room.id === A ? paused : null })) }),
      {
        "sessions.pause": done,
      },
    );
    expect(screen.getByTestId("paused").textContent).toMatch(/Workshop.*Too crowded · Desk 2, since 13:05/);
    press(say.pause.resumeOf("Workshop"));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "sessions.pause")?.input).toEqual({
        session: A,
        isPaused: false,
        text: "",
      }),
    );
  });
});

describe("what a verdict and the list say of the session", () => {
  test("is the room, with the door that was passed at once; the list has it too", async () => {
    const { front } = await open(withRooms(), {
      "checkIn.scan": () => says({ person: aCard({ name: "付铖" }), verdict: { session: A, passes: [DOOR, A] } }),
    });
    await scan(front, ["A"]);
    expect((await screen.findByTestId("place")).textContent).toBe(say.gate.withDoor("Workshop"));
    expect(screen.getByTestId("spoken").textContent).toContain(say.gate.withDoor("Workshop"));
    expect(screen.getByTestId("recent").textContent).toContain("Checked in · Workshop");
  });
});

describe("words for all desks", () => {
  const message = {
    fact: "message-1" as FactId,
    at: "2026-11-22T13:05:00+08:00",
    by: "Desk 2",
    text: "Lunch is ready",
  };

  test("stand on every screen until somebody ends them, and are read out once", async () => {
    const { far, front } = await open(withRooms(), {
      "messages.end": done,
      "attendance.export": () => ({ what: "no-event" }),
    });
    far.tell("status", withRooms({ messages: [message] }));
    await screen.findByTestId("message");
    expect(screen.getByTestId("notices-spoken").textContent).toBe("Message: Lunch is ready");
    front.store.setState({ screen: "report" });
    expect((await screen.findByTestId("message")).textContent).toMatch(/Lunch is ready.*Desk 2, 13:05/);
    press(say.notices.endOf("Lunch is ready"));
    await waitFor(() =>
      expect(far.calls.at(-1)).toMatchObject({ name: "messages.end", input: { message: "message-1" } }),
    );
  });

  test("are sent from the desk's panel", async () => {
    const { far } = await open(withRooms(), { "messages.send": done });
    fireEvent.keyDown(window, { key: "F9" });
    fireEvent.change(await screen.findByRole("textbox", { name: say.notices.compose }), {
      target: { value: " Lunch " },
    });
    press(say.notices.send);
    expect(await screen.findByText(say.notices.sent)).toBeTruthy();
    expect(far.calls.find(({ name }) => name === "messages.send")?.input).toMatchObject({ text: "Lunch" });
  });

  test("a kiosk's call rings at once and until it is answered", async () => {
    const heard: string[] = [];
    const { far, front } = await open(withRooms(), { "calls.answer": done });
    front.sound = (signal) => heard.push(signal);
    const call = { fact: "call-1" as FactId, at: "2026-11-22T13:05:00+08:00", by: "Kiosk", why: "printer" } as const;
    far.tell("status", withRooms({ calls: [call] }));
    expect((await screen.findByTestId("call")).textContent).toContain(say.notices.call.printer("Kiosk"));
    expect(heard).toEqual(["call"]);
    press(say.notices.answerOf("Kiosk"));
    await waitFor(() => expect(far.calls.at(-1)).toMatchObject({ name: "calls.answer", input: { call: "call-1" } }));
    far.tell("status", withRooms());
    await waitFor(() => expect(screen.queryByTestId("call")).toBeNull());
  });
});

describe("the numbers", () => {
  test("forecast is worded as one, and nothing is said when it cannot be", async () => {
    const { far } = await open(withRooms({ pace: { perMinute: 3.2, minutesLeft: 10 } }));
    expect(screen.getByTestId("pace").textContent).toMatch(/^3\.2 a minute · at this pace all in by about \d\d:\d\d$/);
    far.tell("status", withRooms({ pace: { perMinute: 0, minutesLeft: null } }));
    await waitFor(() => expect(screen.getByTestId("pace").textContent).toBe(""));
    far.tell("status", withRooms({ pace: { perMinute: 0.1, minutesLeft: 2_000 } }));
    await waitFor(() => expect(screen.getByTestId("pace").textContent).toBe("0.1 a minute"));
  });

  test("in detail are asked when they are opened, and no more than once a second while people stream in", async () => {
    const minutes = new Array<number>(60).fill(0).with(59, 4);
    const figures: Figures = {
      byRole: [{ value: "speaker", expected: 5, arrived: 2 }],
      byTicketType: [{ value: "", expected: 5, arrived: 2 }],
      minutes,
    };
    const { far } = await open(withRooms(), { "figures.now": () => figures });
    expect(far.count("figures.now")).toBe(0);
    press(say.figures.open);
    const panel = await screen.findByTestId("figures");
    await waitFor(() => expect(panel.textContent).toContain("Speaker52"));
    expect(within(panel).getByTestId("chart").getAttribute("aria-label")).toMatch(
      /^4 in the last hour; the most in one minute: 4/,
    );
    expect(panel.textContent).not.toContain(say.figures.byTicketType);
    for (let n = 1; n <= 20; n++) far.tell("status", withRooms({ counts: { ...aStatus().counts, arrived: n } }));
    await waitFor(() => expect(far.count("figures.now")).toBe(2), { timeout: 3_000 });
  });
});

describe("the line below", () => {
  test("says when no scanner was heard yet, and that the disk takes nothing", async () => {
    const { far, front } = await open(withRooms());
    expect(screen.getByTestId("station").textContent).toBe(say.health.scanner);
    front.store.setState({ isScannerHeard: true });
    await waitFor(() => expect(screen.queryByTestId("station")).toBeNull());
    far.tell("status", withRooms({ journalTrouble: "disk-full" }));
    expect((await screen.findByTestId("station")).textContent).toBe(say.health.disk);
    expect(screen.getByTestId("health").dataset.trouble).toBe("true");
  });
});

describe("a person's sessions", () => {
  test("say lists, arrivals and exits; a list is changed with one press", async () => {
    const person = aCard({ name: "付铖" });
    const base = { starts: null, ends: null, byHand: null, leftAt: null };
    const known: PersonSession[] = [
      { ...base, id: DOOR, title: "", hasList: false, isListed: true, cameAt: "2026-11-22T13:05:00+08:00" },
      { ...base, id: A, title: "Workshop", hasList: true, isListed: false, byHand: false, cameAt: null },
    ];
    const { far, front } = await open(withRooms(), {
      "people.page": () => ({ total: 0, all: 0, people: [], extras: [] }),
      "people.card": () => person,
      "tickets.show": () => null,
      "people.answers": () => ({}),
      "people.companions": () => ({ order: { total: 0, people: [] }, company: { total: 0, people: [] } }),
      "sessions.ofPerson": () => known,
      "sessions.list": done,
    });
    front.store.setState({ screen: "people", personTask: { what: "person", person } });
    const sessions = await screen.findByTestId("person-sessions");
    expect(sessions.textContent).toMatch(
      /DoorOpen to everybodyIn at .*13:05.*WorkshopNot on the list \(by hand\)Has not come/,
    );
    press(say.personSessions.putOnOf("Workshop"));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "sessions.list")?.input).toEqual({
        session: A,
        personId: person.id,
        on: true,
      }),
    );
  });
});
