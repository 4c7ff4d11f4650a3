import type { PageFacts } from "../event.ts";
import { type Field, valuesOf } from "./fields.ts";
import { type FrontMatter, textOf, textsOf } from "./frontMatter.ts";

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
  more: { links: PageFacts["links"]; asides: readonly string[] },
): Place {
  const form = valuesOf(fields, "form")[0]?.text || null;
  const stated = fields.find(({ topic, value }) => topic === "where" && value.some((line) => line.text !== ""));
  const place = stated ? venueText(stated) : matterPlace(matter);
  const venue = place !== null && NO_PLACE.test(place) ? null : place;
  const said = [form, place, textOf(matter, "format", "type"), ...(form === null && venue === null ? more.asides : [])];
  const online =
    said.some((text) => text !== null && ONLINE.test(text)) ||
    matter.values.get("online") === true ||
    more.links.some((link) => link.kind === "live");
  return { venue, form, online };
}

/** The label's line and the rest of its paragraph, without a label said twice. */
function venueText({ value, at }: Field): string {
  const [first] = value;
  const lines = value.filter((line) => at < 0 || line.block === first?.block || first?.text === "");
  return lines
    .map((line) => line.text)
    .join(" ")
    .replace(/^(?:活动)?(?:地点|地址)\s?[:：]\s*/, "")
    .trim();
}

function matterPlace(matter: FrontMatter): string | null {
  const whole = textsOf(matter, "location", "place", "venue", "where", "locationname");
  const address = matter.values.get("address");
  const street = typeof address === "object" && address !== null && "street" in address ? address.street : address;
  const pieces = [...whole, typeof street === "string" ? street.trim() : ""].filter(
    (text) => text !== "" && !/^https?:/.test(text),
  );
  const joined = pieces.filter(
    (piece, i) => !pieces.some((other, k) => k !== i && other.includes(piece) && (other !== piece || k < i)),
  );
  if (joined.length === 0) return null;
  return joined.join(joined.some((piece) => /\p{Script=Han}/u.test(piece)) ? " " : ", ");
}
