import type { EventReport, ReportGroups, ReportReasons, SessionReport } from "../contract/reportShapes.ts";
import { knownOr } from "../i18n/known.ts";
import type { Words } from "../i18n/say.ts";
import { dayLabel, rateText, shareText, stationText } from "./reportTexts.ts";

/** A row of a table: its name, what stands in the columns behind, and for a bar how many of them came and are missing. */
export type ReportRow = { label: string; values: string[]; bar: { missing: number; arrived: number } };

/** `columns`: the first is the names'. `most`: whom the longest bar stands for. `note`: what must be said below it. */
export type ReportTable = {
  key: keyof Words["eventReport"]["groups"];
  title: string;
  columns: string[];
  rows: ReportRow[];
  most: number;
  note: string | null;
};

/** The tables of a report that have anything to say, in their order. `earlier`: the event that is compared. */
export function reportTables(words: Words, report: EventReport, earlier: EventReport | null): ReportTable[] {
  const { eventReport: say, roleLabel } = words;
  const stated = (value: string) => value || say.notStated;
  return [
    sessionTable(words, report),
    dayTable(words, report),
    groupTable(words, "roles", { groups: report.roles, earlier: earlier?.roles ?? null }, roleLabel),
    groupTable(words, "ticketTypes", { groups: report.ticketTypes, earlier: earlier?.ticketTypes ?? null }, stated),
    groupTable(words, "companies", { groups: report.companies, earlier: earlier?.companies ?? null }, stated),
    stationTable(words, report),
    wayTable(words, report, earlier),
    refusalTable(words, report, earlier),
    reasonTable(words, "overrides", report.overrides),
    reasonTable(words, "undone", report.undone),
  ].filter((table) => table !== null);
}

type Key = ReportTable["key"];
type Made = Omit<ReportTable, "key" | "title" | "columns" | "most">;

function table({ eventReport: say }: Words, key: Key, columns: string[], { rows, note }: Made): ReportTable {
  const most = Math.max(0, ...rows.map(({ bar }) => bar.missing + bar.arrived));
  return { key, title: say.groups[key], columns: [say.column.group, ...columns], rows, most, note };
}

/** Nothing to tell apart while there is only the door. */
function sessionTable(words: Words, { sessions, event }: EventReport): ReportTable | null {
  const { eventReport: say } = words;
  if (sessions.length < 2) return null;
  const { column } = say;
  const title = ({ title: said }: SessionReport, at: number) =>
    said === null ? say.removedSession : at === 0 && said === event.theme ? say.whole : said;
  const rows = sessions.map((session, at): ReportRow => {
    const { expected, missing, arrived, inside, capacity, late, leftEarly } = session;
    const known = (value: number | null) => (value === null ? say.unknown : String(value));
    const rate = expected === null || missing === null ? say.unknown : rateText(words, { expected, missing });
    const now = capacity === null ? String(inside) : say.inside(inside, capacity);
    return {
      label: title(session, at),
      values: [known(expected), String(arrived), rate, known(late), known(leftEarly), now],
      bar: { missing: missing ?? 0, arrived },
    };
  });
  const columns = [column.expected, column.arrived, column.rate, column.late, column.leftEarly, column.inside];
  return table(words, "sessions", columns, { rows, note: null });
}

function dayTable(words: Words, { arrivals: { days, total } }: EventReport): ReportTable | null {
  if (days.length < 2) return null;
  const rows = days.map((day): ReportRow => {
    const arrivals = day.bins.reduce((sum, bin) => sum + bin, 0);
    return countRow(words, dayLabel(words, day), arrivals, total);
  });
  return countTable(words, "days", rows);
}

/** Nothing to tell apart where nobody has a value. */
function groupTable(
  words: Words,
  key: Key,
  { groups: { groups, rest }, earlier }: { groups: ReportGroups; earlier: ReportGroups | null },
  labelOf: (value: string) => string,
): ReportTable | null {
  const { eventReport: say } = words;
  if (!groups.some(({ value }) => value !== "")) return null;
  const { column } = say;
  const before = new Map(earlier?.groups.map((group) => [group.value, group]));
  const compared = (value: string) => {
    const group = before.get(value);
    return group ? String(group.arrived) : say.unknown;
  };
  const all = [
    ...groups.map((group) => ({ ...group, label: labelOf(group.value), once: compared(group.value) })),
    ...(rest ? [{ ...rest, label: say.others(rest.values), once: say.unknown }] : []),
  ];
  const rows = all.map(
    ({ label, expected, missing, arrived, once }): ReportRow => ({
      label,
      values: [String(expected), String(arrived), rateText(words, { expected, missing }), ...(earlier ? [once] : [])],
      bar: { missing, arrived },
    }),
  );
  const columns = [column.expected, column.arrived, column.rate, ...(earlier ? [column.earlier] : [])];
  return table(words, key, columns, { rows, note: null });
}

function stationTable(words: Words, { stations, arrivals: { total } }: EventReport): ReportTable | null {
  if (stations.length === 0) return null;
  const rows = stations.map(({ name, arrivals }) => countRow(words, stationText(words, name), arrivals, total));
  return countTable(words, "stations", rows);
}

function wayTable(words: Words, { ways, arrivals: { total } }: EventReport, earlier: EventReport | null) {
  if (ways.length === 0) return null;
  const then = (way: string) => String(earlier?.ways.find((one) => one.way === way)?.arrivals ?? 0);
  const rows = ways.map(({ way, arrivals }) => countRow(words, words.way[way], arrivals, total, earlier && then(way)));
  return countTable(words, "ways", rows, earlier !== null);
}

/** A kind of check-in and how large a part of all it is. */
function countRow(words: Words, label: string, arrivals: number, total: number, then: string | null = null): ReportRow {
  const values = [String(arrivals), shareText(words, arrivals, total), ...(then === null ? [] : [then])];
  return { label, values, bar: { missing: 0, arrived: arrivals } };
}

function countTable(words: Words, key: Key, rows: ReportRow[], isCompared = false): ReportTable {
  const { column } = words.eventReport;
  const columns = [column.arrivals, column.share, ...(isCompared ? [column.earlier] : [])];
  return table(words, key, columns, { rows, note: null });
}

function refusalTable(words: Words, { refusals, isCut }: EventReport, earlier: EventReport | null): ReportTable | null {
  const { eventReport: say } = words;
  if (refusals.length === 0) return null;
  const rows = refusals.map(({ verdict, reason, count }): ReportRow => {
    const then = earlier?.refusals.find((one) => one.verdict === verdict && one.reason === reason)?.count ?? 0;
    const word = knownOr<string>(words.verdict, verdict, verdict);
    const why = knownOr<string>(words.reason, reason, "");
    return {
      label: why === "" ? word : words.program.pair(word, why),
      values: [String(count), ...(earlier ? [String(then)] : [])],
      bar: { missing: 0, arrived: count },
    };
  });
  const note = [say.refusalsNote, ...(isCut ? [say.cutNote] : [])].join(" ");
  const columns = [say.column.count, ...(earlier ? [say.column.earlier] : [])];
  return table(words, "refusals", columns, { rows, note });
}

function reasonTable(words: Words, key: "overrides" | "undone", { reasons, rest }: ReportReasons): ReportTable | null {
  const { eventReport: say } = words;
  if (reasons.length === 0) return null;
  const all = [
    ...reasons.map(({ reason, count }) => ({ label: reason || say.noReason, count })),
    ...(rest > 0 ? [{ label: say.otherReasons, count: rest }] : []),
  ];
  const rows = all.map(
    ({ label, count }): ReportRow => ({ label, values: [String(count)], bar: { missing: 0, arrived: count } }),
  );
  return table(words, key, [say.column.count], { rows, note: null });
}
