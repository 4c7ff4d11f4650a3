import { describe, expect, it } from "vitest";
import { cleanDetails } from "../../../shared/roster/cleanDetails.ts";

describe("what somebody typed", () => {
  it("is stored verbatim but for invisible characters and blanks at the ends; nothing is null", () => {
    const typed = {
      name: " Ní\u200b  Ángström ",
      nickname: " \u200b",
      phone: " +86 (0)199-0000 转 2 ",
      company: "甲（乙）",
    };
    expect(cleanDetails(typed)).toEqual({
      ...{ name: "Ní Ángström", nickname: null, phone: "+86 (0)199-0000 转 2", company: "甲（乙）" },
    });
  });

  it("leaves nobody without a name or a role", () => {
    expect(cleanDetails({ name: " \u200b", role: "" })).toEqual({ role: "attendee" });
  });

  it("has every code and every extra column once, none that states nothing", () => {
    const typed = { codes: ["A", " A ", "", "B\u200b"], extra: { 尺码: " M ", 餐食: " ", " ": "x" } };
    expect(cleanDetails(typed)).toEqual({ codes: ["A", "B"], extra: { 尺码: "M" } });
  });

  it("keeps numbers and switches, and says nothing of what was not asked", () => {
    expect(cleanDetails({ guests: 0, vip: false, status: "pending", note: undefined })).toEqual({
      ...{ guests: 0, vip: false, status: "pending" },
    });
  });
});
