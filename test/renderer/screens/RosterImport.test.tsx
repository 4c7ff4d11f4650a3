// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { readPage } from "../../../renderer/desk/pageReview.ts";
import { readRoster } from "../../../renderer/desk/roster.ts";
import type { RosterReply } from "../../../shared/contract/rosterShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { aRosterDraft, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

type Read = Extract<RosterReply, { what: "read" }>;

const company = { field: "company", header: null, from: "By hand", to: "In the file" } as const;
const kept = { row: 2, name: "Ada", about: "", fields: [{ ...company, byHand: true, kept: true }] };
const NO_LISTS = { added: [], changed: [], restored: [], gone: [], byHand: [] };

const aRead = (plan: Partial<Read["plan"]>, given: Partial<Read> = {}): Read => ({
  ...{ what: "read", draft: "d", file: "list.csv", encoding: null, encodings: [], sheets: [], sheet: 0, rows: 3 },
  ...{ header: ["Name"], columns: ["name"], columnsBy: "guess", fileWins: false, sample: [["Ada"]], warnings: [] },
  ...{ doubtCount: 0, skippedCount: 0 },
  ...given,
  plan: {
    ...{ added: 0, changed: 0, unchanged: 0, restored: 0, gone: 0, byHand: 0 },
    ...{ lists: NO_LISTS, doubts: [], skipped: [] },
    ...plan,
  },
});

async function preview(reply: Read, answers: Parameters<typeof openWindow>[0] = {}) {
  const opened = await openWindow(answers);
  opened.front.store.setState({ screen: "roster", rosterDraft: aRosterDraft(reply) });
  await screen.findByTestId("plan");
  return opened;
}

describe("the preview of a roster", () => {
  test("asks about corrections by hand only where the file contradicts one, and says whose and in what", async () => {
    await preview(aRead({ added: 1 }));
    expect(screen.queryByTestId("by-hand")).toBeNull();
    cleanup();
    const wins = aRead({ changed: 1, byHand: 1, lists: { ...NO_LISTS, byHand: [kept] } }, { fileWins: true });
    const reply = aRead({ changed: 1, byHand: 1, lists: { ...NO_LISTS, changed: [kept], byHand: [kept] } });
    const { far } = await preview(
      { ...reply, plan: { ...reply.plan, gone: 2 } },
      { "roster.plan": () => ({ ...wins, draft: "e", plan: { ...wins.plan, gone: 2 } }) },
    );
    fireEvent.click(screen.getByRole("radio", { name: /Take off/ }));
    const question = await screen.findByTestId("by-hand");
    expect(question.textContent).toContain("Ada (Company)");
    expect(screen.getByTestId("list-changed").textContent).toContain("Corrected by hand; stays");
    fireEvent.click(screen.getByRole("radio", { name: "The file wins" }));
    await waitFor(() => expect(far.count("roster.plan")).toBe(1));
    expect(far.calls.find(({ name }) => name === "roster.plan")?.input).toEqual({
      ...{ draft: "d", columns: null, fileWins: true },
    });
    // What was answered before stays answered.
    const isChosen = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("radio", { name }).checked;
    await waitFor(() => expect(isChosen("The file wins")).toBe(true));
    expect(isChosen(/Take off/)).toBe(true);
  });

  test("shows first what needs eyes, another list at a press, and how many more there are", async () => {
    const doubts = [
      { row: 7, name: "Ada", doubt: "same-name", whose: "" },
      { row: 8, name: "Bob Ray", doubt: "phone-of-another", whose: "Ann Lee" },
    ];
    const lists = { ...NO_LISTS, added: [{ row: 2, name: "Grace", about: "Navy" }] };
    await preview(aRead({ added: 900, doubts, lists }, { doubtCount: 2 }));
    expect(screen.getByTestId("list-doubts").textContent).toContain("Several rows have this name");
    expect(screen.getByTestId("list-doubts").textContent).toContain("Same phone as Ann Lee, another name");
    fireEvent.click(screen.getByRole("button", { name: /^New/ }));
    expect(screen.getByTestId("list-added").textContent).toContain("Grace");
    expect(screen.getByTestId("list-added").textContent).toContain("899 more; the report file has them all");
  });

  test("tells remembered columns and offers a guess", async () => {
    const guess = aRead({ added: 1 });
    const { far } = await preview(aRead({ added: 1 }, { columnsBy: "memory" }), { "roster.plan": () => guess });
    expect(screen.getByTestId("columns-by").textContent).toContain("came before");
    fireEvent.click(screen.getByRole("button", { name: "Guess anew" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Guess anew" })).toBeNull());
    expect(far.calls.find(({ name }) => name === "roster.plan")?.input).toMatchObject({ columns: "guess" });
  });

  test("belongs to its event: while another is open it is not shown, and waits", async () => {
    const { front } = await preview(aRead({ added: 1, gone: 122 }));
    const first = front.store.getState().status;
    const other = aStatus();
    if (!first || !other.event) throw new Error("no event");
    front.store.setState({
      status: { ...other, event: { ...other.event, id: "event-2" as EventId } },
      screen: "event",
    });
    await waitFor(() => expect(screen.queryByTestId("plan")).toBeNull());
    await screen.findByRole("button", { name: "Paste a list" });
    expect(screen.queryByRole("button", { name: "Go on importing" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Paste a list" }));
    await screen.findByRole("textbox", { name: "The list" });
    expect(screen.queryByTestId("plan")).toBeNull();
    front.store.setState({ status: first, screen: "event" });
    fireEvent.click(await screen.findByRole("button", { name: "Go on importing" }));
    await screen.findByTestId("plan");
  });

  test("shows the new plan, nobody taken off yet, when people changed before the yes", async () => {
    const read = aRead({ added: 1, gone: 5 }, { draft: "e" });
    let asked = 0;
    const accepted = {
      what: "imported",
      ...{ added: 1, changed: 0, restored: 0, withdrawn: 0, skipped: 0 },
      report: null,
    } as const;
    const { far } = await preview(aRead({ added: 1, gone: 2 }), {
      "roster.accept": () => (asked++ === 0 ? { what: "look-again", read } : accepted),
    });
    fireEvent.click(screen.getByRole("radio", { name: /Take off/ }));
    fireEvent.click(await screen.findByRole("button", { name: "Import 1 person, take off 2" }));
    const note = await screen.findByTestId("look-again");
    expect(note.textContent).toContain("nothing was imported");
    expect(document.activeElement).toBe(note);
    expect(screen.getByText(/5 people of the event are not in this file/)).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "Import 1 person" }));
    await screen.findByTestId("imported");
    expect(far.calls.filter(({ name }) => name === "roster.accept").map(({ input }) => input)).toEqual([
      { draft: "d", withdrawGone: true },
      { draft: "e", withdrawGone: false },
    ]);
  });

  test("keeps what was decided about people who are gone while a scan shows the check-in", async () => {
    const { front } = await preview(aRead({ added: 1, gone: 2 }));
    fireEvent.click(screen.getByRole("radio", { name: /Take off/ }));
    front.store.setState({ screen: "checkIn" });
    await screen.findByTestId("verdict");
    front.store.setState({ screen: "roster" });
    await screen.findByRole("button", { name: "Import 1 person, take off 2" });
  });

  test("of a file with nobody in it cannot be taken in", async () => {
    await preview(aRead({ gone: 3 }, { skippedCount: 4 }));
    expect(screen.getByTestId("brings-nobody").textContent).toContain("All 4 rows");
    expect(screen.queryByRole("radio", { name: /Take off/ })).toBeNull();
    expect(screen.getByRole("button", { name: /Nothing changes/ }).hasAttribute("disabled")).toBe(true);
  });
});

describe("a file that cannot be read any more", () => {
  const gone = (name: string) =>
    Object.assign(new File(["x"], name), { arrayBuffer: () => Promise.reject(new Error("NotFoundError")) });

  test("says so, as a roster and as a page", async () => {
    const { far, front } = await openWindow();
    await readRoster(front, gone("list.csv"));
    expect((await screen.findByTestId("trouble")).textContent).toMatch(/list\.csv.*cannot be read.*Choose it again/);
    await readPage(front, gone("page.md"));
    await waitFor(() => expect(screen.getByTestId("trouble").textContent).toContain("page.md"));
    expect(screen.getByTestId("trouble").textContent).toContain("Choose it again");
    expect(far.count("roster.read") + far.count("page.read")).toBe(0);
    expect(front.store.getState().complaint).toBeNull();
  });
});

describe("pasting", () => {
  const answers = { "roster.read": () => aRead({ added: 1 }) };
  const paste = (target: Element, text: string) => {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text, files: [] } });
    target.dispatchEvent(event);
  };

  test("outside of a field reads the list; in one, or with nothing in it, it does not", async () => {
    const { far, front } = await openWindow(answers);
    front.store.setState({ screen: "roster", rosterDraft: null });
    const field = await screen.findByRole("textbox", { name: "The list" });
    paste(field, "Ada");
    paste(document.body, "  \n");
    expect(far.count("roster.read")).toBe(0);
    paste(document.body, "Ada\nGrace");
    await waitFor(() => expect(far.count("roster.read")).toBe(1));
    const input = far.calls.find(({ name }) => name === "roster.read")?.input as { bytes: Uint8Array };
    expect(input).toMatchObject({ name: "pasted list.txt", encoding: "utf-8" });
    expect(new TextDecoder().decode(input.bytes)).toBe("Ada\nGrace");
  });

  test("what is typed there outlasts a scan, and a refusal", async () => {
    const { front } = await openWindow({
      "roster.read": () => ({ what: "refused", reason: "no-people", limit: null }),
    });
    front.store.setState({ screen: "roster" });
    const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The list" });
    fireEvent.change(await field(), { target: { value: "Ada\nGra" } });
    front.store.setState({ screen: "checkIn" });
    await screen.findByTestId("verdict");
    front.store.setState({ screen: "roster" });
    expect((await field()).value).toBe("Ada\nGra");
    fireEvent.click(screen.getByRole("button", { name: /Read what was pasted/ }));
    await screen.findByTestId("trouble");
    expect((await field()).value).toBe("Ada\nGra");
    fireEvent.click(screen.getByRole("button", { name: "Back" }));
    front.store.setState({ screen: "roster" });
    expect((await field()).value).toBe("");
  });
});
