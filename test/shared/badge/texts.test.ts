import { describe, expect, it } from "vitest";
import { textOf } from "../../../shared/badge/texts.ts";
import { agrees, vcardOf } from "../../../shared/badge/vcard.ts";
import { contentOf } from "../../build/badges.ts";

describe("what a field shows", () => {
  it.each([
    ["Ada Lovelace", null, null, "Ada"],
    ["Ada Lovelace", "Augusta Ada", null, "Augusta Ada"],
    ["贾岛", null, null, "贾岛"],
    ["欧阳 修", null, null, "欧阳 修"],
    ["Lovelace Ada", null, "Lovelace", "Lovelace Ada"],
    ["Madonna", null, null, "Madonna"],
  ])("calls %s (given name %s) by %s %s", (name, givenName, familyName, shown) => {
    expect(textOf("givenName", contentOf({ name, givenName, familyName }))).toBe(shown);
  });

  it("calls people by their 花名 where they have one, without quotation marks", () => {
    expect(textOf("callName", contentOf({ name: "靳文祥", nickname: "贾岛" }))).toBe("贾岛");
    expect(textOf("callName", contentOf({ name: "Ada Lovelace" }))).toBe("Ada");
  });

  it("shows columns of the roster by their headers, and nothing that every object has", () => {
    const content = contentOf({ extra: { 桌号: " A 3 " } });
    expect(textOf({ extra: "桌号" }, content)).toBe("A 3");
    expect(textOf({ extra: "constructor" }, content)).toBe("");
    expect(textOf({ fixed: "Wi-Fi:\nguest" }, content)).toBe("Wi-Fi: guest");
  });

  it("says where a badge lies", () => {
    expect(textOf("place", contentOf({ place: { box: 2, letter: "W", number: 17 } }))).toBe("2 · W · 17");
    expect(textOf("place", contentOf())).toBe("");
  });
});

describe("a contact for other guests' phones", () => {
  it.each(["是", "Yes", "同意 ", "ｙｅｓ", "1", "✓"])("takes %s for a yes", (answer) => {
    expect(agrees(contentOf({ extra: { 名片: answer } }), "名片")).toBe(true);
  });

  it.each(["", "否", "no", "不同意", "later"])("does not take %s for one", (answer) => {
    expect(agrees(contentOf({ extra: { 名片: answer } }), "名片")).toBe(false);
    expect(agrees(contentOf({ extra: { 名片: answer } }), "toString")).toBe(false);
  });

  it("escapes what would end a field", () => {
    const card = vcardOf(
      contentOf({ name: "Ada, Lovelace; \\", company: "A;B", phone: "+86 138", email: "a@example.com" }),
    );
    expect(card.split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:Ada\\, Lovelace\\; \\\\;;;;",
      "FN:Ada\\, Lovelace\\; \\\\",
      "ORG:A\\;B",
      "TEL;TYPE=CELL:+86 138",
      "EMAIL:a@example.com",
      "END:VCARD",
    ]);
  });

  it("is none when nothing but the name is known", () => {
    expect(vcardOf(contentOf())).toBe("");
  });
});
