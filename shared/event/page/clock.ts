/** Wall-clock times in free text: `13:00-13:30`, `下午 2:00`, `晚 7 点`, `2 PM`, `6-9pm`, `18h30`, `14 :15`. */
export interface TimeSpan {
  /** `HH:MM` */
  start: string;
  end: string | null;
  /** `bare`: `6:30` may mean half past six in the evening; `said`: morning, afternoon, am or pm stood there. */
  half: "bare" | "said" | "none";
  /** Where the words of the time begin and end in the text. */
  from: number;
  to: number;
}

/** Full-width ASCII made plain, one character for one, so that positions stay true. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === "\u3000" ? " " : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

const HALF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|当晚|早|晚|noon|[ap]\\.?m\\b\\.?|am|pm";
const CLOCK = new RegExp(
  `(?:(?<![a-z])(?<half>${HALF_DAY}))?\\s{0,2}(?<![\\d.#])(?<hour>\\d{1,2}(?!\\d)|(?<=[早晚午夜晨上到至]\\s?)[一二两三四五六七八九十]{1,3}(?=\\s?[点點]))(?:\\s?[:∶]\\s?(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?![\\d.]*\\d)|\\s?[点點时時](?!间)(?:\\s?(?<cn>\\d{1,2})\\s?分?|(?<nine>半)|整|钟)?|h(?<french>\\d{2})?(?![a-z\\d]))?\\s?(?<after>[ap]\\.?m\\b\\.?|noon\\b|o['’]clock\\b(?:\\s(?:in\\sthe\\s(?:morning|afternoon|evening)|at\\snight))?|in\\sthe\\s(?:morning|afternoon|evening)\\b)?`,
  "giu",
);
/** `08.30 - 09.30` at the beginning, `19.00 Uhr`, `6.30-7.15pm`: dots elsewhere are dates and versions. */
const DOTTED =
  /^([^\p{L}\d]{0,4})([01]\d|2[0-3])\.([0-5][05])(\s{0,2}[-–—]\s{0,2})([01]\d|2[0-3])\.([0-5][05])(?![\d.])|(?<![\d.])(\d{1,2})\.([0-5]\d)(?=\s?(?:Uhr\b|[ap]\.?m\b)|\s?(?:[-–—]|to)\s?\d{1,2}(?:\.[0-5]\d)?\s?[ap]\.?m\b)/giu;
/** `noon to 3pm`, `10am - noon`: as many letters as `12pm`. */
const NOON =
  /(?<![a-z\d]\s?)noon(?=\s?(?:[-–—]|to|till|until)\s?\d)|(?<=\d\s?(?:[ap]m)?\s?(?:[-–—]|to|till|until)\s?)noon\b/gi;
/** `1900-2100 hrs`, `1800hrs`. */
const MILITARY =
  /(?<![\d:.])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?:\s?(?:[-–—]|to)\s?(?<h2>[01]\d|2[0-3])(?<m2>[0-5]\d))?\s?hrs?\b/gi;
const JOIN = /^\s*(?:\([^()]{0,12}\)\s*)?(?:[-\u2010-\u2015\u2212~〜→至到]+|to|till|til|until|through)\s*$/i;

interface Clock {
  half: "am" | "pm" | "noon" | "night" | null;
  hour: number;
  minute: number;
  /** Minutes, 点 or am/pm were there: a bare number is a time only beside such a one. */
  sure: boolean;
  /** Written `06:30`: a clock of twenty-four hours. */
  isPadded: boolean;
  from: number;
  to: number;
}

/** All spans of a text in order; two times joined by a dash (any kind), `至`, `到` or `to` make one span. */
export function findTimes(text: string): TimeSpan[] {
  const dotless = narrow(text)
    .replace(DOTTED, (all) => all.replaceAll(".", ":"))
    .replace(NOON, "12pm");
  const plain = dotless.replace(MILITARY, (all) => " ".repeat(all.length));
  const military = [...dotless.matchAll(MILITARY)].map(militarySpan);
  const clocks = [...plain.matchAll(CLOCK)].map(readClock).filter((clock) => clock !== null);
  const spans: TimeSpan[] = [];
  for (let i = 0; i < clocks.length; i++) {
    const first = clocks[i];
    const second = clocks[i + 1];
    if (!first) continue;
    if (second && isPair(first, second) && JOIN.test(plain.slice(first.to, second.from))) {
      spans.push({ ...spanOf(first, second), half: halfSaid(first, second), from: first.from, to: second.to });
      i++;
    } else if (first.sure)
      spans.push({ start: wall(first), end: null, half: halfSaid(first), from: first.from, to: first.to });
  }
  return military.length === 0 ? spans : [...spans, ...military].sort((a, b) => a.from - b.from);
}

function militarySpan({ index, 0: { length }, groups: { h = "", m = "", h2, m2 } = {} }: RegExpExecArray): TimeSpan {
  const end = h2 === undefined ? null : `${h2}:${m2}`;
  return { start: `${h}:${m}`, end, half: "none", from: index, to: index + length };
}

function halfSaid(...clocks: Clock[]): TimeSpan["half"] {
  const [first, second] = clocks;
  const isOverNoon = first && second && first.hour >= 10 && first.hour <= 12 && second.hour < 5 && !second.isPadded;
  if (isOverNoon || clocks.some(({ half }) => half !== null)) return "said";
  return clocks.every(({ hour, isPadded }) => hour <= 12 && !isPadded) ? "bare" : "none";
}

/** Minutes since midnight of `HH:MM`. */
export const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The same span with both times in the second half of the day. */
export const inTheEvening = (span: TimeSpan): TimeSpan => ({
  ...span,
  half: "said",
  start: later(span.start),
  end: span.end === null ? null : later(span.end),
});

const later = (time: string): string => (time < "12:00" ? toWall(minutesIn(time) + 12 * 60) : time);

export const findTime = (text: string): TimeSpan | null => findTimes(text)[0] ?? null;

/** The span a line begins with (marks, numbers and brackets before it do not count), or null. */
export function leadingTime(text: string): TimeSpan | null {
  const span = findTime(text);
  return span &&
    /^[\s\p{P}\p{S}\u2460-\u24ff]*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．][\s\p{P}\p{S}]*)?(?:时间\s?[:：]\s*)?$/u.test(
      text.slice(0, span.from),
    )
    ? span
    : null;
}

/** A bare number is a time only beside one with am/pm or 上午, 下午: `#9 - 19:00` is no span. */
const isPair = (first: Clock, second: Clock): boolean =>
  (first.sure && second.sure) || (first.sure && first.half !== null) || (second.sure && second.half !== null);

function readClock(match: RegExpMatchArray): Clock | null {
  const { half, hour, minute, cn, nine, french, after } = match.groups ?? {};
  const whole = match[0];
  const hours = hourOf(hour ?? "");
  const minutes = nine ? 30 : Number(minute ?? cn ?? french ?? 0);
  if (hours > 24 || minutes > 59) return null;
  const lead = whole.length - whole.trimStart().length;
  const sure =
    Boolean(minute || nine || after || french) || (/[点點时時]/.test(whole) && (half !== undefined || hours > 6));
  if (
    !sure &&
    half === undefined &&
    !/^\s*(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(?:[点點时時]钟?\s*)?$/.test(whole)
  )
    return null;
  return {
    half: halfOf(after ?? half),
    hour: hours,
    minute: minutes,
    sure,
    isPadded: hour?.startsWith("0") === true,
    from: (match.index ?? 0) + lead,
    to: (match.index ?? 0) + whole.trimEnd().length,
  };
}

function halfOf(word: string | undefined): Clock["half"] {
  if (word === undefined) return null;
  if (/^o['’]clock$/i.test(word)) return null;
  if (/^a|morning|凌晨|清晨|早|上午/i.test(word)) return "am";
  if (/中午|(?<!after)noon/i.test(word)) return "noon";
  return /晚|夜|evening|night/i.test(word) ? "night" : "pm";
}

/** `7` or `七`, `十`, `十一`. */
function hourOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text].map((c) => "一二三四五六七八九十".indexOf(c === "两" ? "二" : c) + 1);
  return digits.reduce((sum, digit) => sum + digit, 0);
}

/** A half of the day said once holds for both ends: `6-9pm`, `下午 2:00-5:00`, but `11:30-1pm` begins in the morning. */
function spanOf(first: Clock, second: Clock): { start: string; end: string } {
  const early = first.half ?? (second.half === "pm" || second.half === "am" ? second.half : null);
  const late = second.half ?? first.half;
  const start = minutesOf({ ...first, half: early });
  const end = minutesOf({ ...second, half: late });
  const plainStart = minutesOf({ ...first, half: "am" });
  const plainEnd = minutesOf({ ...second, half: second.half ?? null });
  // `11:30 - 1:00`, `12:30 - 1:00`: over noon.
  const isOverNoon = early === null && late === null && first.hour >= 10 && first.hour <= 12 && second.hour < 5;
  if (isOverNoon && !second.isPadded && end < start) return { start: toWall(start), end: toWall(end + 12 * 60) };
  return {
    start: toWall(first.half === null && start > end && plainStart <= end ? plainStart : start),
    end: toWall(second.half === null && end < start && plainEnd > start ? plainEnd : end),
  };
}

function minutesOf({ half, hour, minute }: Clock): number {
  let hours = hour % 24;
  if (half === "am" && hours === 12) hours = 0;
  if (half === "night" && hours === 12) hours = 0;
  else if ((half === "pm" || half === "night") && hours < 12) hours += 12;
  else if (half === "noon" && hours > 0 && hours < 4) hours += 12;
  return hours * 60 + minute;
}

const wall = (clock: Clock): string => toWall(minutesOf(clock));

/** Minutes since midnight as `HH:MM`. */
export const toWall = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
