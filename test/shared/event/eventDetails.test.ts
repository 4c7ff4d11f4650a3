import { describe, expect, it } from "vitest";
import { blankPage, justNamed } from "../../../shared/event/blankPage.ts";
import { draftEvent } from "../../../shared/event/draftEvent.ts";
import type { PageFacts } from "../../../shared/event/event.ts";
import {
  checkDetails,
  copyOf,
  corrected,
  tidyDetails,
  tidyTime,
  withDetails,
} from "../../../shared/event/eventDetails.ts";
import { EventId } from "../../../shared/words/ids.ts";

const details = (facts: Partial<PageFacts> = {}, timezone = "Asia/Shanghai") => ({
  page: { ...blankPage(), theme: "春日聚会", ...facts },
  timezone,
});
const troubles = (...given: Parameters<typeof details>) =>
  checkDetails(details(...given)).map(({ code, field, row }) => [code, field, row]);

describe("details that make no event", () => {
  it("are told field by field", () => {
    expect(troubles({ theme: "" })).toEqual([["theme-missing", "theme", null]]);
    expect(troubles({ date: "2026-02-31" })).toEqual([["date-unknown", "date", null]]);
    expect(troubles({ date: "0001-12-05", dateEnd: "9999-12-05" })).toEqual([
      ["year-unlikely", "date", null],
      ["year-unlikely", "dateEnd", null],
    ]);
    expect(troubles({ date: "1970-01-01", dateEnd: "2200-12-31" })).toEqual([]);
    expect(troubles({ date: "2026-05-02", dateEnd: "2026-05-01" })).toEqual([
      ["date-ends-before-it-starts", "dateEnd", null],
    ]);
    expect(troubles({ dateEnd: "2026-05-01" })).toEqual([["end-without-start-date", "dateEnd", null]]);
    expect(troubles({ start: "17:00", end: "13:00" })).toEqual([["ends-before-it-starts", "end", null]]);
    expect(troubles({ start: "25:00", end: "13:61" })).toEqual([
      ["time-unknown", "start", null],
      ["time-unknown", "end", null],
    ]);
    expect(troubles({}, "Asia/Hangzhou")).toEqual([["timezone-unknown", "timezone", null]]);
    expect(troubles({}, "")).toEqual([["timezone-unknown", "timezone", null]]);
  });

  it("are told row by row", () => {
    const agenda = [
      { start: "13:00", end: "12:00", kind: "talk" as const, title: "分享", speakers: [] },
      { start: "下午", end: null, kind: "talk" as const, title: "", speakers: [] },
    ];
    expect(troubles({ agenda })).toEqual([
      ["ends-before-it-starts", "agenda", 0],
      ["title-missing", "agenda", 1],
      ["time-unknown", "agenda", 1],
    ]);
  });

  it("are none when an evening ends after midnight on a last day of its own", () => {
    expect(troubles({ date: "2026-05-01", dateEnd: "2026-05-02", start: "20:00", end: "02:00" })).toEqual([]);
    expect(troubles()).toEqual([]);
  });
});

describe("details as people type them", () => {
  it("become what is stored", () => {
    const typed = details(
      {
        theme: "  春日聚会\u200b ",
        date: "2026-05-01",
        dateEnd: "2026-05-01",
        start: "9：00",
        end: "",
        venue: "　",
        organisers: ["甲 ", "", "甲"],
        links: [{ kind: "home", url: " " }],
        agenda: [
          { start: "", end: null, kind: "talk", title: " ", speakers: [justNamed(" ")] },
          { start: "930", end: "1000", kind: "checkin", title: "签到", speakers: [justNamed("云山 "), justNamed("")] },
        ],
        talks: [{ title: "分享", start: null, end: null, speakers: [], abstract: " 一 \n\n 二 " }],
        roundTables: [{ title: "", start: null, end: null, host: justNamed(""), guests: [] }],
        people: [justNamed("")],
      },
      " Europe/Berlin ",
    );
    expect(tidyDetails(typed)).toEqual(
      details(
        {
          date: "2026-05-01",
          start: "09:00",
          organisers: ["甲"],
          agenda: [{ start: "930", end: "10:00", kind: "checkin", title: "签到", speakers: [justNamed("云山")] }],
          talks: [{ title: "分享", start: null, end: null, speakers: [], abstract: "一\n\n二" }],
        },
        "Europe/Berlin",
      ),
    );
  });

  it("take times as they are written", () => {
    expect(["9:05", "09：05", "0905", "9点05", "", "24:00", "noon"].map(tidyTime)).toEqual([
      "09:05",
      "09:05",
      "09:05",
      "09:05",
      null,
      "24:00",
      "noon",
    ]);
  });

  it("settle the doubts about what was written, and no others", () => {
    const before = details({
      warnings: ["no-date", "ends-before-it-starts", "agenda-is-an-image"],
      agendaImageOnly: true,
    });
    const after = corrected(before.page, { ...before, page: { ...before.page, date: "2026-05-01" } });
    expect(after.page.warnings).toEqual(["ends-before-it-starts", "agenda-is-an-image"]);
    const agenda = [{ start: null, end: null, kind: "talk" as const, title: "分享", speakers: [] }];
    expect(corrected(before.page, { ...before, page: { ...before.page, agenda } }).page).toMatchObject({
      warnings: ["no-date"],
      agendaImageOnly: false,
    });
  });
});

describe("an event with other details", () => {
  const ids = { eventId: EventId.parse("event-1"), tag: "1234567", timezone: "Asia/Shanghai" };
  const event = draftEvent(details().page, ids);

  it("keeps its id, tag, sessions and rules; the door follows the theme", () => {
    const after = withDetails(event, details({ theme: "夏日聚会" }, "Europe/Berlin"));
    expect(after).toEqual({
      ...event,
      timezone: "Europe/Berlin",
      page: details({ theme: "夏日聚会" }).page,
      sessions: [{ ...event.sessions[0], title: "夏日聚会" }],
    });
  });

  it("leaves a door with a name of its own", () => {
    const [door] = event.sessions;
    const named = { ...event, sessions: door ? [{ ...door, title: "正门" }] : [] };
    expect(withDetails(named, details({ theme: "夏日聚会" })).sessions[0]?.title).toBe("正门");
  });
});

it("the next event takes all of the last but its day and what came of it", () => {
  const last = details({
    date: "2026-05-01",
    dateEnd: "2026-05-02",
    pageTitle: "春日聚会回顾",
    start: "13:00",
    organisers: ["甲"],
    chatGroups: [{ type: "dingtalk", number: "12345678" }],
    links: [
      { kind: "home", url: "https://example.com" },
      { kind: "replay", url: "https://example.com/replay" },
    ],
    warnings: ["no-year"],
  });
  expect(copyOf(last)).toEqual(
    details({
      start: "13:00",
      organisers: ["甲"],
      chatGroups: [{ type: "dingtalk", number: "12345678" }],
      links: [{ kind: "home", url: "https://example.com" }],
    }),
  );
});
