import { dayOf } from "../../shared/i18n/when.ts";
import type { ExportChoice } from "../../shared/people/exportChoice.ts";
import type { ExportFile } from "../../shared/report/exportFile.ts";
import type { SheetFact } from "../../shared/report/sheet.ts";
import { safeName } from "../../shared/ticket/fileNames.ts";
import { localMoment } from "../../shared/words/time.ts";
import { wordsOf } from "./attendanceContext.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";

/** What an export says of itself: whose it is, when and where it was made, what it was narrowed to, and the counts. */
export function factsOf(desk: Desk, choice: ExportChoice, people: number): ExportFile["facts"] {
  const { exports: say, table } = wordsOf(desk);
  const { about } = say;
  const { language } = desk.parts.settings();
  const { theme, date, venue } = desk.event.page;
  const { expected, missing, arrived, walkIns } = desk.state.counts;
  const made = localMoment(desk.parts.clock.now(), desk.event.timezone).replace("T", " ");
  const rehearsal: SheetFact[] = desk.parts.rehearsal ? [{ label: about.rehearsal, value: table.yes }] : [];
  const known = (label: string, value: string | null): SheetFact[] => (value ? [{ label, value }] : []);
  return ({ rows, cut }) => [
    { label: about.event, value: theme },
    ...known(about.date, date && dayOf(language, date)),
    ...known(about.venue, venue),
    ...rehearsal,
    { label: about.list, value: say.lists[choice.list] },
    ...known(about.session, sessionTitle(desk, choice)),
    { label: about.filter, value: filterTexts(desk, choice).join(table.separator) || about.everybody },
    { label: about.made, value: `${made} (${desk.event.timezone})` },
    { label: about.station, value: desk.parts.station.name() },
    { label: about.people, value: people },
    { label: about.rows, value: rows },
    ...(cut > 0 ? [{ label: about.cut, value: cut }] : []),
    { label: about.expected, value: expected },
    { label: about.arrived, value: arrived },
    { label: about.noShow, value: missing },
    { label: about.walkIns, value: walkIns },
    { label: about.rate, value: expected > 0 ? Math.round(((expected - missing) / expected) * 1_000) / 10 : 0 },
  ];
}

/** The same for programs; `form` is this shape's own number (docs/exports.md). */
export function aboutOf(desk: Desk, choice: ExportChoice): ExportFile["about"] {
  const { event, parts, state } = desk;
  const { id, timezone, page } = event;
  const { list, session, who, roles, ticketTypes, since } = choice;
  return {
    ...{ form: 1, kind: "lanyard-attendance" },
    event: { id, theme: page.theme, date: page.date, venue: page.venue, timezone },
    made: desk.now(),
    station: parts.station.name(),
    isRehearsal: parts.rehearsal !== null,
    filter: { list, session, who, roles, ticketTypes, since },
    sessions: event.sessions.map(({ id: of, title }) => ({ id: of, title })),
    counts: { ...state.counts },
  };
}

/** `签到表-活动-已签到-一号台-2026-11-22-1305.csv`: what a file that has no room for it inside says of itself. */
export function exportName(desk: Desk, choice: ExportChoice): string {
  const say = wordsOf(desk);
  const parts = [
    choice.list === "people" ? say.table.fileName : say.exports.lists[choice.list],
    short(desk.event.page.theme, 24),
    short(sessionTitle(desk, choice) ?? "", 12),
    short(filterTexts(desk, choice).join("_"), 24),
    short(desk.parts.station.name(), 10),
    fileStamp(desk),
  ];
  return `${parts.filter((part) => part !== "").join("-")}.${choice.format}`;
}

const short = (text: string, most: number): string => safeName([...text].slice(0, most).join(""));

/** The session a list is narrowed to; null: it is about the whole event. */
function sessionTitle({ event }: Desk, { session }: ExportChoice): string | null {
  return event.sessions.find(({ id }) => id === session)?.title ?? null;
}

function filterTexts(desk: Desk, { who, roles, ticketTypes, since }: ExportChoice): string[] {
  const { exports: say, roleLabel } = wordsOf(desk);
  return [
    ...who.map((one) => say.whos[one]),
    ...roles.map(roleLabel),
    ...ticketTypes.map((one) => one || say.noTicketType),
    ...(since === null ? [] : [say.about.sinceOf(since.replace("T", " "))]),
  ];
}
