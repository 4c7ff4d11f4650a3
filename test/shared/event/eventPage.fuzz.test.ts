import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";

const PAGES = `${import.meta.dirname}/pages`;
const pages = readdirSync(PAGES)
  .filter((name) => /\.(?:md|adoc)$/.test(name))
  .map((name) => readFileSync(`${PAGES}/${name}`, "utf8"));

/** What the reader reacts to, to be thrown together without sense. */
const PIECES = [
  "---\n",
  "title: x\n",
  "date: 2024-02-30\n",
  "\n",
  "\n\n",
  "# ",
  "## 议程\n",
  "### ",
  "**",
  "*",
  "- ",
  "  - ",
  "1. ",
  "> ",
  "|",
  "| 时间 | 主题 | 嘉宾 |\n|---|---|---|\n",
  "13:00-13:30",
  "9点半",
  "下午 25:99",
  "12月31日",
  "2024年2月30日",
  "Feb 30, 2024",
  "周八",
  "《",
  "》",
  "（花名：",
  "）",
  "(",
  ")",
  "讲师：",
  "主持人：",
  "嘉宾：",
  "活动时间：",
  "地点：",
  "主办方：",
  "张三",
  "欧阳娜娜",
  "Jane Doe",
  "、",
  "；",
  "，",
  " & ",
  " by ",
  "@",
  "<table><tr><td rowspan=9>",
  "</td>",
  "<br>",
  "<",
  "&nbsp;",
  "http://a.b/c",
  "[x](",
  "![",
  "](y)",
  '{{< figure src="a" >}}',
  "{%",
  "\u0000",
  "\ud83d",
  "𠮷",
  "\u202e",
  "群号：12345678",
  "::",
  "= T\n:date: 2024-05-01\n\n",
  "== A\n",
  "|===\n",
  "2+|",
  "link:http://a.b[",
  "----\n",
  "{date}",
  "报名：",
  "8:15 - 9:00",
  "08.30 - 09.30",
  "—",
  "--",
  "~",
  "至",
];

describe("whatever is thrown at it", () => {
  it("gives facts of the right shape or a named fault", () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const read = readEventPage(pieces.join(""), { today: "2024-01-01" });
        if (read.ok) PageFacts.parse(read.value);
        else expect(["empty", "not-an-event"]).toContain(read.fault.code);
      }),
      { numRuns: 400 },
    );
  });

  it("survives a real page with anything cut out, doubled or put in", () => {
    const cut = fc.tuple(
      fc.constantFrom(...pages),
      fc.nat(),
      fc.nat(400),
      fc.oneof(fc.constantFrom(...PIECES), fc.string()),
    );
    fc.assert(
      fc.property(cut, ([page, at, length, put]) => {
        const from = at % page.length;
        const read = readEventPage(page.slice(0, from) + put + page.slice(from + length), { today: "2024-01-01" });
        if (read.ok) PageFacts.parse(read.value);
      }),
      { numRuns: 300 },
    );
  });
});

/** Inputs that send careless patterns into the woods: one thing, over and over (200 KB of each were tried once, too). */
const SIZE = 50_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
const WOODS: Record<string, string> = {
  brackets: fill("["),
  quotes: fill("> "),
  stars: fill("*a_ "),
  "open titles": fill("《"),
  "titles in one line": fill("《a》"),
  "open nicknames": fill("（花名"),
  "times in one line": fill("13:00-13:30 "),
  "dates in one line": fill("12月31日-"),
  digits: fill("1"),
  "digits and blanks": fill("1 "),
  colons: fill("："),
  "labels in one line": fill("时间：地点："),
  "label words": fill("合作支持赞助"),
  "role words": fill("高级技术专家"),
  names: fill("张三、"),
  "names with and": fill("张三和"),
  "latin names": fill("Jane Doe "),
  commas: fill("a, "),
  pipes: `${fill("| a ")}\n${fill("|---")}\n${fill("| b ")}`,
  "table rows": `| 时间 | 主题 |\n|---|---|\n${fill("| 13:00 | 张三 |\n")}`,
  tables: fill("| 时间 | 主题 |\n|---|---|\n| 13:00 | a |\n\n"),
  "open tables": fill("<table><tr><td>"),
  "wide cells": `<table>${fill("<tr><td rowspan=50 colspan=50>a")}</table>`,
  "open divs": fill("<div>"),
  "mixed tags": fill("<div><b>") + fill("</div>"),
  attributes: `<a ${fill('x="')}`,
  headings: fill("# a\n"),
  "bold lines": fill("**a**\n\n"),
  list: Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}- a`).join("\n"),
  blanks: `a${" ".repeat(SIZE)}b`,
  newlines: "\n".repeat(SIZE),
  templates: fill("{{< "),
  liquid: fill("{% "),
  "front matter": `---\n${fill("a: b\n")}`,
  "nested front matter": `---\na: ${fill("[")}\n---\n`,
  aliases: `---\na: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : "a"},*${i ? `b${i - 1}` : "a"}]`).join("\n")}\n---\n# x\n`,
  urls: fill("http://"),
  dashes: fill("—"),
  hosts: fill("由联合"),
  "held at": fill("held at A"),
  wechat: fill("群微信:"),
  groups: fill("群 1"),
  "adoc tables": `= T\n\n${fill("|===\n|a |b\n|===\n")}`,
  "adoc cells": `= T\n\n|===\n${fill("|a ")}\n|===`,
  "adoc cell spans": `= T\n\n|===\n${fill(".9+|a 9+|b\n")}|===`,
  "adoc open tables": `= T\n\n${fill("|===\n")}`,
  "adoc open listings": `= T\n\n${Array.from({ length: 900 }, (_, i) => "-".repeat(4 + i)).join("\n")}`,
  "adoc attributes": `= T\n${fill(":a: {a}{a}\n")}\n{a}`,
  "adoc marks": `= T\n\n${fill("*a _b #c ")}`,
  "adoc links": `= T\n\n${fill("link:http://a[")}`,
  "adoc bare links": `= T\n\n${fill("https://a")}`,
  "adoc images": `= T\n\n${fill("image::a")}`,
  "adoc terms": `= T\n\n${fill("a:: ")}`,
  "bare labels": fill("时间\n地点\n"),
  "bare labels with values": fill("时间\nx\n地点\ny\n"),
  "list items": `## 议程\n\n${fill("- a\n")}`,
  "names with colons": `## 议题\n\n${fill("- 张三：数据库的下一步\n")}`,
  "words with blanks": `## 议程\n\n${fill("13:00-14:00 数据库 工程师 张三 ")}`,
  quotation: fill("“a"),
  "hosts that will": fill("社区将于"),
  pipes2: fill("a | b / "),
  "inner maps": `---\n${Array.from({ length: 2000 }, (_, i) => `k${i}:\n  date: "x"`).join("\n")}\n---\n`,
  "keys without a fence": `${fill("a: b\n")}---\n`,
  "logos alike": fill("![a](b)\n"),
};

describe("a lot of one thing", () => {
  // A pattern that backtracks without bound does not come back from here within the test's time.
  it.each(Object.entries(WOODS))("%s: an answer", (_, text) => {
    const read = readEventPage(text, { today: "2024-01-01" });
    if (read.ok) PageFacts.parse(read.value);
  });
});

it.each(["(", "( ", "（", "- ", "[", "｜", "∼"])(
  "a page with 300,000 times %j is read before staff give up",
  (piece) => {
    readEventPage(`# 聚会\n\n日期：2026-11-22\n\n${piece.repeat(300_000 / piece.length)}x\n`);
  },
);

it.each([
  "https://example.com/x(",
  "报名请点 [a](https://a.b/#N#) ",
  "地点：[a](https://a.b/#N#) ",
  "| 报名：https://a.b/#N# ",
])("a line of 300,000 characters of %j is read before staff give up", (piece) => {
  let n = 0;
  const line = piece.repeat(300_000 / piece.length).replaceAll("#N#", () => String(n++));
  readEventPage(`# 聚会\n\n日期：2026-11-22\n\n${line}\n`);
});

it.each(["<div>", "<b>", "<table><tr><td>"])("a page of %s that nobody closes is read before staff give up", (tag) => {
  readEventPage(`# 聚会\n\n日期：2026-11-22\n\n${tag.repeat(900_000 / tag.length)}\n`);
});

it.each(["? ", "? !", "{", "{{", "[{", "? [", "{? "])(
  "front matter of maps as keys of maps (%j) is left out",
  (piece) => {
    for (const times of [30, 300, 3_000])
      readEventPage(`---\ntitle: 聚会\nspeakers: ${piece.repeat(times)}x\n---\n# 聚会\n\n日期：2026-11-22\n`);
  },
);
