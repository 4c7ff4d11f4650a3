import type { PageFacts } from "../event.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { textOf } from "./frontMatter.ts";
import { simplify } from "./simplify.ts";
import { isEventMatter } from "./when.ts";

const EVENT_WORD =
  /meet-?\s?up|沙龙|大会|峰会|论坛|研讨会|讲座|聚会|工作坊|开放日|活动|直播|webinar|workshop|conference|summit|hackathon|黑客松|\bconf\b|unconference|社区日|community day|user group|\bcamp\b|\bevent\b|channel#|\bfest\b|\bday\b|技术日|分享会|发布会|年会|周年/i;

/** Enough of what only events state: what happens and who speaks, and its frame: when people come, where, in which form. */
const ENOUGH = 5;

/**
 * Whether a page is about one event to go to; a label with day and hour and one with a place say so by themselves. An article may name a day, a recipe a duration, a change log many days: none of
 * them says when and where to come and what happens there.
 */
export function isEvent(facts: PageFacts, matter: FrontMatter, fields: readonly Field[]): boolean {
  const labelled = fields.some(
    ({ topic, value }) => (topic === "when" || topic === "date") && value.some((line) => /\d/.test(line.text)),
  );
  const hasWhen = facts.date !== null || facts.start !== null;
  if (!hasWhen && facts.agenda.length + facts.talks.length === 0) return false;
  const timed = facts.agenda.filter((item) => item.start !== null).length;
  const word = [facts.theme, facts.pageTitle, textOf(matter, "categories", "category", "description")].some(
    (text) => text !== null && EVENT_WORD.test(simplify(text)),
  );
  const happens: readonly Point[] = [
    [timed >= 2, 3],
    [facts.talks.some((talk) => talk.speakers.length > 0), 1],
    [fields.some(({ topic }) => topic === "theme"), 1],
    [fields.some(({ topic }) => topic === "speaker" || topic === "people" || topic === "guests"), 1],
    [facts.links.some(({ kind }) => kind === "signup"), 1],
    [facts.organisers.length + facts.coOrganisers.length + facts.partners.length > 0, 1],
    [word, 2],
  ];
  const frame: readonly Point[] = [
    [labelled && hasWhen, 2],
    [isEventMatter(matter), 3],
    [facts.venue !== null, 2],
    [facts.form !== null || facts.online, 1],
    [facts.date !== null, 1],
  ];
  const isInvitation =
    facts.date !== null && facts.venue !== null && fields.some(saysDayAndHour) && fields.some(isPlace);
  return isInvitation || (sum(happens) > 0 && sum(happens) + sum(frame) >= ENOUGH);
}

/** A job advert has a day to start on and hours to work, but not in one breath. */
const saysDayAndHour = ({ topic, value }: Field): boolean =>
  (topic === "when" || topic === "date") &&
  value.some(({ text }) => /\d[^:：]*\D\d{1,2}\s*(?:[:：]\s*\d{2}|点|時|时|\s?[ap]m\b)/i.test(text.slice(0, 200)));

const isPlace = ({ topic, value }: Field): boolean => topic === "where" && value.length > 0;

type Point = readonly [boolean, number];

const sum = (points: readonly Point[]): number =>
  points.reduce((all, [holds, weight]) => all + (holds ? weight : 0), 0);
