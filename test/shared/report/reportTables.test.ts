import { describe, expect, it } from "vitest";
import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { reportTables } from "../../../shared/report/reportTables.ts";
import { busyTexts, chartText, figureTexts, shareText } from "../../../shared/report/reportTexts.ts";
import { DESK_A, DOOR } from "../../build/people.ts";

const NONE = { groups: [], rest: null };
const NO_REASONS = { reasons: [], rest: 0 };
const FIGURES = {
  ...{ expected: 4, missing: 1, arrived: 4, inside: 3, walkIns: 1, guests: 0, late: null, leftEarly: null },
  ...{ doubles: 2, refused: 0, overrides: 0, undone: 0 },
};
const REPORT: EventReport = {
  event: {
    ...{ id: "event-1", theme: "聚会", date: "2026-11-22", dateEnd: null, start: null, end: null, venue: null },
    timezone: "Asia/Shanghai",
  } as EventReport["event"],
  figures: FIGURES,
  arrivals: { step: 5, total: 4, days: [{ day: "2026-11-22", from: 780, bins: [1, 3], window: null }] },
  peak: { at: "2026-11-22T13:05", arrivals: 3 },
  deskPeak: { station: DESK_A, at: "2026-11-22T13:05", arrivals: 3 },
  rush: { station: DESK_A, from: "2026-11-22T13:05", to: "2026-11-22T13:06", seconds: 50, arrivals: 3 },
  sessions: [
    {
      id: DOOR,
      title: "聚会",
      expected: 4,
      missing: 1,
      arrived: 4,
      inside: 3,
      capacity: null,
      late: 1,
      leftEarly: null,
    },
  ],
  roles: {
    groups: [{ value: "speaker", expected: 3, missing: 1, arrived: 2 }],
    rest: { values: 3, expected: 1, missing: 0, arrived: 2 },
  },
  ticketTypes: { groups: [{ value: "", expected: 4, missing: 1, arrived: 4 }], rest: null },
  companies: NONE,
  stations: [{ station: DESK_A, name: "", arrivals: 4 }],
  ways: [{ way: "scan", arrivals: 4 }],
  refusals: [{ what: "double", verdict: "already-in", reason: "came-before", count: 2 }],
  isCut: false,
  overrides: NO_REASONS,
  undone: { reasons: [{ reason: "", count: 1 }], rest: 2 },
};

describe("the tables of a report", () => {
  it("are those that have something to say, in the language's words", () => {
    const tables = reportTables(words("en"), REPORT, null);
    expect(tables.map(({ key }) => key)).toEqual(["roles", "stations", "ways", "refusals", "undone"]);
    const rows = Object.fromEntries(
      tables.map(({ key, rows: all }) => [key, all.map(({ label, values }) => [label, ...values])]),
    );
    expect(rows.roles).toEqual([
      ["Speaker", "3", "2", "66.7%"],
      ["3 others", "1", "2", "100%"],
    ]);
    expect(rows.stations).toEqual([["A desk without a name", "4", "100%"]]);
    expect(rows.undone).toEqual([
      ["No reason given", "1"],
      ["Other reasons", "2"],
    ]);
  });

  it("have a column of the event that is compared, where that has the same group", () => {
    const earlier = {
      ...REPORT,
      roles: { groups: [{ value: "vip", expected: 1, missing: 0, arrived: 1 }], rest: null },
      refusals: [],
    };
    const [roles, , ways, refusals] = reportTables(words("zh"), REPORT, earlier);
    expect(roles?.columns.at(-1)).toBe("对比");
    expect(roles?.rows.map(({ values }) => values.at(-1))).toEqual(["–", "–"]);
    expect(ways?.rows.map(({ values }) => values.at(-1))).toEqual(["4"]);
    expect(refusals?.rows.map(({ values }) => values)).toEqual([["2", "0"]]);
  });

  it("keep words that this program does not know", () => {
    const refusals = [{ what: "refused" as const, verdict: "from-the-future", reason: "who-knows", count: 1 }];
    const [table] = reportTables(words("en"), { ...REPORT, refusals }, null).filter(({ key }) => key === "refusals");
    expect(table?.rows[0]?.label).toBe("from-the-future");
  });
});

describe("what is said of a report", () => {
  it("says why a figure is missing, and that some are at least as many", () => {
    const texts = figureTexts(words("zh"), FIGURES, { isCut: true, earlier: FIGURES });
    const of = (key: string) => texts.find((one) => one.key === key);
    expect(of("rate")).toMatchObject({ value: "75%", earlier: "对比 75%" });
    expect(of("late")).toMatchObject({ value: "–", why: words("zh").eventReport.lateUnknown });
    expect(of("doubles")?.value).toBe("至少 2");
    expect(of("refused")?.value).toBe("0");
  });

  it("calls whole only what is whole, and nothing only what is nothing", () => {
    const share = (part: number, whole: number) => shareText(words("en"), part, whole);
    expect([share(9_999, 10_000), share(1, 10_000), share(0, 5), share(5, 5), share(0, 0)]).toEqual([
      ...["99.9%", "0.1%", "0%", "100%", "–"],
    ]);
  });

  it("reads the chart out", () => {
    const [day] = REPORT.arrivals.days;
    if (!day) throw new Error("no day");
    expect(chartText(words("en"), REPORT, { ...day, window: { opens: 780, closes: null } })).toBe(
      "4 people checked in from 13:00 to 13:10, a bar for every 5 minutes. Most came 13:05–13:10: 3 people. Sign-in from 13:00",
    );
  });

  it("names the busiest desk only where there are several", () => {
    expect(busyTexts(words("en"), REPORT)).toHaveLength(2);
    const two = [...REPORT.stations, { station: "desk-b", name: "B", arrivals: 1 }] as EventReport["stations"];
    expect(busyTexts(words("en"), { ...REPORT, stations: two })[1]).toContain("Busiest minute at one desk: 13:05");
  });
});
