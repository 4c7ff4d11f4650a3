import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEventFolder, openEventFolder } from "../../../electron/store/eventFolder.ts";
import { arrivalOf } from "../../../shared/facts/state.ts";
import { EventId, PersonId } from "../../../shared/words/ids.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { DOOR } from "../../build/people.ts";

const JOURNALS = join(import.meta.dirname, "journals");
const NOW = "2026-11-22T13:00:00.000+08:00";

/** An event's folder whose journal an earlier version of this program wrote. */
async function folderOf(journal: string) {
  const path = join(freshFolder("journals"), "event");
  const made = await createEventFolder(path, EventId.parse("event-1"), NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  await made.value.journal.close();
  await copyFile(join(JOURNALS, journal), join(path, "journal.ndjson"));
  const opened = await openEventFolder(path, NOW, true);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.value;
}

// One journal of every version that was ever written, with every kind of fact; they tell the same story.
describe.each(await readdir(JOURNALS))("a journal of %s", (journal) => {
  it("opens with all that happened, and nothing of it is unknown", async () => {
    const { state, close } = await folderOf(journal);
    const person = (n: number) => {
      const record = state.people.get(PersonId.parse(`p${n}`));
      if (!record) throw new Error(`person ${n} is missing`);
      return record;
    };
    expect(state.unknownFacts).toBe(0);
    expect(state.event?.page.theme).toBe("测试聚会 Test Meetup");
    expect(state.pageRead).toEqual(state.event?.page);
    expect([...state.people.keys()]).toEqual(["p1", "p2", "p3", "p4"]);
    expect(person(1).person).toMatchObject({ name: "贾岛", nickname: "浪仙", jobTitle: "诗人", vip: false });
    expect(person(1).passages.map(({ direction }) => direction)).toEqual(["in", "out"]);
    expect(person(1).notes.map(({ text }) => text)).toEqual(["带了轮椅"]);
    expect(person(1).badges).toMatchObject([{ outcome: "printed" }]);
    expect(person(2).person).toMatchObject({ company: "另一家公司", ticket: "900000000002", codes: ["EB-2"] });
    expect(person(2).imported).toMatchObject({ company: "另一家公司", vip: false });
    expect(arrivalOf(person(2), DOOR)).toBeNull();
    expect(person(3).withdrawn).toBeNull();
    expect(person(3).withdrawals).toMatchObject([{ reason: "gone-from-roster", back: { reason: "仍要来" } }]);
    expect(person(4).withdrawn).toMatchObject({ reason: "不来了", importId: null });
    expect(state.imports).toMatchObject([
      { file: "名单.csv", restored: 0, undone: null },
      { file: "名单 2.csv", withdrawn: 1, undone: null },
    ]);
    expect(state.counts).toEqual({ expected: 3, missing: 2, arrived: 1, inside: 0, walkIns: 0 });
    await close();
  });
});
