// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ImportEntry, UndoCounts, UndoReply } from "../../../shared/contract/importShapes.ts";
import { aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const entry = (given: Partial<ImportEntry> = {}): ImportEntry => ({
  ...{ importId: "i-2", file: "second.csv", at: "2026-11-22T13:05:00+08:00", by: "Desk 1", mayUndo: true },
  ...{ added: 3, changed: 1, restored: 0, withdrawn: 0, skipped: 1, undone: null },
  ...given,
});
const first = entry({ importId: "i-1", file: "first.csv", mayUndo: false });
const counts: UndoCounts = {
  ...{
    takenBack: 2,
    takenBackEdited: 1,
    stay: 1,
    staying: ["云山"],
    changedBack: 1,
    corrected: 1,
    restored: 0,
    offAgain: 0,
  },
};

async function atTheEvent(undo: UndoReply) {
  const opened = await openWindow({
    "imports.list": () => [entry(), first],
    "imports.planUndo": () => counts,
    "imports.undo": () => undo,
  });
  opened.front.store.setState({ screen: "event" });
  await screen.findByTestId("imports");
  return opened;
}

test("only the last import can be taken back, after a question that says who goes and who stays", async () => {
  const { far } = await atTheEvent({ what: "undone", ...counts });
  expect(screen.queryByRole("button", { name: "Take back the import of first.csv" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Take back the import of second.csv" }));
  const question = await screen.findByTestId("undo-question");
  await waitFor(() => expect(question.textContent).toContain("2 people it brought are no longer guests"));
  expect(question.textContent).toContain("1 of them was corrected by hand and goes too");
  expect(document.activeElement).toBe(question);
  expect(question.textContent).toContain("1 person checked in or was merged with somebody since, and stays");
  expect(question.textContent).toContain("云山");
  expect(question.textContent).not.toContain("back on the list");
  expect(far.count("imports.undo")).toBe(0);
  fireEvent.click(screen.getByRole("button", { name: "Take the import back" }));
  const undone = await screen.findByTestId("import-undone");
  expect(undone.textContent).toMatch(/second\.csv.*1 person checked in .* stays on the list: 云山/);
  expect(document.activeElement).toBe(undone);
  expect(screen.queryByTestId("undo-question")).toBeNull();
});

test("whoever thinks better of it leaves everything as it is; one that came too late says so", async () => {
  const { far } = await atTheEvent({ what: "nothing-to-do" });
  const ask = () => fireEvent.click(screen.getByRole("button", { name: "Take back the import of second.csv" }));
  ask();
  fireEvent.click(await screen.findByRole("button", { name: "Leave it" }));
  expect(screen.queryByTestId("undo-question")).toBeNull();
  const undo = () => screen.getByRole("button", { name: "Take back the import of second.csv" });
  expect(document.activeElement).toBe(undo());
  ask();
  fireEvent.keyDown(await screen.findByTestId("undo-question"), { key: "Escape" });
  expect(screen.queryByTestId("undo-question")).toBeNull();
  expect(document.activeElement).toBe(undo());
  expect(far.count("imports.undo")).toBe(0);
  ask();
  const confirm = await screen.findByRole("button", { name: "Take the import back" });
  await waitFor(() => expect(confirm.hasAttribute("disabled")).toBe(false));
  fireEvent.click(confirm);
  expect((await screen.findByRole("alert")).textContent).toContain("cannot be taken back");
});

test("what the disk refused stands in the bar above", async () => {
  await atTheEvent({ what: "not-recorded", trouble: "disk-full", folder: "/data/events/spring" });
  fireEvent.click(screen.getByRole("button", { name: "Take back the import of second.csv" }));
  const confirm = await screen.findByRole("button", { name: "Take the import back" });
  await waitFor(() => expect(confirm.hasAttribute("disabled")).toBe(false));
  fireEvent.click(confirm);
  await screen.findByText(/Not recorded/i);
});

test("the question follows the people, and closes when another roster came in", async () => {
  const plans: (UndoCounts | null)[] = [counts, { ...counts, takenBack: 1, stay: 2, staying: ["云山", "白鹭"] }, null];
  const { far, front } = await openWindow({
    "imports.list": () => [entry(), first],
    "imports.planUndo": () => plans.shift() ?? null,
  });
  front.store.setState({ screen: "event" });
  fireEvent.click(await screen.findByRole("button", { name: "Take back the import of second.csv" }));
  const question = await screen.findByTestId("undo-question");
  await waitFor(() => expect(question.textContent).toContain("2 people it brought"));
  far.tell("peopleChanged", null);
  await waitFor(() => expect(question.textContent).toContain("1 person it brought"));
  expect(question.textContent).toContain("白鹭");
  far.tell("status", aStatus({ counts: { missing: 2, expected: 3, arrived: 1, inside: 1, walkIns: 0 } }));
  expect((await screen.findByRole("alert")).textContent).toContain("another roster came in after it");
  expect(screen.queryByTestId("undo-question")).toBeNull();
});
