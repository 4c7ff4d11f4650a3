import { findDays, type StatedDay } from "./calendar.ts";
import { findTimes, type TimeSpan } from "./clock.ts";

/** What one text says of days and times. */
export interface Statement {
  days: StatedDay[];
  times: TimeSpan[];
  text: string;
}

/**
 * Days and times of a text. Of a date that was moved (`原定于 … 延期至 …`, `postponed to …`) only what it was moved to counts; an end
 * told apart from the start (`19:30 开始，预计 21:30 结束`) belongs to it.
 */
export function statement(text: string): Statement {
  const plain = text.replace(OFFSET, "$1");
  const moved = movedTo(plain);
  const days = findDays(moved).filter((day) => !isDeadline(moved, day));
  return {
    days,
    times: withEnd(moved, withoutDoors(moved, untilSameDay(moved, days, findTimes(moved)))),
    text,
  };
}

/** `13:00:00+08:00`: behind the seconds stands the distance to UTC, no other time. */
const OFFSET = /(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s?[+-]\d{2}:?\d{2}(?!\d)/g;

/** The words of a moved date behind the new one's beginning; a text that moves nothing stays. */
function movedTo(text: string): string {
  const last = [...text.matchAll(MOVED)].at(-1);
  const rest = last ? text.slice(last.index + last[0].length) : "";
  return findDays(rest).length > 0 ? rest : text;
}

const MOVED =
  /(?:延期|改期|推迟|延后|顺延|提前|变更|调整|更改|改)[至到为]|延至|(?:postponed|rescheduled|moved|changed)(?:\sfrom\s.{4,40}?)?\s(?:to|until|till|for)\b/gi;

/** `报名截止 5 月 18 日`, `RSVP by 18 May`: until then people sign up. */
const isDeadline = (text: string, { from, to }: StatedDay): boolean =>
  /(?:截止|截至|deadline|\bclos(?:es|ing)\b|\bregister by\b|\brsvp by\b)[^\d，。；;]{0,10}$/i.test(
    text.slice(Math.max(0, from - 30), from),
  ) || /^\s?(?:之?前(?:报名|截止)|截止)/.test(text.slice(to, to + 8));

/** `2025-11-08 14:00 ~ 2025-11-08 17:00`: the day said twice, a time each. */
function untilSameDay(text: string, [day, again]: readonly StatedDay[], times: TimeSpan[]): TimeSpan[] {
  const [first, second] = times;
  const isTwice = day && again && day.month === again.month && day.day === again.day && day.year === again.year;
  if (!isTwice || !first || !second || first.end !== null || second.end !== null) return times;
  const isJoined = /^\s?(?:[-\u2010-\u2015~～〜至到]+|to|until)\s?$/i.test(text.slice(first.to, again.from));
  return isJoined && second.from >= again.to ? [{ ...first, end: second.start }, ...times.slice(2)] : times;
}

/** `13:30 开始签到，14:00-17:00`, `Doors: 18:30 Start: 19:00`: the doors open before it begins. */
function withoutDoors(text: string, times: TimeSpan[]): TimeSpan[] {
  const [first, second] = times;
  if (!first || !second || first.end !== null) return times;
  const behind = text.slice(first.to, first.to + 14);
  const isDoors =
    /^\s?(?:开始|起|可以?)*\s?(?:签到|入场|进场)/.test(behind) ||
    /^\s?(?:doors|check-?in)\b/i.test(behind) ||
    /(?:\bdoors(?:\sopen)?(?:\sat)?|签到|入场)\s?[:：]?\s?$/i.test(
      text.slice(Math.max(0, first.from - 14), first.from),
    );
  const starts = /\bstarts?(?:\sat)?[:：]?\s?$/i.test(text.slice(first.to, second.from));
  return starts || (isDoors && second.end !== null) ? times.slice(1) : times;
}

/** `finishing by 8.30pm`, `预计 21:30 结束`: the words that make a time the end. */
function withEnd(text: string, times: TimeSpan[]): TimeSpan[] {
  const [first] = times;
  const last = first?.end === null ? times.find((one, i) => i > 0 && one.end === null && isEnd(text, one)) : undefined;
  if (!first || !last) return times;
  return [{ ...first, end: last.start }, ...times.slice(1).filter((one) => one !== last)];
}

const isEnd = (text: string, { from, to }: TimeSpan): boolean =>
  /^\s?(?:左右|前后|前|准时)?\s?(?:结束|散场|收工)/.test(text.slice(to, to + 12)) ||
  /(?:\b(?:finish(?:es|ing)?|end(?:s|ing)?|until|till|wrap(?:s|ping)?(?: up)?)(?:\s(?:by|at|around|about)|[:：])?|结束时间[:：]?|直到)\s?$/i.test(
    text.slice(Math.max(0, from - 24), from),
  );
