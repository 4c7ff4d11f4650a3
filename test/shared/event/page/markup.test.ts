import { describe, expect, it } from "vitest";
import { readMarkup } from "../../../../shared/event/page/markup.ts";
import type { Line, Table } from "../../../../shared/event/page/parts.ts";

const lines = (text: string) => readMarkup(text).filter((part): part is Line => part.kind === "line");
const tables = (text: string) => readMarkup(text).filter((part): part is Table => part.kind === "table");
const cells = (text: string) =>
  tables(text).map(({ rows }) => rows.map((row) => row.map((cell) => cell.map((line) => line.text))));

describe("markup becomes lines and tables", () => {
  it("keeps ranks, bold, nesting and paragraphs", () => {
    const [heading, bold, lead, outer, inner] = lines("## A\n\n**B**\n\n**C** d\n\n- e\n  - f");
    expect(heading).toMatchObject({ text: "A", heading: 2 });
    expect(bold).toMatchObject({ text: "B", bold: true, lead: "B" });
    expect(lead).toMatchObject({ text: "C d", bold: false, lead: "C", marks: ["C"] });
    expect([outer?.depth, inner?.depth]).toEqual([1, 2]);
    expect(new Set([heading, bold, lead, outer, inner].map((line) => line?.block)).size).toBe(5);
  });

  it("cuts paragraphs at soft breaks and at <br>, in one block", () => {
    const cut = lines("a\nb<br/>c<br>d");
    expect(cut.map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
    expect(new Set(cut.map(({ block }) => block)).size).toBe(1);
  });

  it("takes off the ** that CommonMark leaves beside Chinese punctuation", () => {
    expect(lines("📍 **地址：**浙江省")[0]?.text).toBe("📍 地址：浙江省");
  });

  it("finds links with and without marks; Chinese punctuation ends an address", () => {
    expect(lines("[a](http://a.example) <http://b.example> http://c.example/x，好")[0]?.links).toEqual([
      { text: "a", url: "http://a.example" },
      { text: "http://b.example", url: "http://b.example" },
      { text: "", url: "http://c.example/x" },
    ]);
  });

  it("reads pipe tables and HTML tables alike, merged cells repeated downwards", () => {
    expect(cells("| a | b<br>c |\n|---|---|\n| 1 | 2 |")).toEqual([
      [
        [["a"], ["b", "c"]],
        [["1"], ["2"]],
      ],
    ]);
    expect(cells("<table><tr><th colspan=2>h<tr><td rowspan=2>a<td>b<tr><td>c</table>")).toEqual([
      [
        [["h"], []],
        [["a"], ["b"]],
        [["a"], ["c"]],
      ],
    ]);
  });

  it("leaves out what is for the site's generator, but keeps pictures", () => {
    const all = lines(
      '{{< figure src="a.png" title="x" >}}\n\n{% include x %}\n\n<!-- c -->\n\n```js\ncode\n```\n\ntext',
    );
    expect(all.map(({ text, images }) => [text, images.map(({ url }) => url)])).toEqual([
      ["", ["a.png"]],
      ["text", []],
    ]);
  });

  it("a fence without a language may hold an agenda", () => {
    expect(lines("```\n13:00 签到\n14:00 开场\n```").map(({ text }) => text)).toEqual(["13:00 签到", "14:00 开场"]);
  });
});
