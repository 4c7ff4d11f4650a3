import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";
import { STATED } from "./pages/stated.ts";

const PAGES = `${import.meta.dirname}/pages`;
const NO_EVENTS = `${import.meta.dirname}/no-events`;
const pages = readdirSync(PAGES).filter((name) => /\.(?:md|adoc)$/.test(name));
const others = readdirSync(NO_EVENTS).filter((name) => name.endsWith(".md"));

describe("pages of events, each with the facts it states", () => {
  it("are all here", () => expect(Object.keys(STATED)).toEqual(pages.toSorted()));

  it.each(Object.entries(STATED))("%s", (name, stated) => {
    const read = readEventPage(readFileSync(`${PAGES}/${name}`, "utf8"), { today: "2025-02-01" });
    expect(read.ok && PageFacts.parse(read.value)).toEqual(stated);
  });
});

describe("pages that are no events", () => {
  it("are there", () => expect(others.length).toBeGreaterThanOrEqual(8));

  it.each(others)("%s is refused", (name) => {
    const read = readEventPage(readFileSync(`${NO_EVENTS}/${name}`, "utf8"), { today: "2025-02-01" });
    expect(read).toEqual({ ok: false, fault: { code: "not-an-event" } });
  });

  it.each(["", " \n\t", "\ufeff"])("%j is empty", (text) => {
    expect(readEventPage(text)).toEqual({ ok: false, fault: { code: "empty" } });
  });
});

describe("an invitation of three lines", () => {
  it.each([
    "# 云原生之夜\n\n时间：2026年11月22日 18:00-21:00\n\n地点：杭州西湖区\n",
    "# Cloud Native Night\n\nDate: 22 November 2026, 18:00\n\nVenue: Harbor Hall\n",
  ])("is an event", (page) => {
    expect(readEventPage(page)).toMatchObject({ ok: true, value: { date: "2026-11-22", start: "18:00" } });
  });
});

describe("doubts and refusals by name", () => {
  const page = (body: string) => {
    const read = readEventPage(`# 云帆沙龙\n\n时间：2024 年 5 月 18 日（周六）13:00-17:00\n\n地点：杭州\n\n${body}`);
    return read.ok ? read.value : null;
  };
  const table =
    "| 时间 | 主题 | 嘉宾 |\n|---|---|---|\n| 13:00-14:00 | 网格 | 林远 |\n| 14:00-15:00 | 数据库 | 陈一鸣 |\n\n";

  it("two agendas that say the same are one, two that do not are told", () => {
    expect(page(`${table}## 详情\n\n13:00-14:00《网格》\n\n- 讲师：林远\n`)?.warnings).toEqual([]);
    expect(page(`${table}## 详情\n\n13:30-14:30《网格》\n\n- 讲师：林远\n`)?.warnings).toEqual([
      "several-agenda-sources",
    ]);
  });

  it("a picture under the agenda's heading is told only when there is no other agenda", () => {
    expect(page("## 议程\n\n![](a.png)\n")).toMatchObject({ agendaImageOnly: true, warnings: ["agenda-is-an-image"] });
    expect(page(`## 议程\n\n![](a.png)\n\n${table}`)).toMatchObject({ agendaImageOnly: false, warnings: [] });
  });

  it("a page without a day says so and keeps the rest", () => {
    const read = readEventPage(`# 云帆沙龙\n\n主题：网格\n\n地点：杭州\n\n${table}`);
    expect(read.ok && read.value).toMatchObject({ date: null, start: "13:00", end: "15:00", warnings: ["no-date"] });
  });

  it("a file that is far too large for a page is refused", () => {
    expect(readEventPage("活动时间：2024 年 5 月 18 日\n".repeat(60_000))).toEqual({
      ok: false,
      fault: { code: "too-large", most: 1_000_000 },
    });
  });
});
