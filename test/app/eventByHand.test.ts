import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { inFocus, onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

/** Slower than any scanner: four keys at a machine's pace and a Tab are a code. */
const PERSON = { delay: 60 };

const say = words("en");
const { eventForm, pageReview } = say;

/** A page of the event, as its organiser changes it over the days. */
const page = ({ time = "14:00-17:30", venue = "上海市某路 1 号", talk = "第一场分享" } = {}) => `---
title: 冬日聚会
date: 2026-11-01
---

## 活动信息

- 活动时间：2026 年 12 月 5 日 ${time}
- 活动地点：${venue}

## 活动议程

| 时间 | 环节 |
| --- | --- |
| 14:00-14:30 | 签到 |
| 14:30-15:00 | ${talk} |
`;

describe("an event without a page", () => {
  let lanyard: Launched;
  let window: Page;
  const folder = freshFolder("pages");
  const press = (name: string) => window.getByRole("button", { name, exact: true }).click();
  const field = (name: string) => window.getByTestId("event-form").getByLabel(name, { exact: true });
  const theme = () => window.getByTestId("event-form").getByRole("textbox", { name: eventForm.theme });
  const header = () => window.locator("header").first().innerText();
  const drop = async (text: string) => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "page.md");
    writeFileSync(file, text);
    await press(say.start.title);
    await onScreen(window, "event");
    await window.getByLabel(say.start.choosePage, { exact: true }).setInputFiles(file);
    await onScreen(window, "page");
  };
  const changes = () => window.getByTestId("page-changes");
  const shown = async () =>
    (await changes().locator("[data-change]").allInnerTexts()).map((text) => text.split("\n")[0]);

  beforeAll(async () => {
    lanyard = await launchLanyard();
    window = lanyard.window;
    await onScreen(window, "event");
  });

  afterAll(() => lanyard.close());

  it("is written by hand with the keyboard alone; what is wrong is said at its field", async () => {
    await window.getByRole("button", { name: eventForm.make, exact: true }).focus();
    await window.keyboard.press("Enter");
    await onScreen(window, "eventForm");
    await theme().focus();
    await window.keyboard.insertText("冬日聚会");
    await window.keyboard.press("Enter");
    expect(await window.locator("[data-screen]").getAttribute("data-screen")).toBe("eventForm");
    await field(eventForm.start).focus();
    await window.keyboard.type("1330", PERSON);
    await window.keyboard.press("Tab");
    await window.keyboard.type("9:00", PERSON);
    await window.keyboard.press("Control+s");
    await window.getByText(eventForm.trouble["ends-before-it-starts"]).first().waitFor();
    const end = field(eventForm.end);
    await expect.poll(() => end.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(await field(eventForm.start).inputValue()).toBe("13:30");
    await end.fill("17:00");
    await window.getByRole("button", { name: eventForm.list.agenda.add }).focus();
    await window.keyboard.press("Enter");
    await inFocus(window.getByTestId("event-form").locator("input"));
    await window.keyboard.type("13:30", PERSON);
    await window.getByLabel(eventForm.rowTitle, { exact: true }).fill("签到");
    await window.getByLabel(eventForm.rowKind, { exact: true }).selectOption("checkin");
    await window.keyboard.press("Control+s");
    await onScreen(window, "event");
    await expect.poll(header).toContain("冬日聚会");
    expect(await header()).toContain(say.start.signInFrom("13:30"));
  });

  it("is corrected, and every list calls it by its new name at once", async () => {
    await press(eventForm.correct);
    await onScreen(window, "eventForm");
    await theme().fill("冬日聚会（杭州）");
    await field(eventForm.venue).fill("三楼报告厅");
    await press(eventForm.save);
    await window.getByTestId("form-said").getByText(eventForm.saved).waitFor();
    await expect.poll(header).toContain("冬日聚会（杭州）");
    await theme().fill("冬日聚会");
    await press(eventForm.save);
    await expect.poll(header).not.toContain("（杭州）");
    await press(say.program.back);
    await onScreen(window, "event");
    expect(await window.getByRole("region", { name: say.start.known }).innerText()).toContain("冬日聚会");
    const [listed] = await ask(window, "events.list", null);
    expect(listed).toMatchObject({ theme: "冬日聚会", venue: "三楼报告厅" });
  });

  it("takes over what its page says, but for what was written here", async () => {
    await drop(page());
    await changes().waitFor();
    const venue = changes().locator("[data-change=venue]").getByRole("checkbox");
    expect(await venue.isChecked()).toBe(false);
    expect(await changes().locator("[data-change=date]").getByRole("checkbox").isChecked()).toBe(true);
    await press(pageReview.update);
    await onScreen(window, "event");
    await window.getByTestId("notice").getByText(pageReview.updated).waitFor();
    expect(await ask(window, "event.edit", null)).toMatchObject({
      page: { theme: "冬日聚会", date: "2026-12-05", venue: "三楼报告厅" },
      read: { venue: "上海市某路 1 号" },
    });
  });

  it("is told what changed on a page that is read again, row by row, and takes what is ticked by keyboard", async () => {
    await drop(page({ venue: "上海市某路 2 号", talk: "换了的分享" }));
    await changes().waitFor();
    const agenda = say.program.pair(say.page.field.agenda, pageReview.changed);
    expect(await shown()).toContain(agenda);
    const venue = changes().locator("[data-change=venue]").getByRole("checkbox");
    await venue.focus();
    await window.keyboard.press("Space");
    await expect.poll(() => venue.isChecked()).toBe(true);
    await press(pageReview.update);
    await onScreen(window, "event");
    const event = await ask(window, "event.edit", null);
    expect(event?.page.venue).toBe("上海市某路 2 号");
    expect(event?.page.agenda.map(({ title }) => title)).toContain("换了的分享");
    await drop(page({ venue: "上海市某路 2 号", talk: "换了的分享" }));
    await changes().waitFor();
    expect(await changes().innerText()).toContain(pageReview.noNews);
    expect(await changes().innerText()).not.toContain("换了的分享");
    await press(say.page.refuse);
    await onScreen(window, "event");
  });

  it("keeps what is typed in its form when somebody is scanned meanwhile", async () => {
    const bytes = new TextEncoder().encode("姓名,手机\n云山,19900000001\n");
    const read = await ask(window, "roster.read", { name: "r.csv", bytes, encoding: null, sheet: null });
    if (read.what !== "read") throw new Error(JSON.stringify(read));
    await ask(window, "roster.accept", { draft: read.draft, withdrawGone: false });
    const [person] = await ask(window, "people.search", { query: "云山", limit: 1 });
    const ticket = person && (await ask(window, "tickets.show", { personId: person.id }));
    await press(eventForm.correct);
    await onScreen(window, "eventForm");
    await field(eventForm.venue).fill("四楼");
    await field(eventForm.dateEnd).focus();
    await typeLikeScanner(window, ticket?.code ?? "");
    await onScreen(window, "checkIn");
    await verdictOf(window, "admitted");
    await window.getByTestId("unsaved-event").click();
    await onScreen(window, "eventForm");
    expect(await field(eventForm.venue).inputValue()).toBe("四楼");
    expect(await field(eventForm.dateEnd).inputValue()).toBe("");
    await theme().focus();
    await typeLikeScanner(window, ticket?.code ?? "");
    await verdictOf(window, "already-in");
    await press(say.start.title);
    await press(eventForm.goOn);
    expect(await theme().inputValue()).toBe("冬日聚会");
    await press(say.program.back);
    await window.getByRole("alertdialog").waitFor();
    await press(say.editing.discard);
    await onScreen(window, "event");
    expect((await ask(window, "event.edit", null))?.page.venue).toBe("上海市某路 2 号");
  });

  it("is the pattern of the next one, without its day", async () => {
    await press(eventForm.copyOf("冬日聚会"));
    await onScreen(window, "eventForm");
    expect(await field(eventForm.date).inputValue()).toBe("");
    expect(await field(eventForm.venue).inputValue()).toBe("上海市某路 2 号");
    await theme().fill("春日聚会");
    await field(eventForm.date).fill("2027-03-06");
    await press(eventForm.create);
    await onScreen(window, "event");
    await expect.poll(header).toContain("春日聚会");
    const events = await ask(window, "events.list", null);
    expect(events.map(({ theme: name }) => name).sort()).toEqual(["冬日聚会", "春日聚会"].sort());
    expect(await ask(window, "event.edit", null)).toMatchObject({ page: { date: "2027-03-06" }, read: null });
  });

  it("is made of a page whose reading was corrected beside its text", async () => {
    await drop(page().replaceAll("冬日聚会", "夏日聚会"));
    await window.getByTestId("page-facts").waitFor();
    await window.getByText(pageReview.correct, { exact: true }).click();
    await field(eventForm.venue).fill("杭州");
    await press(say.page.accept);
    await onScreen(window, "event");
    await expect.poll(header).toContain("夏日聚会");
    expect(await ask(window, "event.edit", null)).toMatchObject({
      page: { venue: "杭州" },
      read: { venue: "上海市某路 1 号" },
    });
  });
});
