// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { ChangeReply, CheckInReply } from "../../../shared/contract/shapes.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { aCard } from "../made.ts";
import { openWindow, says } from "../openWindow.tsx";

afterEach(cleanup);

const arrival = "arrival-1" as FactId;
const person = aCard({ name: "付铖" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const never = new Promise<never>(() => undefined);

describe("a double click", () => {
  test("opens the picker of reasons and gives none of them", async () => {
    const { far, front } = await openWindow({ "checkIn.scan": () => says({ person, arrival }) });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Undo check-in" }), { detail: 1 });
    fireEvent.click(button("Wrong person"), { detail: 2 });
    expect(far.count("checkIn.undo")).toBe(0);
    expect(button("Wrong person")).toBeTruthy();
  });

  test("on “Register and check in” opens nobody of the list that comes in its place", async () => {
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person }),
      "walkIn.guess": () => [],
      "walkIn.register": () => never,
    });
    await scan(front, ["A"]);
    fireEvent.click(button("Walk-in"));
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Ada" } });
    fireEvent.click(button("Register and check in"), { detail: 1 });
    const [entry] = within(await screen.findByTestId("recent")).getAllByRole("button");
    if (!entry) throw new Error("nothing in the list");
    fireEvent.click(entry, { detail: 2 });
    expect(screen.queryByTestId("person")).toBeNull();
    expect(far.count("walkIn.register")).toBe(1);
  });

  test("on a column's header puts the people in order, and the other way round", async () => {
    const { front } = await openWindow({
      "people.page": () => ({ total: 0, all: 0, people: [], extras: [] }),
    });
    front.store.setState({ screen: "people" });
    const header = await screen.findByRole("button", { name: /^Company/ });
    fireEvent.click(header, { detail: 1 });
    fireEvent.click(header, { detail: 2 });
    expect(front.store.getState().peopleView.query.sort).toEqual({ by: "company", down: true });
    fireEvent.click(header, { detail: 3 });
    expect(front.store.getState().peopleView.query.sort).not.toEqual({ by: "company", down: true });
  });

  test("submits no form a second time", async () => {
    const { far } = await openWindow({ "checkIn.scan": () => never });
    fireEvent.click(button("Type a code"));
    const field = screen.getByRole("textbox", { name: "Type or paste a ticket's code" });
    fireEvent.change(field, { target: { value: "EB-2048" } });
    fireEvent.click(button("Check"), { detail: 2 });
    expect(far.count("checkIn.scan")).toBe(0);
    fireEvent.click(button("Check"), { detail: 1 });
    expect(far.count("checkIn.scan")).toBe(1);
  });
});

describe("what waits for its answer", () => {
  test("a picker gives one reason, and may be asked again when nothing could be written", async () => {
    const answers: ((reply: ChangeReply) => void)[] = [];
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, arrival }),
      "checkIn.undo": () => new Promise<ChangeReply>((answer) => answers.push(answer)),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Undo check-in" }));
    fireEvent.click(button("Wrong person"));
    fireEvent.click(button("Only a test"));
    expect(far.count("checkIn.undo")).toBe(1);
    answers[0]?.({ what: "not-recorded", trouble: "disk-full", folder: "/data/e" });
    await screen.findByTestId("complaint");
    fireEvent.click(button("Only a test"));
    await waitFor(() => expect(far.count("checkIn.undo")).toBe(2));
  });

  test("of several people one is checked in; each says whether they are in already", async () => {
    const candidates = [
      aCard({
        name: "张伟",
        company: "钱塘软件",
        phoneTail: "0087",
        arrival: {
          fact: arrival,
          guests: 0,
          at: "2026-11-22T13:02:00+08:00",
          station: "Desk 1",
          way: "scan",
          by: "Desk 1",
          confirmed: true,
        },
      }),
      aCard({ name: "张伟", company: "松果出行", phoneTail: "0116" }),
    ];
    const { far, front } = await openWindow({
      "checkIn.scan": () =>
        says({ person: null, candidates, verdict: { kind: "ambiguous", reason: "several-people" } }),
      "checkIn.byHand": () => new Promise<CheckInReply>(() => undefined),
    });
    await scan(front, ["A"]);
    const first = await screen.findByRole("button", { name: /钱塘软件, 0087, In 13:02/ });
    expect(first.textContent).toContain("In 13:02");
    fireEvent.click(button(/松果出行, 0116, Not yet/));
    fireEvent.click(first);
    expect(far.count("checkIn.byHand")).toBe(1);
  });
});

describe("the picker of reasons", () => {
  test("has the focus on its question, so that Enter picks nothing; Escape closes it alone", async () => {
    const { front } = await openWindow({ "checkIn.scan": () => says({ person, arrival }) });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Undo check-in" }));
    const group = screen.getByRole("group", { name: "Why undo it?" });
    expect(document.activeElement).toBe(group);
    fireEvent.keyDown(group, { key: "Escape" });
    expect(screen.queryByRole("group", { name: "Why undo it?" })).toBeNull();
    expect(button("Undo check-in")).toBeTruthy();
  });
});

test("a walk-in whose name is only an invisible character is not registered", async () => {
  const { far } = await openWindow({ "walkIn.guess": () => [] });
  fireEvent.click(button("Walk-in"));
  fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: " \u200b\ufeff" } });
  fireEvent.click(button("Register and check in"));
  expect(await screen.findByText("Please enter the name")).toBeTruthy();
  expect(far.count("walkIn.register")).toBe(0);
});
