import type { PageFacts } from "../event.ts";
import { findDays } from "./calendar.ts";
import { findTimes } from "./clock.ts";
import { type Field, isLinkOnly, valuesOf } from "./fields.ts";
import { type FrontMatter, textOf, textsOf } from "./frontMatter.ts";
import type { Line } from "./parts.ts";
import { simplify } from "./simplify.ts";

const ONLINE =
  /线上|直播|网络会议|腾讯会议|\bonline\b|\bvirtual\b|\bwebinar\b|\blive ?stream|\bremote\b|\bzoom\b|\bhybrid\b|\byoutube\b|\bgoogle meet\b|bilibili|b\s?站|视频号/i;
const NO_PLACE =
  /^(?:(?:线上|在线)(?:直播|活动|会议|平台)?|直播|online|virtual|webinar|tba|tbd|待定|(?:腾讯会议|飞书会议|zoom|google meet|microsoft teams|youtube(?: live)?|b\s?站(?:直播)?|bilibili|视频号)[\s\d:：()（）-]*(?:(?:–\s)?https?:\S*)?)[\s.。!！]*$/i;

export interface Place {
  venue: string | null;
  form: string | null;
  online: boolean;
}

/** Where and in which form. A venue that only says "online" is none; `online` also holds for an event that is both. */
export function readPlace(
  matter: FrontMatter,
  fields: readonly Field[],
  more: { links: PageFacts["links"]; asides: readonly string[]; prose: readonly string[] },
): Place {
  const form = valuesOf(fields, "form")[0]?.text || wayToAttend(fields);
  const places = fields.filter(({ topic, value }) => topic === "where" && value.some((line) => line.text !== ""));
  // Where people gather before is the place only where the page tells no other.
  const stated = places.find(({ label }) => !/集合/.test(label)) ?? places[0];
  const place = stated
    ? venueText(stated)
    : (matterPlace(matter) ?? placeBesideTime(fields) ?? spokenPlace(more.prose) ?? placeBehindDay(more.prose));
  const [head = ""] = place?.split(/\s[|｜]\s/) ?? [];
  const venue = place !== null && (NO_PLACE.test(simplify(head)) || /^\d+$/.test(place)) ? null : place;
  const alone = form === null && venue === null ? [...more.asides, ...more.prose.filter(saysDay)] : [];
  const said = [form, place, textOf(matter, "format", "type"), ...alone];
  const online =
    said.some((text) => text !== null && ONLINE.test(simplify(text))) ||
    fields.some(({ topic, label }) => topic === "when" && /直播|线上/.test(simplify(label))) ||
    matter.values.get("online") === true ||
    more.links.some((link) => link.kind === "live");
  return { venue, form, online };
}

/** `参与方式：线下 + 直播（https://…）` tells the form where `参与方式：扫码` tells how to sign up. */
function wayToAttend(fields: readonly Field[]): string | null {
  const ways = fields.filter(
    ({ topic, label }) => topic === "signup" && /^(?:参与|参加|参会)方式$/.test(simplify(label)),
  );
  const told = ways.map(({ value }) => (value[0]?.text ?? "").replace(/\s*[(（]\s*https?:[^()（）]*[)）]/g, "").trim());
  return (
    told.find((text) => /^(?:线下|线上|直播|现场)[\s+＋&/、和及与同步线上下直播现场会议参与]*$/.test(simplify(text))) ??
    null
  );
}

const saysDay = (text: string): boolean => text.length < 300 && findDays(text).length > 0;

const SPOKEN: readonly RegExp[] = [
  /(?:地点|地址)(?:不变|仍[为在]|改[为在到至]|变更为|定在|设在)[:：]?\s?([^。；;]{4,80})/u,
  /\b(?:take place|held|hosted|meet|gather|happen)\s(?:at|in)\s(?:the\s)?(?=[\p{Lu}\d\p{Script=Han}])(.{3,80}?)(?=\s(?:on|from|between|at\s\d|this|next)\b|[.;!?]|$)/u,
  /在([^，。；在]{2,40}?(?:楼|厅|中心|酒店|室|馆|大学|大厦|号|园区?|空间|广场|会场|书院|咖啡))(?:顺利|如期|隆重)?(?:举行|举办|召开)/u,
];

/** `时间地点：5 月 20 日 14:00～18:00，图书馆报告厅`: what stands behind the time, or the lines below it. */
function placeBesideTime(fields: readonly Field[]): string | null {
  const field = fields.find(({ topic, label }) => topic === "when" && /地点|where/i.test(label));
  const [first, ...others] = field?.value ?? [];
  if (first === undefined) return null;
  const own = behindDay(first.text);
  const below = own === "" && field?.topic === "when" ? others.filter((line) => line.block === others[0]?.block) : [];
  const named = own === "" ? below.map((line) => line.text).join(" ") : own;
  return named === "" || TELLS.test(named) || behindDay(named) !== named ? null : named;
}

/** A text without everything up to its last day or time. */
function behindDay(text: string): string {
  const ends = [...findTimes(text), ...findDays(text)].map(({ to }) => to);
  return text
    .slice(Math.max(0, ...ends))
    .replace(/^\s?(?:开始|结束|[(（][^()（）]*[)）])/u, "")
    .replace(/^[\s,，;；、。@·•|｜*]+|^[(（][^()（）]*[)）]\s*/g, "")
    .replace(/^[\s,，;；、。@·•|｜*]+/, "");
}

/** `Tuesday 3 December, 18:00, Netloft, 4 Quay Street`, `takes place on 3 December at Netloft, Galway`: a line that begins with a day, a sentence that names one. */
function placeBehindDay(prose: readonly string[]): string | null {
  for (const text of prose.filter(saysDay)) {
    const rest = behindDay(text.replace(/\b([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|h)\b/i, "$1:$2"));
    const told =
      /^\s?(?:.{0,20}\s)?at\s(?:the\s)?(?=\p{Lu}|\d{1,4}\s\p{Lu})(.{3,120}?)(?=[;!?]|\.(?:\s|$)|\s(?:on|from|for|with|where|and we|and will)\s|$)/u.exec(
        rest,
      )?.[1];
    if (told && !findTimes(told).length) return trimPlace(told.replace(CROWD, ""));
    if (PARTS.test(text) && /^\p{Lu}[^·•|｜]{4,80}$/u.test(rest) && !ONLINE.test(rest)) return trimPlace(rest);
    if ((findDays(text)[0]?.from ?? 99) <= 12 && ADDRESS.test(rest) && !/[。!?！？]|\.\s/.test(rest))
      return trimPlace(rest);
  }
  return null;
}

/** `Thursday, 16 October 2025 · 18:00–20:30 · The Loom, Dublin`, `… 17:00 to 19:30 @ The Loom`. */
const PARTS =
  /^[^·•|｜]{6,40}\s?[·•|｜]\s?[^·•|｜]{0,6}\d{1,2}[:.]\d{2}[^·•|｜]{0,24}[·•|｜]\s?[^·•|｜]+$|^[^@]{6,60}\d(?:\s?[ap]m)?\s@\s[^@]+$/iu;

/** `…, 60 people came` */
const CROWD = /,\s(?:about\s|over\s|some\s)?\d+\s(?:people|attendees|of\sus|guests)\b.*$/i;

/** Behind a day only words that are an address beyond doubt are a place. */
const ADDRESS =
  /^\p{Lu}[^,]{2,60},\s.{0,80}(?:\d|\b(?:street|st|road|rd|avenue|ave|lane|square|hall|centre|center|library|campus|floor)\b)|^[^\s,，]{2,30}(?:区|路|街|大道|镇).{0,60}(?:号|楼|厅|室|馆|层|座|园|中心)/iu;

/** A sentence about when and where is no place. */
const TELLS = /举行|举办|通知|报名|。./;

/** A place named in a sentence of the first lines. */
function spokenPlace(prose: readonly string[]): string | null {
  for (const text of prose) {
    const place = SPOKEN.map((shape) => shape.exec(text)?.[1]).find((found) => found !== undefined);
    if (place) return trimPlace(place);
  }
  return null;
}

/** The label's line and the rest of its paragraph, without a label said twice. */
function venueText({ value }: Field): string | null {
  const [first] = value;
  const ends = value.findIndex((line, i) => i > 0 && (OTHER_LABEL.test(line.text) || /[。！!]$/.test(line.text)));
  const lines = value
    .slice(0, ends < 0 ? value.length : ends)
    .filter((line) => line.block === first?.block || first?.text === "")
    .map(withoutInvitation);
  const words = lines.filter((line) => line.text !== "" && !isLinkOnly(line));
  // A place that is a link to a map is named by the link's words.
  const linked = lines.flatMap((line) => line.links.map((link) => link.text)).filter((text) => !MAP.test(text));
  const texts = words.length > 0 ? words.map((line) => withoutMap(line)) : linked.slice(0, 1);
  return trimPlace(texts.join(" ").replace(/^(?:活动)?(?:地点|地址)(?:\s?[:：]|\s)\s*/, "")) || null;
}

/** `票价：免费`, `COST: none`: below a place something else is told. */
const OTHER_LABEL = /^(?:\p{Script=Han}{2,6}|\p{Lu}[\p{L} -]{1,14})\s?[:：]/u;

/** `Zoom — [register here](…)`: what a link asks one to do is no place. */
function withoutInvitation(line: Line): Line {
  const asking = line.links.filter(({ text }) => INVITES.test(simplify(text)));
  if (asking.length === 0 || line.text.length > LONGEST_PLACE) return line;
  const text = asking.reduce((rest, link) => rest.replace(link.text, ""), line.text);
  return {
    ...line,
    text: text.replace(/\s*[(（[【]\s*[)）\]】]|[^\p{L}\p{N})）\]】]+$/gu, ""),
    links: line.links.filter((link) => !asking.includes(link)),
  };
}

/** A longer line is no place. */
const LONGEST_PLACE = 300;

const INVITES =
  /^(?:please\s)?(?:(?:register|sign\s?-?up|rsvp|join|click)\b|(?:book|reserve|get)\s(?:here|now|your|the|tickets?)\b)|^(?:link|here|registration)$|^(?:点击|戳|立即|马上|我要)?(?:此处|这里|我)?(?:报名|预约|注册|加入|参会|入会)/i;

const MAP =
  /^(?:打开|查看|点击)?(?:打开)?(?:地图|导航|百度地图|高德地图|腾讯地图)$|^(?:google\s)?maps?$|^(?:open|see|view|show)\s(?:in|on|the)?\s?(?:google\s)?maps?$|^directions?$|^https?:/i;

/** `… 3W COFFICE ([打开地图](…))`: the link to the map is no part of the place. */
const withoutMap = ({ text, links }: Line): string =>
  links
    .filter((link) => MAP.test(link.text))
    .reduce((rest, link) => rest.replace(link.text, ""), text)
    .replace(/\s*[(（[【]\s*[)）\]】]/g, "");

/** A full stop ends the sentence, not the place; `St.` and `Str.` keep theirs. */
const trimPlace = (text: string): string =>
  text
    .trim()
    .replace(/(?<=[a-z]{4}|\s)\.$/u, "")
    .replace(/(?<![\s,，;；。|])[\s,，;；。|]+$/u, "");

function matterPlace(matter: FrontMatter): string | null {
  const whole = textsOf(
    matter,
    "location",
    "place",
    "venue",
    "where",
    "locationname",
    "eventlocation",
    "eventvenue",
    "eventplace",
  );
  const address = matter.values.get("address");
  const street = typeof address === "object" && address !== null && "street" in address ? address.street : address;
  const pieces = [
    ...whole.map((text) => text.replace(/^[\s·•]*(?:地点|location|venue)\s?[:：]\s*/i, "")),
    typeof street === "string" ? street.trim() : "",
  ].filter((text) => text !== "" && !/^https?:/.test(text));
  const joined = pieces.filter(
    (piece, i) => !pieces.some((other, k) => k !== i && other.includes(piece) && (other !== piece || k < i)),
  );
  if (joined.length === 0) return null;
  return joined.join(joined.some((piece) => /\p{Script=Han}/u.test(piece)) ? " " : ", ");
}
