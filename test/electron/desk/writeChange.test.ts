import { expect, it } from "vitest";
import { writeChange } from "../../../electron/desk/writeChange.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";

const noted = { kind: "note-added", personId: PersonId.parse("p1"), text: "需要轮椅" } satisfies FactBody;
const timesTold = ({ news }: TestDesk) => news.filter(({ name }) => name === "peopleChanged").length;

it("a change is on the disk and told to every screen", async () => {
  const test = await aDesk([added(aPerson(1))]);
  expect(await writeChange(test.desk, [noted])).toEqual({ what: "done" });
  expect(timesTold(test)).toBe(1);
  expect((await test.again()).desk.person(noted.personId)?.notes).toMatchObject([{ text: noted.text }]);
});

it("no facts are no change: nothing is written and nobody told", async () => {
  const test = await aDesk();
  const { bytes } = test.folder.journal.mark;
  expect(await writeChange(test.desk, [])).toEqual({ what: "nothing-to-do" });
  expect(test.folder.journal.mark.bytes).toBe(bytes);
  expect(timesTold(test)).toBe(0);
});

it("a change that the disk refused is not so, and says where the disk is", async () => {
  const test = await aDesk([added(aPerson(1))]);
  await test.folder.journal.close();
  const { folder } = test.folder;
  expect(await writeChange(test.desk, [noted])).toMatchObject({ what: "not-recorded", folder });
  expect(test.desk.person(noted.personId)?.notes).toEqual([]);
  expect(timesTold(test)).toBe(0);
});
