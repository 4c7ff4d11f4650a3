import { describe, expect, it } from "vitest";
import { correctEvent, fillForm, isUnsaved, saveForm, writeEvent } from "../../../renderer/desk/eventForm.ts";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { acceptPage, changesFor, correctReading, readPage } from "../../../renderer/desk/pageReview.ts";
import { blankPage } from "../../../shared/event/blankPage.ts";
import type { PageFacts } from "../../../shared/event/event.ts";
import { EventId } from "../../../shared/words/ids.ts";
import { farDesk } from "../made.ts";

const id = EventId.parse("event-1");
const page = (facts: Partial<PageFacts> = {}): PageFacts => ({ ...blankPage(), theme: "Spring meetup", ...facts });
const details = (facts: Partial<PageFacts> = {}) => ({ page: page(facts), timezone: "Europe/Berlin" });
type Answers = Parameters<typeof farDesk>[0];

function aFront(answers: Answers) {
  const far = farDesk(answers);
  return { far, front: openFront(far.bridge, () => undefined) };
}

describe("a form in somebody's hands", () => {
  it("is not sent while something is wrong; touching that field takes the word back", async () => {
    const { far, front } = aFront({});
    writeEvent(front);
    fillForm(front, details({ theme: " ", start: "17:00", end: "9:00" }));
    expect(await saveForm(front)).toBeNull();
    const { eventForm } = front.store.getState();
    expect(eventForm?.troubles.map(({ code }) => code)).toEqual(["theme-missing", "ends-before-it-starts"]);
    expect(eventForm?.now.page.end).toBe("09:00");
    fillForm(front, details({ theme: "", start: "08:00", end: "09:00" }));
    expect(front.store.getState().eventForm?.troubles.map(({ code }) => code)).toEqual(["theme-missing"]);
    expect(far.calls).toEqual([]);
  });

  it("says which event it corrects, and is saved once the desk has written it", async () => {
    const { far, front } = aFront({
      "event.edit": () => ({ id, ...details(), read: null }),
      "event.change": () => ({ what: "done" }),
    });
    await correctEvent(front);
    fillForm(front, details({ venue: " Third floor " }));
    expect(await saveForm(front)).toBe("saved");
    expect(far.calls.at(-1)?.input).toEqual({ event: id, details: details({ venue: "Third floor" }) });
    const { eventForm } = front.store.getState();
    expect(eventForm && isUnsaved(eventForm)).toBe(false);
  });

  it("keeps what was written when the disk does not take it", async () => {
    const { front } = aFront({
      "event.edit": () => ({ id, ...details(), read: null }),
      "event.change": () => ({ what: "not-recorded", trouble: "disk-full", folder: "/data" }),
    });
    await correctEvent(front);
    fillForm(front, details({ venue: "Third floor" }));
    expect(await saveForm(front)).toBeNull();
    const { eventForm, complaint } = front.store.getState();
    expect(eventForm && isUnsaved(eventForm)).toBe(true);
    expect(complaint).toMatchObject({ what: "not-recorded" });
  });
});

describe("a page in somebody's hands", () => {
  const file = (name: string) => new File(["# Spring meetup"], name);
  const read = { what: "read", draft: "draft-1", page: page({ venue: "Berlin", timezone: "Europe/Berlin" }), text: "" };
  const answers: Answers = { "page.read": () => ({ ...read, what: "read" }) };

  it("with corrections is not replaced by another unasked", async () => {
    const { far, front } = aFront(answers);
    await readPage(front, file("first.md"));
    correctReading(front, { page: page({ venue: "Hamburg" }), timezone: "Europe/Berlin" });
    await readPage(front, file("second.md"));
    expect(far.count("page.read")).toBe(1);
    expect(front.store.getState().pageDraft).toMatchObject({ name: "first.md", next: { name: "second.md" } });
  });

  it("is accepted as it was read where nobody corrected it, and with the corrections otherwise", async () => {
    const refuse = { what: "refused", troubles: [{ code: "theme-missing", field: "theme", row: null }] } as const;
    const { far, front } = aFront({ ...answers, "page.accept": () => ({ ...refuse, troubles: [...refuse.troubles] }) });
    await readPage(front, file("page.md"));
    await acceptPage(front);
    expect(far.calls.at(-1)?.input).toEqual({ draft: "draft-1", details: null });
    expect(front.store.getState().pageDraft).toMatchObject({ view: "correct", troubles: refuse.troubles });
    correctReading(front, { page: { ...read.page, venue: "Hamburg " }, timezone: "Europe/Berlin" });
    await acceptPage(front);
    expect(far.calls.at(-1)?.input).toMatchObject({ details: { page: { venue: "Hamburg" } } });
  });

  it("ticks what is new, and remembers what was ticked by hand", async () => {
    const { front } = aFront(answers);
    await readPage(front, file("page.md"));
    const { pageDraft } = front.store.getState();
    if (pageDraft?.reply.what !== "read") throw new Error("not read");
    const event = { id, page: page({ venue: "Third floor" }), timezone: "Europe/Berlin", read: page() };
    const first = changesFor(pageDraft, pageDraft.reply, event);
    expect(first.changes.map(({ field }) => field)).toEqual(["timezone", "venue"]);
    expect(first.chosen).toEqual(first.changes.filter(({ field }) => field === "timezone").map(({ id: one }) => one));
    const ticks = Object.fromEntries(first.changes.map(({ id: one, field }) => [one, field === "venue"]));
    const then = changesFor({ ...pageDraft, ticks }, pageDraft.reply, event);
    expect(then.chosen).toEqual(first.changes.filter(({ field }) => field === "venue").map(({ id: one }) => one));
  });
});
