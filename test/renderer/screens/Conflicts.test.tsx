// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Conflict } from "../../../shared/contract/stationShapes.ts";
import type { FactId, PersonId, SessionId } from "../../../shared/words/ids.ts";
import { aHello, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const conflict = (n: number, settled: Conflict["settled"] = null): Conflict => ({
  ...{ personId: `p${n}` as PersonId, name: `Guest ${n}`, company: null, session: "door" as SessionId },
  arrival: `f${n}` as FactId,
  first: { at: "2019-11-22T13:05:00+08:00", station: "East" },
  second: { at: "2019-11-22T13:05:03+08:00", station: "West" },
  settled,
});

const withLink = (conflicts: number) => aStatus({ link: { state: "online", outbox: 0, conflicts, others: 2 } });

/** The tray with two open ones and one that is settled, as the desk keeps them. */
async function openTray(reply: "done" | "not-recorded" = "done", changes: Partial<Conflict> = {}) {
  let list = [
    { ...conflict(1), ...changes },
    conflict(2),
    conflict(3, { how: "two-people", at: "2019-11-22T14:00:00+08:00", by: "West" }),
  ];
  const opened = await openWindow({
    "app.hello": () => aHello({ status: withLink(2) }),
    "conflicts.list": () => list,
    "conflicts.settle": ({ arrival, how }) => {
      if (reply === "not-recorded") return { what: reply, trouble: "disk-full", folder: "/data" };
      const settled = { how, at: "2019-11-22T14:01:00+08:00", by: "Desk 1" };
      list = list.map((one) => (one.arrival === arrival ? { ...one, settled } : one));
      return { what: "done" };
    },
  });
  fireEvent.click(await screen.findByTestId("conflicts-badge"));
  await screen.findByTestId("conflicts");
  return opened;
}

const shown = () => screen.queryAllByTestId("conflict").map((row) => row.dataset.person);
/** happy-dom takes any Alt for AltGr. */
const digit = (key: string, altKey: boolean) => {
  const event = new KeyboardEvent("keydown", { key, code: `Digit${key}`, altKey, bubbles: true });
  Object.defineProperty(event, "getModifierState", { value: () => false });
  fireEvent(document.body, event);
};
const settledOnes = () =>
  [...screen.getByTestId("settled").children].map((row) => (row instanceof HTMLElement ? row.dataset.person : ""));

test("the two times stand as the clocks had them, whichever of the two counts", async () => {
  const { first, second } = conflict(1);
  await openTray("done", { first: second, second: first });
  const [row] = screen.getAllByTestId("conflict");
  expect([...(row?.querySelectorAll("dd") ?? [])].map((one) => one.textContent?.slice(0, 4))).toEqual(["East", "West"]);
});

test("whoever was let in twice is named in the line below every screen, and stands there with both desks and times", async () => {
  await openTray();
  expect(screen.getByTestId("conflicts-badge").textContent).toBe("2 people were let in twice");
  expect(shown()).toEqual(["Guest 1", "Guest 2"]);
  const [first] = screen.getAllByTestId("conflict");
  expect(first?.textContent).toContain("East, 22 Nov, 13:05");
  expect(first?.textContent).toContain("West, 22 Nov, 13:05");
  expect(settledOnes()).toEqual(["Guest 3"]);
});

test("one press settles it; it is kept below, and the focus goes to the next", async () => {
  const { far } = await openTray();
  const press = screen.getByRole("button", { name: "Guest 1: two people" });
  press.focus();
  fireEvent.click(press);
  await waitFor(() => expect(shown()).toEqual(["Guest 2"]));
  expect(far.calls.filter(({ name }) => name === "conflicts.settle").map(({ input }) => input)).toEqual([
    { personId: "p1", arrival: "f1", how: "two-people" },
  ]);
  expect(within(screen.getByTestId("settled")).getAllByText(/Two people on one ticket · Desk 1/)).toHaveLength(1);
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Guest 2: same person"));
});

test("Alt and a digit settle the first; a digit alone is a scanner's", async () => {
  const { far } = await openTray();
  digit("1", true);
  await waitFor(() => expect(shown()).toEqual(["Guest 2"]));
  digit("2", true);
  await screen.findByTestId("no-conflicts");
  expect(settledOnes()).toHaveLength(3);
  digit("1", false);
  expect(far.count("conflicts.settle")).toBe(2);
});

test("what the disk did not take stays open, and stands in the bar above", async () => {
  const { front } = await openTray("not-recorded");
  fireEvent.click(screen.getByRole("button", { name: "Guest 1: same person" }));
  await waitFor(() => expect(front.store.getState().complaint).toMatchObject({ what: "not-recorded" }));
  expect(shown()).toEqual(["Guest 1", "Guest 2"]);
});

test("those that another desk settled go by themselves", async () => {
  const { far } = await openTray();
  const before = far.count("conflicts.list");
  far.tell("status", withLink(1));
  await waitFor(() => expect(far.count("conflicts.list")).toBeGreaterThan(before));
});
