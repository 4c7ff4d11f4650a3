// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { CommandOutput } from "../../../shared/contract/contract.ts";
import type { JoinReply, Sharing } from "../../../shared/contract/stationShapes.ts";
import { type FactId, type PersonId, type SessionId, StationId } from "../../../shared/words/ids.ts";
import { aHello, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";
import { aHub, aStation, someSharing } from "../sharing.ts";

afterEach(cleanup);

type Answers = Parameters<typeof openWindow>[0];

const CODE = 'lanyard-join:[1,"e","Spring meetup",["192.168.1.23"],4222,"AA==","SU"]';
const FOUND: CommandOutput<"stations.readCode"> = {
  ...{ what: "code", theme: "Spring meetup", addresses: ["192.168.1.23"], isKnown: false },
};

/** The window at the screen of the desks; `sharing` is what the desk says of them. */
async function openStations(sharing: Partial<Sharing>, answers: Answers = {}) {
  const opened = await openWindow({ "stations.now": () => someSharing(sharing), ...answers });
  opened.front.store.setState({ screen: "stations" });
  await waitFor(() => expect(opened.front.store.getState().sharing).not.toBeNull());
  return opened;
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>("button", { name });
const press = async (name: string) => fireEvent.click(await button(name));
const inputs = (far: Awaited<ReturnType<typeof openStations>>["far"], name: string) =>
  far.calls.filter((call) => call.name === name).map(({ input }) => input);

describe("a desk that rehearses", () => {
  test("says that the others go on, and what ails its hub, and offers nothing of the event itself", async () => {
    await openStations({ practising: { role: "hub", trouble: null } });
    expect((await screen.findByTestId("practising")).textContent).toContain("The hub on this laptop goes on");
    expect(screen.queryByRole("button", { name: "Start the hub here" })).toBeNull();
    cleanup();
    await openStations({ practising: { role: "hub", trouble: "port-taken" } });
    expect((await screen.findByTestId("practising")).textContent).toContain("Another program has the port");
    cleanup();
    await openStations({ practising: { role: "member", trouble: null } });
    expect((await screen.findByTestId("practising")).textContent).toContain("in step with them again");
  });
});

describe("a desk that shares its event with nobody", () => {
  test("starts the hub, and shows the joining code once the desk says so", async () => {
    let role: Sharing["role"] = "none";
    const { far } = await openStations(
      {},
      {
        "stations.now": () => someSharing(role === "hub" ? { role, state: "online", hub: aHub() } : {}),
        "stations.host": () => {
          role = "hub";
          return { what: "done" };
        },
      },
    );
    await press("Start the hub here");
    await screen.findByTestId("join-qr");
    expect(screen.getByText("Address of the hub: 192.168.1.23:4222")).toBeTruthy();
    expect(far.count("stations.host")).toBe(1);
  });

  test.each([
    ["linux", "sudo apt install nats-server"],
    ["win32", "was not tried on this system"],
  ])("says on %s what to install first", async (platform, text) => {
    await openStations({ canHost: "not-installed" }, { "app.hello": () => aHello({ platform }) });
    expect((await screen.findByTestId("install")).textContent).toContain(text);
  });

  test("says why no hub was started, in the server's words too, with steps beside it", async () => {
    const { far } = await openStations(
      {},
      { "stations.host": () => ({ what: "refused", why: "port-taken", detail: "address already in use" }) },
    );
    await press("Start the hub here");
    const trouble = await screen.findByTestId("trouble");
    expect(trouble.textContent).toContain("address already in use");
    expect(within(trouble).getByTestId("help").dataset.topic).toBe("hub-port");
    expect(within(trouble).getByTestId("stop-the-other")).toBeTruthy();
    expect(far.count("stations.host")).toBe(1);
  });

  test("starts no hub without an event, but may join one", async () => {
    const { front } = await openStations({});
    front.store.setState({ status: aStatus({ event: null }) });
    await waitFor(async () => expect((await button("Start the hub here")).disabled).toBe(true));
    expect((await button("Desks")).disabled).toBe(false);
    expect(screen.getByRole("textbox", { name: "Joining code" })).toBeTruthy();
  });
});

describe("a joining code", () => {
  test("asks whether to join; what becomes of the event that is open is told only where there is one", async () => {
    const { front } = await openStations({}, { "stations.readCode": () => FOUND });
    await scan(front, [CODE]);
    const question = await screen.findByTestId("join-question");
    expect(question.textContent).toContain("is closed first");
    act(() => front.store.setState({ status: aStatus({ event: null }) }));
    expect(question.textContent).not.toContain("is closed first");
  });

  test("that is scanned at any screen is no ticket: it asks whether to join, and nothing is joined before the yes", async () => {
    const { far, front } = await openStations({}, { "stations.readCode": () => FOUND });
    front.store.setState({ screen: "checkIn" });
    await scan(front, ["misread", CODE]);
    const question = await screen.findByTestId("join-question");
    expect(question.textContent).toContain("Join “Spring meetup”?");
    await waitFor(() => expect(document.activeElement).toBe(question));
    expect(far.count("checkIn.scan")).toBe(0);
    expect(far.count("stations.join")).toBe(0);
    fireEvent.keyDown(question, { key: "Escape" });
    await waitFor(() => expect(screen.queryByTestId("join-question")).toBeNull());
  });

  test("joins at the address that was typed, tells how far it is, and may be stopped", async () => {
    let answer: (reply: JoinReply) => void = () => undefined;
    const { far, front } = await openStations(
      {},
      {
        "stations.readCode": () => FOUND,
        "stations.join": () =>
          new Promise<JoinReply>((resolve) => {
            answer = resolve;
          }),
        "stations.cancelJoin": () => ({ what: "done" }),
      },
    );
    await scan(front, [CODE]);
    fireEvent.change(await screen.findByLabelText("Address of the hub"), { target: { value: " 10.0.0.5 " } });
    await press("Join");
    await waitFor(() => expect(inputs(far, "stations.join")).toEqual([{ code: CODE, address: "10.0.0.5" }]));
    far.tell("sharing", someSharing({ progress: { done: 40, of: 100 } }));
    await screen.findByText("Receiving: 40 of 100");
    await press("Stop");
    expect(far.count("stations.cancelJoin")).toBe(1);
    answer({ what: "refused", why: "cancelled" });
    expect((await screen.findByTestId("trouble")).textContent).toContain("Stopped; nothing was joined.");
    await button("Join");
  });

  test("that was joined says so, and the window knows the event that is open now", async () => {
    const { far, front } = await openStations(
      {},
      {
        "stations.readCode": () => FOUND,
        "stations.join": () => ({ what: "joined", theme: "Spring meetup", people: 1 }),
      },
    );
    await scan(front, [CODE]);
    await press("Join");
    expect((await screen.findByTestId("joined")).textContent).toContain(
      "Joined “Spring meetup”, 1 person on the list.",
    );
    expect(far.count("app.hello")).toBe(2);
    await press("Go to check-in");
    await screen.findByTestId("verdict");
    front.store.setState({ screen: "stations" });
    await screen.findByTestId("host");
    expect(screen.queryByTestId("joined")).toBeNull();
  });

  test("in a file or the field that is none says what to do, with steps beside it", async () => {
    const { front } = await openStations({}, { "stations.readCode": () => ({ what: "no-code" }) });
    fireEvent.change(screen.getByRole("textbox", { name: "Joining code" }), { target: { value: "hello" } });
    await press("Go on");
    const trouble = await screen.findByTestId("trouble");
    expect(within(trouble).getByTestId("help").dataset.topic).toBe("join-code");
    expect(front.store.getState().joining.found).toBeNull();
  });
});

describe("the hub", () => {
  const stations = [
    aStation({ name: "Here", isMe: true, isHub: true }),
    aStation({ name: "East", clockAhead: 185_000, outbox: 12, printerTrouble: true, badges: 2 }),
    aStation({ name: "Right", clockAhead: 1_900 }),
    aStation({ name: "Old", isHere: false, heardAt: null, age: "older", version: "0.0.9", clockAhead: null }),
  ];
  const hub = { role: "hub", state: "online", hub: aHub(), stations } as const;
  const row = (name: string) =>
    screen.getByTestId("desks").querySelector<HTMLElement>(`[data-station="${name}"]`)?.textContent ?? "";

  test("lists every desk with what about it needs a hand, and nothing of those that are well", async () => {
    await openStations(hub);
    await screen.findByTestId("desks");
    expect(screen.getByText("4 desks, 3 here")).toBeTruthy();
    for (const mark of ["clock 3 min ahead", "12 not yet sent", "printer needs a hand", "2 badges wait"])
      expect(row("East")).toContain(mark);
    expect(row("Old")).toContain("Not here · not heard yet");
    expect(row("Old")).toContain("older program, please update");
    expect(row("Right")).not.toContain("clock");
  });

  test("shuts a desk out after a question, then lists whom it let in; those who are ticked are undone together", async () => {
    const lost = aStation({ name: "East" });
    const shut = { ...lost, revoked: { at: "2026-11-22T13:10:00+08:00", by: "Here" } };
    let isShut = false;
    const arrival = (n: number, undone = false) => ({
      ...{
        personId: `p${n}` as PersonId,
        name: `Guest ${n}`,
        arrival: `f${n}` as FactId,
        session: "door" as SessionId,
      },
      ...{ at: "2026-11-22T13:05:00+08:00", undone },
    });
    const { far } = await openStations(hub, {
      "stations.now": () => someSharing({ ...hub, stations: [isShut ? shut : lost] }),
      "stations.revoke": () => {
        isShut = true;
        return { what: "done" };
      },
      "stations.arrivalsOf": () => [arrival(1), arrival(2), arrival(3, true)],
      "stations.undoArrivals": () => ({ what: "done" }),
    });
    await press("Shut out East…");
    expect(far.count("stations.revoke")).toBe(0);
    await press("Shut out");
    const list = await screen.findByTestId("station-arrivals");
    expect(within(list).getAllByRole("checkbox")).toHaveLength(2);
    fireEvent.click(within(list).getByRole("checkbox", { name: /Guest 2/ }));
    await press("Undo this one…");
    await press("Used after the laptop was lost");
    await screen.findByText("1 check-in undone.");
    expect(inputs(far, "stations.undoArrivals")).toEqual([
      { station: lost.id, arrivals: ["f2"], reason: "Used after the laptop was lost" },
    ]);
  });

  test("lets nobody in any more when its door is shut: no code is shown then", async () => {
    const { far } = await openStations(hub, { "stations.openDoor": () => ({ what: "done" }) });
    fireEvent.click(await screen.findByRole("checkbox", { name: "Let new desks join" }));
    await waitFor(() => expect(inputs(far, "stations.openDoor")).toEqual([{ isOpen: false }]));
    far.tell("sharing", someSharing({ ...hub, hub: aHub({ isDoorOpen: false }) }));
    await screen.findByText("No new desks are let in now.");
    expect(screen.queryByTestId("join-qr")).toBeNull();
    expect(screen.queryByText("Save joining file…")).toBeNull();
  });

  test("ends only after a question, and the file for joining is named", async () => {
    const { far } = await openStations(hub, {
      "stations.leave": () => ({ what: "done" }),
      "stations.saveCode": () => ({ what: "saved", file: "/stick/join.txt" }),
    });
    await press("Save joining file…");
    await screen.findByText(/\/stick\/join\.txt/);
    await press("Stop being the hub…");
    await press("Cancel");
    expect(far.count("stations.leave")).toBe(0);
    await press("Stop being the hub…");
    await press("Stop being the hub");
    await waitFor(() => expect(far.count("stations.leave")).toBe(1));
  });
});

describe("a desk that has joined", () => {
  const alone: Partial<Sharing> = {
    ...{ role: "member", state: "alone", trouble: "unreachable", outbox: 12, hubAddress: "10.0.0.5:4222" },
  };

  test("says what working alone means, why, and what is not sent yet; and can be told another address", async () => {
    const { far } = await openStations(alone, { "stations.setAddress": () => ({ what: "done" }) });
    const state = await screen.findByTestId("sharing-state");
    expect(state.textContent).toContain("Working alone");
    expect(state.textContent).toContain("12 not yet sent");
    expect(within(state).getByTestId("help").dataset.topic).toBe("hub-gone");
    expect(screen.queryByRole("button", { name: /Shut out/ })).toBeNull();
    const field = screen.getByLabelText("Change the hub's address");
    fireEvent.change(field, { target: { value: "10.0.0.9" } });
    await press("Change");
    await screen.findByText("Changed; connecting.");
    expect(inputs(far, "stations.setAddress")).toEqual([{ address: "10.0.0.9" }]);
  });

  test("offers where the hub was heard in this network, of this event alone, as one press", async () => {
    const heard = (event: string, address: string) => ({
      ...{ event, theme: "Spring meetup", address, port: 4222, successor: null },
    });
    const found = [heard("event-1", "10.0.0.7"), heard("event-2", "10.0.0.8"), heard("event-1", "10.0.0.5")];
    const { far } = await openStations({ ...alone, found }, { "stations.setAddress": () => ({ what: "done" }) });
    expect((await screen.findByTestId("found")).textContent).not.toContain("10.0.0.8");
    expect(screen.queryByRole("button", { name: "Use 10.0.0.5:4222" })).toBeNull();
    await press("Use 10.0.0.7:4222");
    await waitFor(() => expect(inputs(far, "stations.setAddress")).toEqual([{ address: "10.0.0.7:4222" }]));
  });

  test("follows, with one press, the desk that says that it is the hub now, be it where the old one was", async () => {
    const successor = { station: StationId.parse("desk-b"), name: "Side door" };
    const found = [{ event: "event-1", theme: "Spring meetup", address: "10.0.0.5", port: 4222, successor }];
    const { far } = await openStations({ ...alone, found }, { "stations.follow": () => ({ what: "done" }) });
    expect((await screen.findByTestId("successor")).textContent).toContain("Side door");
    expect(screen.queryByTestId("found")).toBeNull();
    await press("Follow “Side door”");
    await screen.findByText("Changed; connecting.");
    expect(inputs(far, "stations.follow")).toEqual([{ station: "desk-b" }]);
  });

  test("takes over only after a question; one that cannot says why", async () => {
    const { far } = await openStations(alone, {
      "stations.host": () => ({ what: "refused", why: "not-installed", detail: null }),
    });
    await press("This laptop is the hub now…");
    expect(screen.getByRole("alertdialog").textContent).toContain("nothing is lost");
    expect(far.count("stations.host")).toBe(0);
    await press("Make it the hub");
    expect((await screen.findByTestId("trouble")).textContent).toContain("The hub did not start");
  });

  test("is told before it leaves what the others will not see, and how many records it cannot read", async () => {
    await openStations({ ...alone, unknownFacts: 1 });
    expect((await screen.findByTestId("sharing-state")).textContent).toContain("1 record is not understood here");
    await press("Leave…");
    expect(screen.getByRole("alertdialog").textContent).toContain("12 records were not sent yet");
  });
});
