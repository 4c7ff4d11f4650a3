import { describe, expect, it } from "vitest";
import { addNote } from "../../../electron/desk/editPerson.ts";
import { searchPeople } from "../../../electron/desk/people.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";

describe("people found at the desk", () => {
  it("tell those of one name apart by company, title and the phone's last digits", async () => {
    const test = await aDesk([
      added(aPerson(1, { name: "王伟", company: "示例科技", jobTitle: "工程师", phone: "+86 199 0000 1111" })),
      added(aPerson(2, { name: "王伟", company: "样本传媒", jobTitle: "记者", phone: "19900002222" })),
      added(aPerson(3, { name: "王伟", company: null, jobTitle: null, phone: "199-0000-3333" })),
    ]);
    const cards = searchPeople(test.desk, { query: "ww", limit: 20 });
    expect(cards.map(({ company, jobTitle, phoneTail }) => [company, jobTitle, phoneTail])).toEqual([
      ["示例科技", "工程师", "1111"],
      ["样本传媒", "记者", "2222"],
      [null, null, "3333"],
    ]);
    expect(searchPeople(test.desk, { query: "王伟 记者", limit: 20 }).map(({ id }) => id)).toEqual(["p2"]);
    expect(searchPeople(test.desk, { query: "wangwei 3333", limit: 20 }).map(({ id }) => id)).toEqual(["p3"]);
  });

  it("are found by what was noted, at once and after a restart", async () => {
    const personId = PersonId.parse("p1");
    const test = await aDesk([added(aPerson(1, { name: "钱七", note: "走东门" })), added(aPerson(2))]);
    expect(test.desk.index.find("东门", 5)).toEqual([personId]);
    expect(test.desk.index.find("轮椅", 5)).toEqual([]);
    await addNote(test.desk, { personId, text: "坐轮椅来", nonce: "nonce-of-a-note" });
    expect(test.desk.index.find("轮椅", 5)).toEqual([personId]);
    expect((await test.again()).desk.index.find("轮椅", 5)).toEqual([personId]);
  });
});
