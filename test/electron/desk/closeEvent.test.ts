import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSeal, closeEvent, reopenEvent } from "../../../electron/desk/closeEvent.ts";
import { aDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, arrived } from "../../build/people.ts";

const event = anEvent().id;

describe("a closed event", () => {
  it("records nothing more, and says so; opened again with a reason it does", async () => {
    const { desk } = await aDesk([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
    expect(await closeEvent(desk, { event })).toEqual({ what: "done" });
    expect(desk.state.closed).toMatchObject({ facts: 4 });
    expect(await desk.record([arrived(2)])).toEqual({ ok: false, fault: "closed" });
    expect(desk.state.counts.arrived).toBe(1);
    expect(await closeEvent(desk, { event })).toEqual({ what: "nothing-to-do" });
    expect(await reopenEvent(desk, { event, reason: "有人补签" })).toEqual({ what: "done" });
    expect((await desk.record([arrived(2)])).ok).toBe(true);
    expect(desk.state.counts.arrived).toBe(2);
    expect(await reopenEvent(desk, { event, reason: "再来一次" })).toEqual({ what: "nothing-to-do" });
  });

  it("is closed after a restart too, from the snapshot and from the journal", async () => {
    const test = await aDesk([added(aPerson(1))]);
    await closeEvent(test.desk, { event });
    const { desk } = await test.again();
    expect(desk.state.closed).toEqual(test.desk.state.closed);
    expect(await checkSeal(desk)).toEqual({ what: "whole", since: 0 });
  });

  it("knows whether its records are those it was closed over", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
    expect(await checkSeal(test.desk)).toEqual({ what: "not-closed" });
    await closeEvent(test.desk, { event });
    expect(await checkSeal(test.desk)).toEqual({ what: "whole", since: 0 });
    const file = join(test.folder.folder, "journal.ndjson");
    const lines = (await readFile(file, "utf8")).split("\n");
    // Somebody takes an arrival out: what is left is a good journal by itself.
    await writeFile(file, lines.filter((line) => !line.includes('"kind":"arrived"')).join("\n"));
    expect(await checkSeal(test.desk)).toEqual({ what: "changed", isErased: false });
  });

  it("of another name is left alone", async () => {
    const { desk } = await aDesk([added(aPerson(1))]);
    const other = anEvent({ id: "event-2" as typeof event }).id;
    expect(await closeEvent(desk, { event: other })).toEqual({ what: "no-event" });
    expect(desk.state.closed).toBeNull();
  });
});
