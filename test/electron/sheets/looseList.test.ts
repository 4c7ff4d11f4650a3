import { describe, expect, it } from "vitest";
import { readPasted } from "../../../electron/sheets/read.ts";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";

/** Who is found in a pasted text: name, phone, e-mail, company of each. */
async function people(text: string) {
  const { attendees } = inspectRoster(await readPasted(text), ({ code }) => code);
  return attendees.map(({ name, phone, email, company }) => [name, phone, email, company].map((each) => each ?? ""));
}

const ZHANG = ["张三", "13800000001", "", ""];
const LI = ["李四", "13800000002", "", ""];
const ADA = ["Ada Lovelace", "", "ada@example.com", ""];
const BOB = ["Bob Roe", "", "bob@example.com", ""];

describe("readLooseList", () => {
  it.each([
    ["a person a line", "张三 13800000001\n李四 13800000002", [ZHANG, LI]],
    [
      "with a company",
      "张三 13800000001 甲集团\n李四 13800000002 某大学",
      [
        ["张三", "13800000001", "", "甲集团"],
        ["李四", "13800000002", "", "某大学"],
      ],
    ],
    ["columns a blank apart", "姓名 手机\n张三 13800000001\n李四 13800000002", [ZHANG, LI]],
    ["bullets", "- 张三 13800000001\n• 李四 13800000002", [ZHANG, LI]],
    ["things line by line", "姓名：张三\n手机：13800000001\n\n姓名：李四\n手机：13800000002", [ZHANG, LI]],
    [
      "columns held apart by blanks",
      "Name          Email\nAda Lovelace  ada@example.com\nBob Roe       bob@example.com",
      [ADA, BOB],
    ],
    ["the addressees of a mail", "Ada Lovelace <ada@example.com>, Bob Roe <bob@example.com>", [ADA, BOB]],
    ["addressees with a mark behind", "Ada Lovelace <ada@example.com>;\nBob Roe <bob@example.com>;", [ADA, BOB]],
    [
      "names in one line",
      "张三、李四",
      [
        ["张三", "", "", ""],
        ["李四", "", "", ""],
      ],
    ],
    [
      "names with blanks between",
      "张三 李四 王五",
      [
        ["张三", "", "", ""],
        ["李四", "", "", ""],
        ["王五", "", "", ""],
      ],
    ],
  ])("%s", async (_what, text, found) => {
    expect(await people(text)).toEqual(found);
  });

  it("finds nobody in a letter", async () => {
    expect(await people("Dear all,\nplease bring your ticket, which we sent on Friday.\nBest regards,\nAda")).toEqual(
      [],
    );
    expect(await people("Dear Mr. Smith,\n\nThank you for coming.\n\nRegards\nAda Lovelace\n")).toEqual([]);
    expect(
      await people("大家好，本次活动将于周六举行。\n请准时参加，谢谢。\n联系人：王五，电话 13800000001。"),
    ).toEqual([]);
  });
});
