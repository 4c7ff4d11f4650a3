import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { Measure } from "../../../shared/badge/fit.ts";
import { layBadge } from "../../../shared/badge/layout.ts";
import { FindingKind, findingsOf, type Probe } from "../../../shared/badge/preflight.ts";
import { SEVERITIES, SEVERITY } from "../../../shared/badge/severity.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeContent, BadgeElement, BadgeTemplate, Box } from "../../../shared/badge/template.ts";
import { contentOf } from "../../build/badges.ts";

/** A plain face: hanzi fill their square, everything else takes 0.6 em; a private letter is in no font. */
const measure: Measure = (text) => {
  const letters = Array.from(text);
  const width = letters.reduce((sum, letter) => sum + (letter > "\u2e80" ? 1 : 0.6), 0);
  return { width, left: 0, ascent: 0.86, descent: 0.2, missing: letters.filter((letter) => letter === "\ue000") };
};

const stock = stockById("card-90x54");
if (!stock) throw new Error("the stock is gone");
const IMAGE = "a".repeat(64);
const box = (w: number, h: number): Box => ({ x: 3, y: 3, w, h });

/** Our codes have 25 modules, everything longer 61, and what begins with `!` is too long. */
const probe: Probe = {
  moduleMm: (text, { w, h }) => (text.startsWith("!") ? null : Math.min(w, h) / ((text.length > 60 ? 61 : 25) + 8)),
  dotsOf: (image) => (image === IMAGE ? { width: 300, height: 150 } : null),
};

const text = (changes: Partial<Extract<BadgeElement, { kind: "text" }>> = {}): BadgeElement => ({
  ...{ kind: "text", id: "t", roles: [], box: box(80, 20), align: "left", field: "name", weight: "bold" },
  ...{ maxPt: 40, minPt: 20, colour: "#000000", ...changes },
});
const qr = (side: number, of: "badge" | "ticket" | "vcard" = "badge"): BadgeElement => ({
  ...{ kind: "qr", id: "q", roles: [], box: box(side, side), of, consent: "公开" },
});
const image = (w: number, h: number, fit: "contain" | "cover", id = IMAGE): BadgeElement => ({
  ...{ kind: "image", id: "i", roles: [], box: box(w, h), image: id, fit },
});
const template = (elements: BadgeElement[], back: BadgeTemplate["back"] = { what: "none" }): BadgeTemplate => ({
  ...{ form: 1, id: "x", name: "", stock, elements, back, fold: false },
});

function check(template: BadgeTemplate, changes: Partial<BadgeContent> = {}, dpi = 300) {
  const content = contentOf(changes);
  return findingsOf({ template, content, placed: layBadge(template, content, measure) }, probe, dpi);
}

const LONG = "Maximiliane-Alexandra von Hohenstein-Wittelsbach";

describe("what is found on one badge", () => {
  it.each<[string, BadgeElement, Partial<BadgeContent>, number, [FindingKind, string][]]>([
    ["a name that fits", text(), { name: "贾岛" }, 300, []],
    ["a letter no font has", text(), { name: "贾\ue000岛\ue000" }, 300, [["missing-glyphs", "\ue000"]]],
    ["a text under its floor", text({ box: box(80, 5) }), {}, 300, [["too-small", "13.1"]]],
    ["a text in the printer's margin", text({ box: { x: 88.5, y: 3, w: 1, h: 5 } }), {}, 300, [["no-room", ""]]],
    ["a name on two lines", text({ box: box(60, 40) }), { name: LONG }, 300, [["wrapped", "4"]]],
    ["a name that is torn", text({ box: box(30, 45), minPt: 18 }), { name: "x".repeat(20) }, 300, [["torn", ""]]],
    ["a field nobody filled in", text({ field: "company" }), {}, 300, [["empty", ""]]],
    ["a column that the roster lacks", text({ field: { extra: "桌号" } }), {}, 300, [["empty", ""]]],
    ["a column that it has", text({ field: { extra: "桌号" } }), { extra: { 桌号: "7" } }, 300, []],
    ["a text of another role", text({ field: "company", roles: ["speaker"] }), {}, 300, []],
    ["a code of usual size", qr(30), {}, 203, []],
    ["a code under 24 mm", qr(20), {}, 300, [["small-code", "0.61"]]],
    ["a long code at 203 dpi", qr(25), { badgeCode: "x".repeat(61) }, 203, [["small-code", "0.36"]]],
    ["the same at 300 dpi", qr(25), { badgeCode: "x".repeat(61) }, 300, []],
    ["a code that is too long", qr(30), { badgeCode: "!" }, 300, [["code-too-long", ""]]],
    ["a contact nobody agreed to", qr(10, "vcard"), {}, 300, []],
    ["a picture of 300 dots over 50 mm", image(50, 25, "contain"), {}, 300, []],
    ["a picture over 60 mm", image(60, 30, "contain"), {}, 300, [["coarse-image", "127"]]],
    ["a picture that is cut at the sides", image(40, 40, "cover"), {}, 300, [["coarse-image", "95"]]],
    ["the same with all of it", image(40, 40, "contain"), {}, 300, []],
    ["a picture of lines", image(80, 50, "cover", "b".repeat(64)), {}, 300, []],
  ])("%s", (_what, element, content, dpi, wanted) => {
    expect(check(template([element]), content, dpi).map(({ kind, detail }) => [kind, detail])).toEqual(wanted);
  });

  it("says where it is: the face, the element and the field", () => {
    const back = { what: "own" as const, elements: [text({ field: { extra: "桌号" }, id: "seat" })] };
    expect(check(template([text(), qr(10)], back))).toEqual([
      { kind: "small-code", face: "front", element: "q", field: null, detail: "0.30" },
      { kind: "empty", face: "back", element: "seat", field: { extra: "桌号" }, detail: "" },
    ]);
  });

  it("tells a back that is the front again once", () => {
    expect(check(template([text({ field: "company" }), qr(10)], { what: "same" }))).toHaveLength(2);
  });

  it("tells each empty text of a stack", () => {
    const texts = (["name", "company", "jobTitle"] as const).map((field) => ({
      ...{ field, weight: "bold" as const, maxPt: 20, minPt: 10, colour: "#000000" },
    }));
    const stack: BadgeElement = { kind: "stack", id: "s", roles: [], box: box(80, 40), align: "left", gap: 1, texts };
    expect(check(template([stack])).map(({ field }) => field)).toEqual(["company", "jobTitle"]);
  });

  it.each(STOCKS)("finds nothing on the built-in badge of $id but what its guest leaves out", (stock) => {
    const full = { name: "贾岛", nickname: "浪仙", company: "云栖小镇", jobTitle: "工程师" };
    const dpi = stock.ink === "black" ? 203 : 300;
    expect(check(templateFor(stock), full, dpi)).toEqual([]);
    expect(check(templateFor(stock), {}, dpi).every(({ kind }) => kind === "empty")).toBe(true);
  });

  it("says of every kind how much it matters", () => {
    for (const kind of FindingKind.options) expect(SEVERITIES).toContain(SEVERITY[kind]);
  });
});
