import { type FrontMatter, textOf } from "./frontMatter.ts";

/** Abbreviations that mean one zone to nearly everybody; IST and CST do not. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/北京时间|北京時間|beijing time|\bchina standard time\b/i, "Asia/Shanghai"],
  [/台北時間|台灣時間|taipei time/i, "Asia/Taipei"],
  [/\bUTC\b(?!\s?[+-]\s?\d)|\bGMT\b(?!\s?[+-]\s?\d)/, "UTC"],
  [/\b(?:PST|PDT|PT|Pacific (?:Standard |Daylight )?Time)\b/, "America/Los_Angeles"],
  [/\b(?:MST|MDT|Mountain (?:Standard |Daylight )?Time)\b/, "America/Denver"],
  [/\b(?:CDT|Central (?:Standard |Daylight )?Time)\b/, "America/Chicago"],
  [/\b(?:EST|EDT|ET|Eastern (?:Standard |Daylight )?Time)\b/, "America/New_York"],
  [/\b(?:CET|CEST)\b/, "Europe/Berlin"],
  [/\b(?:BST|UK [Tt]ime)\b/, "Europe/London"],
  [/\b(?:JST)\b|日本時間/, "Asia/Tokyo"],
  [/\bKST\b/, "Asia/Seoul"],
  [/\bSGT\b/, "Asia/Singapore"],
  [/\bHKT\b/, "Asia/Hong_Kong"],
  [/\b(?:AEST|AEDT)\b/, "Australia/Sydney"],
  [/\b(?:NZST|NZDT)\b/, "Pacific/Auckland"],
  [/\b(?:India Standard Time)\b|\bIndian Standard Time\b/, "Asia/Kolkata"],
  [/\bMSK\b/, "Europe/Moscow"],
];

const IANA =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/;
const FROM_UTC = /\b(?:UTC|GMT)\s?([+-])\s?0?(\d{1,2})(?::?00)?(?!:?\d)/;

/** A zone the page names: an IANA name, `北京时间`, `UTC`, `UTC+8`, a common abbreviation; of several the first. */
export function zoneOf(matter: FrontMatter, stated: readonly string[]): string | null {
  for (const text of [textOf(matter, "tz", "timezone") ?? "", ...stated]) {
    const zone = zoneIn(text);
    if (zone !== null) return zone;
  }
  return null;
}

function zoneIn(text: string): string | null {
  const iana = IANA.exec(text);
  const offset = FROM_UTC.exec(text);
  const named = ZONES.flatMap(([shape, zone]) => {
    const match = shape.exec(text);
    return match ? [{ at: match.index, zone }] : [];
  });
  const all = [...(iana ? [{ at: iana.index, zone: iana[0] }] : []), ...(offset ? offsetZone(offset) : []), ...named];
  return all.toSorted((a, b) => a.at - b.at)[0]?.zone ?? null;
}

/** `UTC+8` is the zone that IANA writes `Etc/GMT-8`. */
function offsetZone({ index, 1: sign, 2: hours }: RegExpExecArray): { at: number; zone: string }[] {
  if (sign === undefined || Number(hours) > 12) return [];
  return [{ at: index, zone: Number(hours) === 0 ? "UTC" : `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}` }];
}
