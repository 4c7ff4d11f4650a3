import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { Measure } from "../../../shared/badge/fit.ts";
import { layBadge, type PlacedBadge } from "../../../shared/badge/layout.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeElement, BadgeTemplate, Box, Stock } from "../../../shared/badge/template.ts";
import { contentOf, DIFFICULT_PEOPLE } from "../../build/badges.ts";

/** A plain face: hanzi fill their square, everything else takes 0.6 em, 0.3 a blank. */
const measure: Measure = (text) => {
  const letters = Array.from(text);
  const width = letters.reduce((sum, letter) => sum + (letter === " " ? 0.3 : letter > "\u2e80" ? 1 : 0.6), 0);
  return { width, left: 0, ascent: 0.86, descent: 0.2, missing: letters.filter((letter) => letter === "\ue000") };
};

const MM = 25.4 / 72;
const lines = (badge: PlacedBadge) => badge.items.filter((item) => item.kind === "line");
const fitOf = (badge: PlacedBadge, field: string) => badge.fits.find((fit) => fit.field === field);
const card = stockById("card-90x54") as Stock;

function boxOf(line: ReturnType<typeof lines>[number]): Box {
  const size = line.sizePt * MM;
  const { width, ascent, descent } = measure(line.text, line.weight);
  return { x: line.x, y: line.baseline - ascent * size, w: width * size, h: (ascent + descent) * size };
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 1e-6;

describe.each(STOCKS)("a badge on $id", (stock) => {
  it.each(DIFFICULT_PEOPLE)(
    "fits $name: inside the printable part, not over the code, not over each other",
    (content) => {
      const badge = layBadge(templateFor(stock), content, measure);
      const code = badge.items.find((item) => item.kind === "qr");
      const boxes = lines(badge).map(boxOf);
      expect(code).toBeDefined();
      for (const [i, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(stock.margin.left - 1e-6);
        expect(box.y).toBeGreaterThanOrEqual(stock.margin.top - 1e-6);
        expect(box.x + box.w).toBeLessThanOrEqual(stock.width - stock.margin.right + 1e-6);
        expect(box.y + box.h).toBeLessThanOrEqual(stock.height - stock.margin.bottom + 1e-6);
        if (code) expect(overlap(box, code.box)).toBe(false);
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      }
    },
  );

  it.each(DIFFICULT_PEOPLE)("shows every letter of $name", (content) => {
    const shown = lines(layBadge(templateFor(stock), content, measure)).map((line) => line.text);
    for (const text of [content.name, content.nickname ?? "", content.company ?? "", content.jobTitle ?? ""])
      expect(shown.join("").replace(/\s/g, "")).toContain(text.replace(/\s/g, ""));
  });
});

describe("sizes", () => {
  it("prints a name of two or three hanzi so that it is read at 3 m (44 to 55 pt and above)", () => {
    for (const name of ["贾岛", "靳文祥"])
      expect(fitOf(layBadge(templateFor(card), contentOf({ name }), measure), "name")?.sizePt).toBeGreaterThanOrEqual(
        44,
      );
  });

  it("lets the others take the room of what a person does not have", () => {
    const full = contentOf({ name: "李雷", nickname: "大雷", company: "云栖小镇网络科技", jobTitle: "架构师" });
    const size = (content: typeof full) => fitOf(layBadge(templateFor(card), content, measure), "name")?.sizePt ?? 0;
    expect(size({ ...full, nickname: null })).toBeGreaterThan(size(full));
  });

  it("keeps a name of hanzi on one line and breaks a long Latin one at its natural places", () => {
    const hanzi = fitOf(layBadge(templateFor(card), contentOf({ name: "尉迟长风" }), measure), "name");
    expect(hanzi).toMatchObject({ lines: 1, breaks: "none" });
    const latin = layBadge(templateFor(card), contentOf({ name: "Hohenstein-Wittelsbach" }), measure);
    expect(fitOf(latin, "name")).toMatchObject({ lines: 2, breaks: "blanks" });
    expect(lines(latin).map((line) => line.text)).toContain("Hohenstein-");
  });

  it("tears a word only when nothing else helps, and says so", () => {
    const torn = layBadge(templateFor(card), contentOf({ name: "x".repeat(60) }), measure);
    expect(fitOf(torn, "name")?.breaks).toBe("anywhere");
  });

  it("tells of a name under its floor and of letters no font has", () => {
    const tiny = layBadge(templateFor(card), contentOf({ name: `\ue000${"长".repeat(120)}` }), measure);
    const fit = fitOf(tiny, "name");
    expect(fit?.sizePt).toBeLessThan(fit?.minPt ?? 0);
    expect(fit?.missing).toEqual(["\ue000"]);
  });
});

describe("texts", () => {
  it("shows the 花名 in quotation marks of its script, and not at all when it is the name", () => {
    const texts = (nickname: string, name = "靳文祥") =>
      lines(layBadge(templateFor(card), contentOf({ name, nickname }), measure)).map((line) => line.text);
    expect(texts("贾岛")).toContain("「贾岛」");
    expect(texts("Leo")).toContain("“Leo”");
    expect(texts("贾岛", "贾岛")).not.toContain("「贾岛」");
  });

  it("drops control characters, halves of characters and line ends", () => {
    const badge = layBadge(templateFor(card), contentOf({ name: "Ada\u0007\ud800\nLovelace" }), measure);
    expect(
      lines(badge)
        .map((line) => line.text)
        .join(" "),
    ).toContain("Ada Lovelace");
  });

  it("takes the ticket's code only when the template says so", () => {
    const code = (template: BadgeTemplate) => {
      const found = layBadge(template, contentOf(), measure).items.find((item) => item.kind === "qr");
      return found?.kind === "qr" ? found.text.slice(0, 2) : null;
    };
    expect(code(templateFor(card))).toBe("72");
    expect(code(templateFor(card, "ticket"))).toBe("71");
  });

  it("prints role colours on cards and black on thermal labels", () => {
    const band = (id: string) => {
      const stock = stockById(id) as Stock;
      const found = layBadge(templateFor(stock), contentOf({ role: "speaker" }), measure).items;
      return found.flatMap((item) => (item.kind === "rect" ? [item.fill] : []));
    };
    expect(new Set(band("card-90x54"))).toEqual(new Set(["#b3261e"]));
    expect(new Set(band("brother-dk-11202"))).toEqual(new Set(["#000000"]));
  });
});

describe("templates people make themselves", () => {
  const template = (box: Box): BadgeTemplate => ({
    form: 1,
    id: "own",
    name: "own",
    back: { what: "none" },
    fold: false,
    stock: card,
    elements: [
      { kind: "qr", id: "code", roles: [], box: { x: 30, y: 10, w: 34, h: 34 }, of: "badge", consent: "" },
      {
        kind: "text",
        id: "name",
        roles: [],
        field: "name",
        box,
        weight: "bold",
        maxPt: 60,
        minPt: 24,
        align: "left",
        colour: "#000000",
      },
    ],
  });

  it("keeps a text beside a code it was put over", () => {
    const badge = layBadge(template({ x: 5, y: 15, w: 80, h: 20 }), contentOf(), measure);
    const [line] = lines(badge);
    expect(line && overlap(boxOf(line), { x: 30, y: 10, w: 34, h: 34 })).toBe(false);
  });

  it("says that a text had no room at all", () => {
    const badge = layBadge(template({ x: 32, y: 12, w: 20, h: 20 }), contentOf(), measure);
    expect(lines(badge)).toEqual([]);
    expect(fitOf(badge, "name")).toMatchObject({ lines: 0, sizePt: 0 });
  });
});

it.each(STOCKS)("a badge of a rehearsal on $id says so over whatever stands at its top", (stock) => {
  const plain = layBadge(templateFor(stock), contentOf({}), measure);
  const marked = layBadge(templateFor(stock), contentOf({ mark: "REHEARSAL · not a badge" }), measure);
  const [strip, line, ...more] = marked.items.slice(plain.items.length);
  expect(marked.items.slice(0, plain.items.length)).toEqual(plain.items);
  expect(more).toEqual([]);
  expect(strip).toMatchObject({ kind: "rect", fill: "#000000", box: { x: stock.margin.left, y: stock.margin.top } });
  expect(line).toMatchObject({ kind: "line", text: "REHEARSAL · not a badge", colour: "#ffffff" });
});

describe("what stands on whose badge", () => {
  const box: Box = { x: 5, y: 5, w: 20, h: 10 };
  const rect: BadgeElement = {
    ...{ kind: "rect", id: "a", roles: [], box, fill: "role" },
    ...{ stroke: null, strokeMm: 0, radius: 0 },
  };
  const own = (changes: Partial<BadgeTemplate>): BadgeTemplate => ({ ...templateFor(card), elements: [], ...changes });

  it("leaves out what is for other roles, and gives way to no code that is not there", () => {
    const template = own({
      elements: [
        { ...rect, roles: ["speaker"] },
        { kind: "qr", id: "q", roles: ["speaker"], box: { x: 30, y: 10, w: 34, h: 34 }, of: "badge", consent: "" },
        {
          ...{ kind: "text", id: "t", roles: [], box: { x: 5, y: 15, w: 80, h: 20 }, align: "left", field: "name" },
          ...{ weight: "bold", maxPt: 30, minPt: 10, colour: "#000000" },
        },
      ],
    });
    const kinds = (role: string) => layBadge(template, contentOf({ role }), measure).items.map(({ kind }) => kind);
    expect(kinds("attendee")).toEqual(["line"]);
    expect(kinds("speaker")).toEqual(["rect", "qr", "line"]);
    const width = (role: string) =>
      fitOf(layBadge(template, contentOf({ role, name: "甲乙丙丁戊己庚辛" }), measure), "name")?.sizePt ?? 0;
    expect(width("attendee")).toBeGreaterThan(width("speaker"));
  });

  it("prints a contact only for those who agreed", () => {
    const code: BadgeElement = {
      ...{ kind: "qr", id: "q", roles: [], box: { x: 30, y: 10, w: 34, h: 34 } },
      ...{ of: "vcard", consent: "名片" },
    };
    const items = (answer: string) =>
      layBadge(own({ elements: [code] }), contentOf({ phone: "138", extra: { 名片: answer } }), measure).items;
    expect(items("否")).toEqual([]);
    expect(items("是")).toMatchObject([{ kind: "qr", text: expect.stringContaining("BEGIN:VCARD") }]);
  });

  it("prints the same on both sides, or a back of its own, and says which face a text is on", () => {
    const front = [rect];
    expect(layBadge(own({ elements: front }), contentOf(), measure).back).toBe(null);
    const same = layBadge(own({ elements: front, back: { what: "same" } }), contentOf(), measure);
    expect(same.back).toBe(same.items);
    const { elements } = templateFor(card);
    const other = layBadge(own({ elements: front, back: { what: "own", elements } }), contentOf(), measure);
    expect(other.items).toHaveLength(1);
    expect(fitOf(other, "name")?.face).toBe("back");
  });

  it("marks a rehearsal on both sides", () => {
    const marked = layBadge(own({ back: { what: "own", elements: [] } }), contentOf({ mark: "REHEARSAL" }), measure);
    for (const side of [marked.items, marked.back ?? []])
      expect(side).toMatchObject([{ kind: "rect" }, { kind: "line", text: "REHEARSAL" }]);
  });
});
