// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { BLANK } from "../../../renderer/desk/drafts.ts";
import type { Comparison, HistoryEntry } from "../../../shared/contract/personShapes.ts";
import { aCard } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const person = aCard({ name: "付铖", company: "青藤数据" });
const twin = aCard({ name: "付诚", company: "别处" });
const known = { ...BLANK, name: "付铖", company: "青藤数据" };

/** The window with this person's details open beside the list. */
async function openPerson(answers: Parameters<typeof openWindow>[0] = {}) {
  const window = await openWindow({
    "people.page": () => ({ total: 0, all: 0, people: [], extras: [] }),
    "people.card": () => person,
    "people.edit": () => known,
    "people.holders": () => [],
    "people.twins": () => [twin],
    "tickets.show": () => null,
    ...answers,
  });
  window.front.store.setState({ screen: "people", personTask: { what: "person", person } });
  await screen.findByTestId("person");
  return window;
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const input = (label: string) => screen.getByRole<HTMLInputElement>("textbox", { name: label });
const type = (label: string, value: string) => fireEvent.change(input(label), { target: { value } });

describe("the form that corrects a person", () => {
  test("keeps what was typed when news come, follows them elsewhere, and tells what was changed meanwhile", async () => {
    let now = known;
    const { far } = await openPerson({ "people.edit": () => now, "people.change": () => ({ what: "done" }) });
    press("Correct");
    await screen.findByTestId("edit");
    type("Company", "Half a comp");
    now = { ...known, company: "Elsewhere", phone: "1990000" };
    far.tell("peopleChanged", null);
    expect(await screen.findByText("Changed meanwhile to: Elsewhere")).toBeTruthy();
    expect(input("Company").value).toBe("Half a comp");
    expect(input("Phone").value).toBe("1990000");
    press("Save");
    await screen.findByText(/^Saved/);
    expect(far.calls.find(({ name }) => name === "people.change")?.input).toMatchObject({
      changes: { company: "Half a comp" },
    });
  });

  test("asks before it throws away what was typed; without changes it just goes", async () => {
    await openPerson();
    press("Correct");
    await screen.findByTestId("edit");
    press("Back");
    await screen.findByTestId("person");
    press("Correct");
    await screen.findByTestId("edit");
    type("Company", "Half a comp");
    press("Back");
    const question = await screen.findByRole("alertdialog");
    fireEvent.keyDown(question, { key: "Escape" });
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(input("Company").value).toBe("Half a comp");
    press("Back");
    press("Discard the changes");
    await screen.findByTestId("person");
    expect(screen.queryByTestId("unsaved")).toBeNull();
  });

  test("waits in the bar while another screen is shown, and is taken up again", async () => {
    const { front } = await openPerson();
    press("Correct");
    await screen.findByTestId("edit");
    type("Company", "Half a comp");
    front.store.setState({ screen: "checkIn" });
    const waiting = await screen.findByTestId("unsaved");
    expect(waiting.textContent).toBe("Not saved yet: correcting 付铖");
    fireEvent.click(waiting);
    await screen.findByTestId("edit");
    expect(input("Company").value).toBe("Half a comp");
    expect(screen.queryByTestId("unsaved")).toBeNull();
  });

  test("follows its person into another entry, and is done with when that is saved", async () => {
    let isOne = false;
    const { far, front } = await openPerson({
      "people.card": () => (isOne ? twin : person),
      "people.edit": () => (isOne ? { ...known, name: "付诚", phone: "1990000" } : known),
      "people.change": () => ({ what: "done" }),
    });
    press("Correct");
    await screen.findByTestId("edit");
    type("Company", "Half a comp");
    isOne = true;
    far.tell("peopleChanged", null);
    await waitFor(() => expect(input("Name").value).toBe("付诚"));
    expect(input("Company").value).toBe("Half a comp");
    press("Save");
    await screen.findByText(/^Saved/);
    expect(far.calls.find(({ name }) => name === "people.change")?.input).toEqual({
      ...{ personId: twin.id, changes: { company: "Half a comp" } },
    });
    front.store.setState({ screen: "checkIn" });
    await waitFor(() => expect(screen.queryByTestId("edit")).toBeNull());
    expect(front.store.getState().drafts.people.size).toBe(0);
    expect(screen.queryByTestId("unsaved")).toBeNull();
  });

  test("that waits in the bar follows its person, too", async () => {
    let isOne = false;
    const { far, front } = await openPerson({ "people.card": () => (isOne ? twin : person) });
    press("Correct");
    await screen.findByTestId("edit");
    type("Company", "Half a comp");
    front.store.setState({ screen: "checkIn" });
    await screen.findByTestId("unsaved");
    isOne = true;
    far.tell("peopleChanged", null);
    await waitFor(() => expect([...front.store.getState().drafts.people.keys()]).toEqual([twin.id]));
    fireEvent.click(screen.getByTestId("unsaved"));
    await screen.findByTestId("edit");
    expect(input("Company").value).toBe("Half a comp");
  });

  test("says so when the person is gone", async () => {
    await openPerson({ "people.edit": () => null });
    press("Correct");
    expect((await screen.findByRole("alert")).textContent).toMatch(/no longer on the list/);
  });

  test("names who else has a code as soon as it is typed, and saves it all the same", async () => {
    const { far } = await openPerson({
      "people.holders": ({ codes }) => codes.map((code) => ({ code, people: [twin] })),
      "people.change": () => ({ what: "done" }),
    });
    press("Correct");
    await screen.findByTestId("edit");
    type("Codes of other systems", "EB-1\n");
    expect((await screen.findByTestId("code-taken")).textContent).toMatch(/付诚 has the code EB-1 too/);
    press("Save");
    await screen.findByText(/^Saved/);
    expect(far.calls.find(({ name }) => name === "people.change")?.input).toMatchObject({
      changes: { codes: ["EB-1"] },
    });
  });
});

describe("the form that adds a person", () => {
  test("sends one name for however many presses, keeps the form when the disk refuses, and asks before it goes", async () => {
    const { far, front } = await openPerson({
      "walkIn.guess": () => [],
      "people.add": () => ({ what: "not-recorded", trouble: "disk-full", folder: "/data" }),
    });
    press("Add person");
    const form = await screen.findByTestId("add");
    fireEvent.submit(form);
    expect(await screen.findByText("Please enter the name")).toBeTruthy();
    type("Name", "Ada");
    fireEvent.submit(form);
    fireEvent.submit(form);
    await waitFor(() => expect(front.store.getState().complaint?.what).toBe("not-recorded"));
    expect(far.count("people.add")).toBe(1);
    expect(input("Name").value).toBe("Ada");
    fireEvent.click(within(form).getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("alertdialog")).toBeTruthy();
  });
});

describe("making two entries one", () => {
  const two: Comparison = {
    what: "two",
    first: { person, arrivals: [], codes: 0 },
    second: { person: twin, arrivals: [], codes: 1 },
    fields: [
      { field: "name", key: null, first: "付铖", second: "付诚", suggested: "first" },
      { field: "extra", key: "尺码", first: null, second: "M", suggested: "second" },
      { field: "note", key: null, first: "素食", second: "要发票", suggested: "both" },
    ],
  };
  const compare = async (answers: Parameters<typeof openWindow>[0]) => {
    const window = await openPerson({ "people.compare": () => two, ...answers });
    press("Merge…");
    fireEvent.click(await screen.findByText("付诚"));
    await screen.findByText(/choose what to keep/);
    return window;
  };

  test("offers who is likely, marks what says more, and sends just the choices of staff", async () => {
    const { far } = await compare({ "people.merge": () => ({ what: "merged", person }) });
    const group = (name: string) => within(screen.getByRole("group", { name }));
    expect(group("尺码 to keep").getByRole<HTMLInputElement>("radio", { name: "M" }).checked).toBe(true);
    expect(group("Note to keep").getByRole<HTMLInputElement>("radio", { name: "Keep both" }).checked).toBe(true);
    fireEvent.click(group("Name to keep").getByRole("radio", { name: "付诚" }));
    press("Merge them");
    expect(await screen.findByText("Now one person: 付铖")).toBeTruthy();
    expect(far.calls.find(({ name }) => name === "people.merge")?.input).toEqual({
      ...{ personId: person.id, other: twin.id },
      choices: [{ field: "name", key: null, from: "second" }],
    });
  });

  test("waits with its choices while a scan is shown, and is over when it is closed", async () => {
    const { front } = await compare({});
    const name = () => within(screen.getByRole("group", { name: "Name to keep" }));
    fireEvent.click(name().getByRole("radio", { name: "付诚" }));
    front.store.setState({ screen: "checkIn" });
    const waiting = await screen.findByTestId("unsaved");
    expect(waiting.textContent).toBe("Not finished: merging 付铖");
    fireEvent.click(waiting);
    await screen.findByText(/choose what to keep/);
    expect(name().getByRole<HTMLInputElement>("radio", { name: "付诚" }).checked).toBe(true);
    expect(screen.queryByTestId("unsaved")).toBeNull();
    press("Close");
    await screen.findByTestId("person");
    front.store.setState({ screen: "checkIn" });
    await screen.findByTestId("verdict");
    expect(screen.queryByTestId("unsaved")).toBeNull();
  });

  test("says in a sentence that somebody did it already, or that one of them is gone", async () => {
    const at = "2026-11-22T13:05:00+08:00";
    await compare({ "people.merge": () => ({ what: "already-one", at, by: "Desk 2" }) });
    press("Merge them");
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^These two entries were made one at .*13:05.*Desk 2/,
    );
    cleanup();
    await compare({ "people.merge": () => ({ what: "gone" }) });
    press("Merge them");
    expect((await screen.findByRole("alert")).textContent).toMatch(/no longer there/);
  });
});

test("the history says which fields changed in the language of staff, which file said so, and what came of it", async () => {
  const base = { at: "2026-11-22T13:05:00+08:00", by: "Desk 2", import: null, entry: null };
  const file = { file: "list.csv", isUndone: true };
  const entries: HistoryEntry[] = [
    { ...base, what: { kind: "merged", name: "付诚" } },
    {
      ...base,
      what: {
        ...{ kind: "changed", because: "correction" },
        changes: [
          { field: "status", key: null, from: "pending", to: "active" },
          { field: "extra", key: "尺码", from: null, to: "M" },
        ],
      },
    },
    { ...base, import: file, what: { kind: "withdrawn", reason: "gone-from-roster" } },
    { ...base, import: file, what: { kind: "restored", reason: "import-undone" } },
    {
      ...base,
      what: {
        ...{ kind: "in", way: "hand", isUndone: true, isDouble: false, guests: 2, session: null },
        override: { verdict: "pending", reason: "Paid in cash", pin: false },
      },
    },
    { ...base, entry: "付诚", import: file, what: { kind: "added", source: "roster" } },
  ];
  await openPerson({ "people.history": () => entries });
  const items = await waitFor(() => {
    const shown = within(screen.getByTestId("history")).getAllByRole("listitem");
    expect(shown).toHaveLength(6);
    return shown.map((item) => item.textContent ?? "");
  });
  expect(items[0]).toMatch(/13:05.*Merged with another entry, 付诚.*by Desk 2/);
  expect(items[1]).toContain("Status: Not confirmed → Active");
  expect(items[1]).toContain("尺码: empty → M");
  expect(items[2]).toMatch(/Taken off the list.*No longer in the roster.*This import was taken back later/);
  expect(items[3]).toMatch(/Put back on the list.*The import that took this person off was taken back/);
  expect(items[3]).not.toContain("later");
  expect(items[4]).toMatch(/Checked in by hand.*“Not confirmed”.*Paid in cash.*Undone later/);
  expect(items[5]).toMatch(/Came with the roster list.csv.*Entry of 付诚, before the merge/);
});

test("a note is added with Enter, once, and half of one is there again later", async () => {
  const { far, front } = await openPerson({ "people.note": () => ({ what: "done" }) });
  type("Add a note", "brings a guest");
  front.store.setState({ screen: "report" });
  await waitFor(() => expect(screen.queryByTestId("person")).toBeNull());
  front.store.setState({ screen: "people", personTask: { what: "person", person } });
  await screen.findByTestId("person");
  expect(input("Add a note").value).toBe("brings a guest");
  const form = input("Add a note").form;
  if (form) fireEvent.submit(form);
  if (form) fireEvent.submit(form);
  await waitFor(() => expect(input("Add a note").value).toBe(""));
  expect(far.count("people.note")).toBe(1);
});
