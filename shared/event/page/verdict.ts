import type { PageFacts } from "../event.ts";
import { findDays } from "./calendar.ts";
import { findTimes } from "./clock.ts";
import { EVENT_WORD } from "./eventWords.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { textOf, textsOf } from "./frontMatter.ts";
import { isEventMatter } from "./matterWhen.ts";
import { simplify } from "./simplify.ts";

/** What the page was read from. */
interface Evidence {
  matter: FrontMatter;
  fields: readonly Field[];
  around: { asides: readonly string[]; prose: readonly string[] };
}

/** Enough of what only events state: what happens and who speaks, and its frame: when people come, where, in which form. */
const ENOUGH = 5;

/**
 * Whether a page is about one event to go to; a label with day and hour and one with a place say so by themselves. An article may name a day, a recipe a duration, a change log many days: none of
 * them says when and where to come and what happens there.
 */
export function isEvent(facts: PageFacts, { matter, fields, around }: Evidence): boolean {
  const labelled = fields.some(
    ({ topic, value }) => (topic === "when" || topic === "date") && value.some((line) => /\d/.test(line.text)),
  );
  const hasWhen = facts.date !== null || facts.start !== null;
  if (!hasWhen && facts.agenda.length + facts.talks.length === 0) return false;
  // A guide for organisers shows a timetable without a day, a place or anybody's name.
  if (facts.date === null && facts.venue === null && !labelled && facts.people.length + facts.links.length === 0)
    return false;
  const timed = facts.agenda.filter((item) => item.start !== null).length;
  const titles = [facts.theme, facts.pageTitle].filter((text) => text !== null);
  const word = [...titles, textOf(matter, "categories", "category", "description")].some(
    (text) => text !== null && EVENT_WORD.test(simplify(text)),
  );
  const isReport = [...titles, ...around.prose.slice(0, 20)].some((text) => REPORT.test(text.slice(0, 200)));
  if (isReport && !labelled && facts.venue === null && facts.links.every(({ kind }) => kind !== "signup")) return false;
  const said = around.asides.some((text) => findDays(text).length > 0);
  const happens: readonly Point[] = [
    [timed >= 2, 3],
    [facts.talks.some((talk) => talk.speakers.length > 0), 1],
    [fields.some(({ topic }) => topic === "theme"), 1],
    [fields.some(({ topic }) => PEOPLE.has(topic)), 1],
    [facts.links.some(({ kind }) => kind === "signup"), 1],
    [fields.some(({ topic }) => topic === "signup"), 1],
    [facts.organisers.length + facts.coOrganisers.length + facts.partners.length > 0, 1],
    [facts.agendaImageOnly, 1],
    [timed < 2 && fields.some(({ topic }) => topic === "agenda"), 1],
    [textsOf(matter, "tags").some((tag) => /^(?:meet-?ups?|events?|活动|沙龙)$/i.test(tag)), 1],
    [word, 2],
    [!word && timed >= 2 && around.prose.slice(0, 3).some((text) => EVENT_WORD.test(simplify(text))), 1],
  ];
  const frame: readonly Point[] = [
    [labelled && hasWhen, 2],
    [!labelled && fields.some(({ topic, value }) => topic === "time" && saysHour(value)), 1],
    [isEventMatter(matter), 3],
    [facts.venue !== null, 2],
    [facts.form !== null || facts.online, 1],
    [facts.date !== null, 1],
    [facts.date !== null && (said || around.prose.some(saysBoth)), 1],
  ];
  return isInvitation(facts, fields) || (sum(happens) > 0 && sum(happens) + sum(frame) >= ENOUGH);
}

/** What went wrong, or what was released, is told with hours and names too; nobody is asked to come. */
const REPORT =
  /\bpost-?\s?(?:incident|mortem)|\bincident (?:report|review|timeline)|\boutage\b|\brelease notes?\b|根因|故障(?:报告|回顾|复盘|时间线)|复盘(?:原因|报告)|事故(?:报告|复盘|经过)|^v?\d+\.\d+(?:\.\d+)?\s?(?:版本)?\s?(?:正式)?发布(?!会)/i;

const PEOPLE = new Set(["speaker", "people", "guests", "host", "bio"]);

/**
 * Day, hour and place under labels say by themselves that people shall come. `When` and `Where` are words of invitations; a
 * job advert has a day to start on and hours to work.
 */
function isInvitation(facts: PageFacts, fields: readonly Field[]): boolean {
  if (!fields.some(isPlace)) return false;
  const clock = fields.some(({ topic, label, value }) => topic === "time" && !/hour/i.test(label) && saysHour(value));
  // `08/11/2025` is a day, whichever it is.
  if (facts.date === null)
    return clock && fields.some(({ topic, value }) => topic === "date" && value.some(({ text }) => SLASHED.test(text)));
  const days = fields.filter(
    ({ topic, label, value }) =>
      (topic === "when" || topic === "date") && !/start|begin|开始|入职/i.test(label) && saysDay(value),
  );
  const isShort = facts.dateEnd !== null && Date.parse(facts.dateEnd) - Date.parse(facts.date) <= LONGEST;
  return days.some(
    ({ topic, label, value }) => isShort || clock || saysHour(value) || (topic === "when" && /when|活动/i.test(label)),
  );
}

/** A conference or a hackathon says its days and no hours; an internship lasts longer. */
const LONGEST = 4 * 24 * 3600 * 1000;

const SLASHED = /^\D{0,12}\d{1,2}\/\d{1,2}\/\d{4}\s*$/;

const HOUR = /\d{1,2}\s*(?:[:：]\s*\d{2}|点|時|时|h\d{0,2}\b|\s?[ap]\.?m\b|\s?Uhr)/i;

const saysDay = (value: Field["value"]): boolean => value.some(({ text }) => findDays(text.slice(0, 200)).length > 0);

const saysHour = (value: Field["value"]): boolean =>
  value.some(({ text }) => HOUR.test(text.slice(0, 200)) || findTimes(text.slice(0, 200)).length > 0);

/** Day and hour in one breath: `Monday 18 November at 13:00`. */
function saysBoth(text: string): boolean {
  const [day] = text.length < 300 ? findDays(text) : [];
  return day !== undefined && /^[^.。；;]{0,16}\d{1,2}(?:[:：]\d{2}|\s?[ap]m\b|\s?点)/i.test(text.slice(day.to));
}

const isPlace = ({ topic, value }: Field): boolean => topic === "where" && value.length > 0;

type Point = readonly [boolean, number];

const sum = (points: readonly Point[]): number =>
  points.reduce((all, [holds, weight]) => all + (holds ? weight : 0), 0);
