import { describe, expect, test } from "vitest";
import { BLANK, changesOf, followed, isUnsaved, rebased } from "../../../renderer/desk/drafts.ts";
import { keepDraft, keepNote, showForm } from "../../../renderer/desk/keepDrafts.ts";
import { newDeskStore, takeHello, takeStatus } from "../../../renderer/desk/store.ts";
import type { EventId, PersonId, QuestionId } from "../../../shared/words/ids.ts";
import { aCard, aHello, aStatus } from "../made.ts";

const was = { ...BLANK, name: "付铖", company: "青藤数据", codes: ["A"] };
const id = "p1" as PersonId;

describe("a form that was begun", () => {
  test("states only what is another value once it is stored", () => {
    const form = { ...was, company: " 青藤\u200b数据 ", jobTitle: "诗人", codes: ["A", ""] };
    expect(changesOf({ was, form })).toEqual({ jobTitle: "诗人" });
    expect(isUnsaved({ was, form: { ...was, company: "青藤数据 " } })).toBe(false);
    expect(isUnsaved({ was, form: { ...was, name: "" } })).toBe(true);
  });

  test("follows the desk in fields nobody touched, and keeps what was typed", () => {
    const now = { ...was, company: "别的公司", phone: "1990000" };
    const next = rebased({ was, form: { ...was, company: "半个公" } }, now);
    expect(next.form).toMatchObject({ company: "半个公", phone: "1990000", name: "付铖" });
    expect(changesOf(next)).toEqual({ company: "半个公" });
  });

  test("is kept while it says something, and waits with its event while another is open", () => {
    const store = newDeskStore();
    takeStatus(store, aStatus());
    keepDraft(store, id, { was, form: { ...was, company: "半个公" } });
    expect(store.getState().drafts.people.size).toBe(1);
    keepDraft(store, "new", { was: BLANK, form: BLANK });
    expect(store.getState().drafts.people.size).toBe(1);
    const hide = showForm(store, id);
    expect(store.getState().drafts.open).toBe(id);
    hide();
    expect(store.getState().drafts.open).toBeNull();
    const event = aStatus().event;
    takeStatus(store, aStatus({ event: event && { ...event, id: "event-2" as EventId } }));
    expect(store.getState().drafts.people.size).toBe(0);
    keepNote(store, id, "of the other event");
    takeHello(store, aHello());
    expect(store.getState().drafts.people.get(id)?.form.company).toBe("半个公");
    expect(store.getState().drafts.notes.size).toBe(0);
  });

  test("goes with the person into whom an entry is merged, over what was typed about that one", () => {
    const other = "p2" as PersonId;
    const [diet, shirt] = ["diet" as QuestionId, "shirt" as QuestionId];
    const there = { was: { ...was, name: "付诚" }, form: { ...was, name: "付诚", phone: "1990000", company: "别处" } };
    const merge = { name: "付铖", other: aCard({ id: other }), choices: [] };
    const drafts = {
      people: new Map([
        [id, { was, form: { ...was, company: "半个公" } }],
        [other, there],
      ]),
      notes: new Map([[id, "素食"]]),
      merges: new Map([[id, merge]]),
      answers: new Map([
        [id, { given: { [diet]: "yes" }, typed: {} }],
        [other, { given: { [shirt]: "M" }, typed: { [diet]: "n" } }],
      ]),
      open: id,
    };
    const { people, notes, merges, answers, open } = followed(drafts, id, other);
    expect([...people.keys()]).toEqual([other]);
    expect(people.get(other)?.form).toMatchObject({ name: "付诚", company: "半个公", phone: "1990000" });
    expect([...notes]).toEqual([[other, "素食"]]);
    expect([...answers]).toEqual([[other, { given: { [diet]: "yes", [shirt]: "M" }, typed: { [diet]: "n" } }]]);
    expect([merges.size, open]).toEqual([0, other]);
  });
});
