import { describe, expect, test } from "vitest";
import {
  addEntry,
  addGroup,
  addOutcome,
  type Entry,
  isUnconfirmed,
  KEPT_ENTRIES,
  markGuests,
  markUndone,
  openQuestions,
  outcomesOf,
} from "../../../renderer/desk/entries.ts";
import { shownEntry } from "../../../renderer/desk/takeUp.ts";
import type { FactId, PersonId } from "../../../shared/words/ids.ts";
import { anOutcome } from "../made.ts";

const inboxes = (entries: Entry[]) =>
  entries.map((entry) => (entry.what === "outcome" ? entry.outcome.inbox : entry.what));
const notice: Entry = { what: "scan-again", key: "notice-1", at: "2026-11-22T13:00:00+08:00" };

describe("the list of what happened at this desk", () => {
  test("has the newest on top, also when answers overtake each other", () => {
    let entries: Entry[] = [];
    for (const inbox of [1, 3, 2, 5, 4]) entries = addOutcome(entries, anOutcome({ inbox })).entries;
    expect(inboxes(entries)).toEqual([5, 4, 3, 2, 1]);
  });

  test("takes the second telling of an outcome for the same one", () => {
    const first = addOutcome([], anOutcome({ inbox: 7 }));
    expect(first.isNew).toBe(true);
    const second = addOutcome(first.entries, anOutcome({ inbox: 7, repeated: true }));
    expect(second.isNew).toBe(false);
    expect(inboxes(second.entries)).toEqual([7]);
    expect(second.entries[0]).toMatchObject({ outcome: { repeated: true } });
  });

  test("keeps what came to no outcome where it happened", () => {
    const before = addOutcome([], anOutcome({ inbox: 1 })).entries;
    const noted = addEntry(before, notice);
    expect(inboxes(noted)).toEqual(["scan-again", 1]);
    expect(inboxes(addOutcome(noted, anOutcome({ inbox: 2 })).entries)).toEqual([2, "scan-again", 1]);
  });

  test("marks an undone check-in wherever it stands, and keeps the mark", () => {
    const arrival = "arrival-1" as FactId;
    const entries = addOutcome(
      addOutcome([], anOutcome({ inbox: 1, arrival })).entries,
      anOutcome({ inbox: 2 }),
    ).entries;
    const marked = markUndone(entries, arrival);
    expect(marked.map((entry) => entry.what === "outcome" && entry.undone)).toEqual([false, true]);
    const again = addOutcome(marked, anOutcome({ inbox: 1, arrival, repeated: true })).entries;
    expect(again.map((entry) => entry.what === "outcome" && entry.undone)).toEqual([false, true]);
  });

  test("takes one of several who came together, told again, for that one", () => {
    const together = [3, 4].map((inbox) => anOutcome({ inbox, confirmed: false }));
    const entries = addGroup([], { outcomes: together, trouble: null, at: "2026-11-22T13:00:00+08:00" });
    expect(entries.map(isUnconfirmed)).toEqual([true]);
    const one = addOutcome(entries, anOutcome({ inbox: 4, confirmed: true }));
    expect(one.isNew).toBe(false);
    expect(inboxes(one.entries)).toEqual(["group"]);
    expect(one.entries.map(isUnconfirmed)).toEqual([true]);
    const both = addOutcome(one.entries, anOutcome({ inbox: 3, confirmed: true })).entries;
    expect(both.map(isUnconfirmed)).toEqual([false]);
  });

  test("does not grow without end", () => {
    let entries: Entry[] = [];
    for (let inbox = 1; inbox <= KEPT_ENTRIES + 50; inbox++)
      entries = addOutcome(entries, anOutcome({ inbox })).entries;
    expect(entries).toHaveLength(KEPT_ENTRIES);
    expect(inboxes(entries)[0]).toBe(KEPT_ENTRIES + 50);
  });

  test("has several who came together in one place, behind what was asked later", () => {
    const later = addOutcome([], anOutcome({ inbox: 5 })).entries;
    const outcomes = [2, 3].map((inbox) => anOutcome({ inbox, arrival: `arrival-${inbox}` as FactId }));
    const entries = addGroup(later, { outcomes, trouble: null, at: "2026-11-22T13:05:00+08:00" });
    expect(inboxes(entries)).toEqual([5, "group"]);
    const marked = markGuests(markUndone(entries, "arrival-3" as FactId), "arrival-2" as FactId, 2);
    expect(marked.flatMap(outcomesOf).map(({ outcome, undone }) => [outcome.inbox, outcome.guests, undone])).toEqual([
      [5, 0, false],
      [2, 2, false],
      [3, 0, true],
    ]);
    expect(markUndone(entries, "nothing" as FactId)).toBe(entries);
  });

  test("knows whose question is open: until this person is decided on again, alone or with others", () => {
    const [ada, bo] = ["ada", "bo"].map((id) => id as PersonId) as [PersonId, PersonId];
    const asked = (inbox: number, personId: PersonId) =>
      anOutcome({ inbox, verdict: { kind: "needs-answer", reason: "question-open", personId } });
    let entries: Entry[] = [];
    for (const outcome of [asked(1, ada), asked(2, bo), asked(3, bo)]) entries = addOutcome(entries, outcome).entries;
    expect([...openQuestions(entries)]).toEqual(["inbox-3", "inbox-1"]);
    const outcomes = [anOutcome({ inbox: 4, verdict: { personId: ada } }), asked(5, bo)];
    entries = addGroup(entries, { outcomes, trouble: null, at: "2026-11-22T13:05:00+08:00" });
    expect([...openQuestions(entries)]).toEqual(["inbox-5"]);
  });

  test("shows an entry that was taken up until the next one comes", () => {
    let entries = addOutcome(addOutcome([], anOutcome({ inbox: 1 })).entries, anOutcome({ inbox: 2 })).entries;
    const takenUp = { key: "inbox-1", over: "inbox-2" };
    expect(shownEntry({ entries, takenUp })?.key).toBe("inbox-1");
    entries = addOutcome(entries, anOutcome({ inbox: 3 })).entries;
    expect(shownEntry({ entries, takenUp })?.key).toBe("inbox-3");
  });
});
