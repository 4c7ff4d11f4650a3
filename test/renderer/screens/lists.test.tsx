// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { BadgeJob } from "../../../shared/badge/job.ts";
import type { RosterReply } from "../../../shared/contract/rosterShapes.ts";
import type { JobId } from "../../../shared/words/ids.ts";
import { aCard, aHello, aRosterDraft, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const person = aCard({ name: "付铖", company: "青藤数据", note: "需要轮椅通道" });

describe("the people screen", () => {
  const answers = {
    "people.search": () => [person],
    "people.page": () => ({ total: 0, all: 0, extras: [], people: [] }),
    "people.card": () => person,
    "tickets.show": () => null,
  };

  test("opens the details of who was searched for, at Enter or a click, and checks nobody in", async () => {
    const { far, front } = await openWindow(answers);
    front.store.setState({ screen: "people" });
    const box = await screen.findByRole("combobox", { name: "Find in the list" });
    fireEvent.change(box, { target: { value: "付" } });
    expect(await screen.findByText(/Enter for details/)).toBeTruthy();
    fireEvent.keyDown(box, { key: "Enter" });
    expect((await screen.findByTestId("person")).textContent).toContain("付铖");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    fireEvent.change(box, { target: { value: "付铖" } });
    fireEvent.click(await screen.findByRole("option"));
    expect(await screen.findByTestId("person")).toBeTruthy();
    expect(far.count("checkIn.byHand")).toBe(0);
  });

  test("asks what is known of a person in the order of a badge, the note last, and stores it clean", async () => {
    const known = {
      ...{
        name: "付铖",
        givenName: null,
        familyName: null,
        nickname: null,
        company: null,
        jobTitle: null,
        phone: null,
      },
      ...{ email: null, role: "attendee", ticketType: null, orderId: null, status: "active" as const, guests: 0 },
      ...{ codes: [], note: null, vip: false, extra: {} },
    };
    const { far, front } = await openWindow({
      ...answers,
      "people.edit": () => known,
      "people.change": () => ({ what: "done" }),
    });
    front.store.setState({ screen: "people" });
    fireEvent.change(await screen.findByRole("combobox", { name: "Find in the list" }), { target: { value: "付" } });
    fireEvent.click(await screen.findByRole("option"));
    fireEvent.click(await screen.findByRole("button", { name: "Correct" }));
    const form = await screen.findByTestId("edit");
    const labels = [...form.querySelectorAll("label")].map((label) => label.textContent);
    expect(labels).toEqual([
      "Name",
      "Nickname",
      "Company",
      "Title",
      "Phone",
      "E-mail",
      "Role",
      "Status",
      "Ticket type",
      "VIP",
      "Note",
      "Order number",
      "May bring",
      "Codes of other systems",
      "Name of the field",
    ]);
    fireEvent.change(within(form).getByRole("textbox", { name: "Nickname" }), { target: { value: "\u200b " } });
    fireEvent.change(within(form).getByRole("textbox", { name: "Company" }), { target: { value: " 青藤\u200b数据 " } });
    fireEvent.click(within(form).getByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved/);
    expect(far.calls.find(({ name }) => name === "people.change")?.input).toEqual({
      personId: person.id,
      changes: { company: "青藤数据" },
    });
  });
});

const aJob = (number: number, given: Partial<BadgeJob> = {}): BadgeJob => ({
  id: `job-${number}` as JobId,
  personId: person.id,
  personName: `Guest ${number}`,
  state: "failed",
  printer: "label",
  trouble: "media-jam",
  detail: "lpr: E-0x42 media-jam-error",
  file: null,
  attempt: 1,
  queuedAt: "2026-11-22T13:05:00+08:00",
  changedAt: "2026-11-22T13:05:00+08:00",
  ...given,
});

describe("the badge screen", () => {
  test("tries all that failed again with one press, oldest first, each on its own printer", async () => {
    const jobs = [aJob(3, { printer: "other" }), aJob(2, { state: "printed", trouble: null }), aJob(1)];
    const { far, front } = await openWindow({
      "badges.jobs": () => jobs,
      "badges.retry": () => ({ what: "done" }),
      "printers.list": () => ({ what: "printers", printers: [] }),
    });
    front.store.setState({ jobs, screen: "badges" });
    expect((await screen.findByTestId("jobs")).textContent).not.toContain("E-0x42");
    fireEvent.click(screen.getByRole("button", { name: "Try all 2 again" }));
    await waitFor(() => expect(far.count("badges.retry")).toBe(2));
    expect(far.calls.filter(({ name }) => name === "badges.retry").map(({ input }) => input)).toEqual([
      { job: "job-1", printer: "label" },
      { job: "job-3", printer: "other" },
    ]);
    front.store.setState({ jobs: [aJob(1)] });
    await waitFor(() => expect(screen.queryByRole("button", { name: /Try all/ })).toBeNull());
  });
});

const NO_LISTS = { added: [], changed: [], restored: [], gone: [], byHand: [] };

test("the button that imports says how many are taken off", async () => {
  const reply: RosterReply = {
    ...{ what: "read", draft: "d", file: "list.csv", encoding: null, encodings: [], sheets: [], sheet: 0 },
    ...{
      header: ["Name"],
      columns: ["name"],
      columnsBy: "guess" as const,
      fileWins: false,
      sample: [["Ada"]],
      rows: 3,
      doubtCount: 0,
      skippedCount: 0,
      warnings: [],
    },
    plan: {
      added: 1,
      changed: 2,
      unchanged: 5,
      restored: 0,
      gone: 11,
      byHand: 0,
      lists: NO_LISTS,
      doubts: [],
      skipped: [],
    },
  };
  const { front } = await openWindow();
  front.store.setState({
    screen: "roster",
    rosterDraft: aRosterDraft(reply),
  });
  expect(await screen.findByRole("button", { name: "Import 3 people" })).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: /Take off/ }));
  expect(await screen.findByRole("button", { name: "Import 3 people, take off 11" })).toBeTruthy();
});

test("the report counts who is expected and not here as missing, whoever else came", async () => {
  const counts = { expected: 4, arrived: 5, inside: 5, missing: 1, walkIns: 2 };
  const { front } = await openWindow({ "app.hello": () => aHello({ status: aStatus({ counts }) }) });
  front.store.setState({ screen: "report" });
  const shown = await screen.findByTestId("report-counts");
  expect(shown.querySelector("[data-count=missing] dd")?.textContent).toBe("1");
  expect(shown.querySelector("[data-count=rate] dd")?.textContent).toBe("75%");
});

describe("a file dropped beside the boxes of the event screen", () => {
  const drop = (name: string) =>
    fireEvent.drop(screen.getByRole("main"), {
      dataTransfer: { types: ["Files"], files: [new File(["x"], name)] },
    });
  const answers = {
    "page.read": () => ({ what: "refused", reason: "empty" }) as const,
    "roster.read": () => ({ what: "refused", reason: "empty", limit: null }) as const,
  };

  test("is taken when only one box fits it, and else told where to go; it never opens in the window", async () => {
    const { far, front } = await openWindow(answers);
    front.store.setState({ screen: "event" });
    await screen.findByRole("heading", { level: 1, name: "Event" });
    expect(drop("list.txt")).toBe(false);
    expect((await screen.findByTestId("unplaced")).textContent).toMatch(/^Drop the file into the dashed box/);
    expect(far.count("page.read") + far.count("roster.read")).toBe(0);
    drop("list.XLSX");
    await waitFor(() => expect(far.count("roster.read")).toBe(1));
    front.store.setState({ screen: "event" });
    await screen.findByRole("heading", { level: 1, name: "Event" });
    drop("meetup.md");
    await waitFor(() => expect(far.count("page.read")).toBe(1));
  });

  test("on another screen does nothing", async () => {
    const { far } = await openWindow(answers);
    expect(drop("list.csv")).toBe(false);
    expect(far.count("roster.read") + far.count("page.read")).toBe(0);
  });
});
