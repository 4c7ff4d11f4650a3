import type { PageFacts } from "../event.ts";
import { findDays } from "./calendar.ts";
import { findTimes } from "./clock.ts";
import { type Field, isLinkOnly, valuesOf } from "./fields.ts";
import { type FrontMatter, textOf, textsOf } from "./frontMatter.ts";
import type { Line } from "./markup.ts";
import { simplify } from "./simplify.ts";

const ONLINE =
  /线上|直播|网络会议|腾讯会议|\bonline\b|\bvirtual\b|\bwebinar\b|\blive ?stream|\bremote\b|\bzoom\b|\bhybrid\b/i;
const NO_PLACE = /^(?:线上(?:直播|活动|会议)?|直播|online|virtual|zoom|webinar|tba|tbd|待定)[\s.。!！]*$/i;

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
  const form = valuesOf(fields, "form")[0]?.text || null;
  const stated = fields.find(({ topic, value }) => topic === "where" && value.some((line) => line.text !== ""));
  const place = stated
    ? venueText(stated)
    : (matterPlace(matter) ?? placeBesideTime(fields) ?? spokenPlace(more.prose));
  const [head = ""] = place?.split(/\s[|｜]\s/) ?? [];
  const venue = place !== null && (NO_PLACE.test(simplify(head)) || /^\d+$/.test(place)) ? null : place;
  const said = [form, place, textOf(matter, "format", "type"), ...(form === null && venue === null ? more.asides : [])];
  const online =
    said.some((text) => text !== null && ONLINE.test(simplify(text))) ||
    fields.some(({ topic, label }) => topic === "when" && /直播|线上/.test(simplify(label))) ||
    matter.values.get("online") === true ||
    more.links.some((link) => link.kind === "live");
  return { venue, form, online };
}

const SPOKEN: readonly RegExp[] = [
  /\b(?:take place|held|hosted|meet|gather|happen)\s(?:at|in)\s(?:the\s)?(?=[\p{Lu}\d\p{Script=Han}])(.{3,80}?)(?=\s(?:on|from|between|at\s\d|this|next)\b|[.;!?]|$)/u,
  /在([^，。；在]{2,40}?(?:楼|厅|中心|酒店|室|馆|大学|大厦|号|园区?|空间|广场|会场|书院|咖啡))(?:顺利|如期|隆重)?(?:举行|举办|召开)/u,
];

/** `时间地点：5 月 20 日 14:00～18:00，图书馆报告厅`: what stands behind the time. */
function placeBesideTime(fields: readonly Field[]): string | null {
  const field = fields.find(({ topic, label }) => topic === "when" && /地点/.test(label));
  const text = field?.value.map((line) => line.text).join(" ") ?? "";
  const ends = [...findTimes(text), ...findDays(text)].map(({ to }) => to);
  const place = text.slice(Math.max(0, ...ends)).replace(/^[\s,，;；、。@]+|^[(（][^()（）]*[)）]\s*/g, "");
  const named = place.replace(/^[\s,，;；、。@]+/, "");
  return named === "" || TELLS.test(named) ? null : named;
}

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
  const lines = value.filter((line) => line.block === first?.block || first?.text === "");
  const words = lines.filter((line) => !isLinkOnly(line));
  // A place that is a link to a map is named by the link's words.
  const linked = lines.flatMap((line) => line.links.map((link) => link.text)).filter((text) => !MAP.test(text));
  const texts = words.length > 0 ? words.map((line) => withoutMap(line)) : linked.slice(0, 1);
  return trimPlace(texts.join(" ").replace(/^(?:活动)?(?:地点|地址)\s?[:：]\s*/, "")) || null;
}

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
    .replace(/[\s,，;；。|]+$/u, "");

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
