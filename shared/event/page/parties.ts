import { cleanText } from "../../words/text.ts";
import { hasRoleWord } from "./affiliation.ts";
import { leadingTime } from "./clock.ts";
import type { Field } from "./fields.ts";
import { type FrontMatter, textsOf, unlinked } from "./frontMatter.ts";
import { isSureName } from "./names.ts";
import type { Line, Part } from "./parts.ts";
import { simplify } from "./simplify.ts";

export interface Parties {
  organisers: string[];
  coOrganisers: string[];
  partners: string[];
}

/** Who stands behind the event: labelled lists first; a sentence (`由 A 与 B 联合主办`, `hosted by A`) only when no label names a host. */
export function readParties(
  fields: readonly Field[],
  parts: readonly Part[],
  more: { matter: FrontMatter; asides: readonly string[] },
): Parties {
  const alike = repeatedAlts(parts);
  const named = (topic: Field["topic"]) =>
    unique(
      fields
        .filter((field) => field.topic === topic && leaderIn(field) === null)
        .flatMap(({ value }) => partyLines(value).flatMap(partiesIn)),
    ).filter((name) => !alike.has(name));
  const front = (...keys: string[]) =>
    textsOf(more.matter, ...keys)
      .flatMap((text) => splitOutside(unlinked(text)).map(trimParty))
      .filter(isParty);
  const organisers = named("organiser");
  const hosts = front("organizer", "organizers", "organiser", "organisers", "hosts");
  const spoken = organisers.length > 0 ? [] : unique([...hosts, ...spokenParties(parts, more.asides, SPOKEN)]);
  const partners = unique([...named("partner"), ...front("sponsors", "sponsor", "partners", "supporters")]);
  return {
    organisers: [...organisers, ...spoken],
    coOrganisers: unique([...named("coOrganiser"), ...front("cohosts", "coorganizers", "coorganisers")]),
    partners: partners.length > 0 ? partners : unique(spokenParties(parts, [], SPONSORS)),
  };
}

/** `Host: Ada Byron, VP Community, Acme`: somebody with a position leads the evening, and organises nothing. */
export const leadersIn = (fields: readonly Field[]): string[] => fields.map(leaderIn).filter((text) => text !== null);

function leaderIn({ topic, label, value }: Field): string | null {
  const text = value.length === 1 ? (value[0]?.text ?? "") : "";
  const [, name = "", rest = ""] = /^([^,，(（]{2,40}?)\s*[,，(（](.+)$/u.exec(text) ?? [];
  return topic === "organiser" && /^hosts?$/i.test(label) && isSureName(name) && hasRoleWord(rest) ? text : null;
}

/** Pictures that all bear the same words are named after the event, not after whom they show. */
function repeatedAlts(parts: readonly Part[]): Set<string> {
  const alts = parts.flatMap((part) => (part.kind === "line" ? part.images.map(({ alt }) => trimParty(alt)) : []));
  return new Set(alts.filter((alt, i) => alt !== "" && alts.indexOf(alt) !== i));
}

/** A sentence that leads to a list (`Thanks to our sponsors:`) names nobody. */
function partyLines(value: readonly Line[]): Line[] {
  const listed = value.filter((line, i) => i === 0 || line.depth > 0 || line.images.length > 0);
  const lines = value.some((line, i) => i > 0 && line.depth > 0) ? listed : value;
  return lines.filter((line) => !/[:：]$/.test(line.text));
}

const SEPARATOR = /\s*[、，,；;/／|｜\n]\s*|\s+[&＆+·×✕]\s+|\s+(?:and|und|et)\s+|\s{2,}/i;

function partiesIn(line: Line): string[] {
  const logos =
    line.text === ""
      ? line.images
          .map((image) => image.alt.replace(/\s*(?:logo|标志)$/i, ""))
          .filter((alt) => !/\.(?:png|jpe?g|svg|webp|gif)$|^(?:image|logo|img)\d*$/i.test(alt))
      : [];
  const person = line.depth > 0 ? (/^(.{2,40}?)\s*[,，(（]/.exec(line.text)?.[1] ?? "") : "";
  const names = isSureName(person) ? [person] : splitOutside(line.text);
  return [...names, ...logos].map(trimParty).filter(isParty);
}

const isParty = (name: string): boolean => name !== "" && name.length <= 60 && !NOT_A_PARTY.test(name);

const NOT_A_PARTY = /\S@\S|[。！？!?]|^https?:|^(?:等|待定|tbd|tba|n\/a|none|无|暂无|更多|欢迎.*)$/i;

/** Commas inside brackets belong to the name. */
function splitOutside(text: string): string[] {
  const pieces = text.split(SEPARATOR);
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isOpen = last !== undefined && (last.match(/[(（]/g) ?? []).length > (last.match(/[)）]/g) ?? []).length;
    if (isOpen) joined[joined.length - 1] = `${last}、${piece}`;
    else joined.push(piece);
  }
  return joined;
}

const trimParty = (text: string): string =>
  cleanText(text)
    .replace(/^(?:and|by|the following:?)\s+/i, "")
    .replace(/^[“"「]([^“”"「」]+)[”"」]$|^[“"「]([^“”"「」]+)$|^([^“”"「」]+)[”"」]$/u, "$1$2$3")
    .replace(/^[\s\-–—•*·:：]+|[\s。,，;；:：]+$|(?<!\b(?:Inc|Ltd|Co|Corp|e\.V))\.+$/g, "")
    .replace(
      /(?<=\p{L}{2})\s?等(?:多[家个])?(?:技术|开源|知名|国内外)*(?:社区|单位|机构|组织|公司|团队|企业|媒体)?$/u,
      "",
    )
    .replace(/(?<=\p{Script=Han}{2})(?:即)?将$/u, "");

const SPOKEN: readonly RegExp[] = [
  /(?:由|联合)\s?([^，。；！？,;!?由]{2,60}?)\s?(?:官方)?(?:联合|共同|携手|攜手|倾力|协力|一起)*\s?(?:主办|举办|发起|出品|组织)(?!方|单位|人|者)/u,
  /(?:^|[，。；是]|\s)([^，。；！？,;!?是由]{2,40}?)\s?(?:共同|联合)\s?(?:主办|举办|发起)(?!人|者)/u,
  /(?:^|[，。；])\s?([^，。；！？,;!?]{2,30}?(?:社区|实验室|基金会|协会|联盟|学院|大学|公司|集团|科技|俱乐部|委员会|团队|小组))\s?(?:将于|定于|于)[^，。；]{2,40}(?:举办|主办)/u,
  /(?:^|[，。；])\s?([^，。；！？,;!?]{2,30}?(?:社区|实验室|基金会|协会|联盟|学院|大学|公司|集团|科技|俱乐部|委员会|团队|小组))\s?(?:组织|举办|主办)(?:了|的)/u,
  /\b(?:[Hh]osted|[Oo]rgani[sz]ed|[Pp]resented|[Bb]rought to you)\s(?:jointly\s)?by\s(?:the\s)?([A-Z][^,;!?()]{1,60}?)(?=[,;!?()]|\.(?:\s[A-Z]|$)|\s(?:at|in|on|and we|and (?:hosted|held)|with)\s|\s?[·•|]|$)/,
];

/** Thanks and sponsors in a sentence, where no label names them. */
const SPONSORS: readonly RegExp[] = [
  /(?:由|感谢)\s?([^，。；！？,;!?由]{2,40}?)\s?(?:友情|独家|倾情|提供)?(?:赞助|冠名)/u,
  /\b[Ss]ponsored\sby\s(?:the\s)?([A-Z][^,;!?()]{1,60}?)(?=[,;!?()]|\.(?:\s[A-Z]|$)|\s(?:at|in|on|who|with)\s|$)/,
  /\b[Tt]hanks\sto\s(?:our\s)?(?:\w+\s)?sponsors?[,:]?\s([A-Z][^;!?()]{1,80}?)(?=[;!?()]|\.(?:\s[A-Z]|$)|\s(?:for|who)\s|$)/,
];

function spokenParties(parts: readonly Part[], asides: readonly string[], shapes: readonly RegExp[]): string[] {
  const sentences = parts.flatMap((part) =>
    part.kind === "line" && part.heading === 0 && leadingTime(part.text) === null ? [part.text] : [],
  );
  for (const sentence of [...sentences, ...asides]) {
    const words = spokenIn(sentence, shapes);
    if (words !== null)
      return words
        .split(/\s*[、，&＆]\s*|\s*(?:联合|聯合|携手|攜手|以及|及|与|與|和)\s*|\s+and\s+/)
        .map(trimParty)
        .filter((name) => name.length > 1 && !NOT_A_HOST.test(name));
  }
  return [];
}

const NOT_A_HOST = /^(?:本次|本期|本届|今年|此次|我们|社区联合|组委会$)|\d\s?[月号日]/;

/** The hosts of a sentence as it writes them; the words around them are looked for in simplified characters. */
function spokenIn(sentence: string, shapes: readonly RegExp[]): string | null {
  const simple = simplify(sentence);
  for (const shape of shapes) {
    const span = new RegExp(shape.source, `${shape.flags}d`).exec(simple)?.indices?.[1];
    if (span) return sentence.slice(...span);
  }
  return null;
}

const unique = (names: string[]): string[] => [...new Set(names)];
