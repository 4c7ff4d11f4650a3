import { cleanText } from "../../words/text.ts";
import type { PagePerson } from "../event.ts";
import {
  hasRoleWord,
  isCompany,
  isRoleWord,
  leadingCompany,
  splitAffiliation,
  taughtBy,
  upToRole,
} from "./affiliation.ts";
import { isSureName, looksLikeHanName, looksLikeLatinName, looksLikeName } from "./names.ts";

/** What the page taught so far: who is a person and what is an organisation. */
export interface Lore {
  names: ReadonlySet<string>;
  companies: ReadonlySet<string>;
}

export const NO_LORE: Lore = { names: new Set(), companies: new Set() };

const LONGEST = 2000;
/** An affiliation longer than this is the beginning of a biography. */
const LONG_AFFILIATION = 60;

/**
 * A cell or value that names one or more people, in any of the orders in use: `贾岛 蚂蚁金服 高级技术专家`, `蚂蚁金服 技术总监
 * 杨冰`, `宋顺（齐天），蚂蚁金服…`, `碧远@SOFARPC`, `蚂蚁集团技术专家李旭东`, `Jane Doe, CTO at Acme`. Each text is one line.
 * The affiliation keeps the page's words; what is not stated is null. A text without a person gives [].
 */
export function readPeople(texts: readonly string[], lore: Lore): PagePerson[] {
  const people: PagePerson[] = [];
  for (const text of texts) {
    const found = cutPeople(unlabelled(text), lore).filter((person) => person !== null);
    const last = people.at(-1);
    if (last && last.affiliation === null && isPosition(text, found, lore))
      Object.assign(last, toldBy(cleanText(text), lore));
    else people.push(...found);
  }
  return people;
}

/** The line below a bare name: a position that names nobody, or nobody for sure. */
function isPosition(text: string, found: readonly PagePerson[], { names }: Lore): boolean {
  if (!hasRoleWord(text)) return false;
  return found.every(({ name, nickname }) => !isSureName(name) && !names.has(name) && nickname === null);
}

/** `嘉宾：苏小禾、林远` in a cell. 主持人 stays: it is a role. */
const unlabelled = (text: string): string =>
  cleanText(text)
    .slice(0, LONGEST)
    .replace(
      /^(?:圆桌|分享|演讲|特邀|对话)?(?:嘉宾|讲师|主讲人?|分享人|演讲者|讲者|speakers?|panel+ists?|guests?|presenters?)\s?[:：]\s*/i,
      "",
    );

/** Reads one person; null when nothing in the text can be a name. `handle`: a single word such as `biergaiz` will do. */
export function readPerson(text: string, lore: Lore, handle = false): PagePerson | null {
  const { rest, nickname } = takeNickname(strip(text));
  const found =
    byAt(rest, lore) ??
    byVerb(rest) ??
    byBracket(rest, lore) ??
    byPunctuation(rest, lore) ??
    byBlanks(rest, lore) ??
    byGlue(rest, lore) ??
    (handle ? byHandle(rest, lore) : null);
  if (found === null) return null;
  return person(found, nickname ?? found.nickname, lore);
}

/** Names and organisations that texts state beyond doubt, to read the doubtful ones with. */
export function learn(texts: readonly string[], companies: readonly string[]): Lore {
  const names = new Set<string>();
  const known = new Set(companies);
  for (const text of texts) {
    for (const { name, nickname, realName, affiliation } of readPeople([text], NO_LORE)) {
      if (isSureName(name) || nickname !== null) for (const n of [name, nickname, realName]) if (n) names.add(n);
      if (affiliation !== null) for (const company of taughtBy(affiliation)) known.add(company);
    }
  }
  for (const name of names) known.delete(name);
  return { names, companies: known };
}

interface Found {
  name: string;
  affiliation: string;
  nickname: string | null;
}

const found = (name: string, affiliation = "", nickname: string | null = null): Found => ({
  name: strip(name),
  affiliation: strip(affiliation),
  nickname,
});

function person({ name, affiliation }: Found, nickname: string | null, lore: Lore): PagePerson {
  return { name, nickname, realName: nickname === null ? null : name, ...toldBy(affiliation, lore) };
}

/** What stands behind a name, as position or, when it tells a life, as biography that begins with the position. */
export function toldBy(text: string, lore: Lore): Pick<PagePerson, "company" | "role" | "affiliation" | "bio"> {
  const isBio = text.length > LONG_AFFILIATION || TELLS_A_LIFE.test(text);
  const short = isBio ? headOf(text) : text;
  const bio = isBio ? text : null;
  if (short === "") return { company: null, role: null, affiliation: null, bio };
  return { ...splitAffiliation(short, lore.companies), affiliation: short, bio };
}

const TELLS_A_LIFE =
  /。|\.\s|毕业|加入|从事|曾[在任经]|多年|负责(?!人)|专注|目前|热爱|^一[个名位]|\b(?:is|has|was|likes|loves|years)\b/;

/** Of a biography the clause that says what the person is. */
export function headOf(text: string): string {
  const clause = text.split(/[，,。；;]|\.\s|\.$|\sand\s(?=\w+s\s)|\swho\s/)[0]?.trim() ?? "";
  const position = /\p{Script=Han}/u.test(clause) ? upToRole(clause) : clause;
  if (position.length > LONG_AFFILIATION || !hasRoleWord(position) || /^一[个名位]/.test(clause)) return "";
  return position.replace(
    /^(?:现任|目前是|是|为)\s*|^(?:\p{Lu}[\p{L}.'’-]*\s){0,3}(?:is|was|works as)\s(?:an?|the)\s/u,
    "",
  );
}

function cutPeople(text: string, lore: Lore): (PagePerson | null)[] {
  const pieces = cutOutside(text, /[；;]/);
  if (pieces.length > 1) return pieces.flatMap((piece) => cutPeople(unlabelled(piece), lore));
  for (const separator of [/\s?[/／]\s?/, /、/, /\s&\s|＆|\s\+\s/, /\s?[和与]\s?/, /\sand\s/i, /[，,]\s?/]) {
    const parts = cutOutside(text, separator);
    if (parts.length < 2 || parts.length > 30) continue;
    const isComma = separator.test(",");
    if (isComma && !parts.every((part) => isListedName(part, parts.length, lore))) continue;
    const people = parts.map((part) => (part.length > LONG_AFFILIATION ? null : readPerson(part, lore)));
    if (people.every((one) => one !== null && isOneOfSeveral(one, lore))) return people;
  }
  return [readPerson(text, lore, true)];
}

/** `A 专家、Apollo 用户` is one person with two positions: a part must hold a sure name, or nothing but a name. */
const isOneOfSeveral = ({ name, nickname, affiliation }: PagePerson, { names }: Lore): boolean =>
  isSureName(name) || names.has(name) || nickname !== null || affiliation === null;

/** Commas stand before affiliations too: only bare names make them a list of people. */
function isListedName(part: string, count: number, lore: Lore): boolean {
  const name = strip(part.replace(/[（(][^（()）]*[)）]\s*$/, ""));
  if (lore.names.has(name)) return true;
  return looksLikeLatinName(name) ? count > 2 : looksLikeHanName(name) && isSureName(name);
}

/** Splits where no bracket is open. */
function cutOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  const every = new RegExp(separator.source, `${separator.flags}g`);
  let from = 0;
  for (const match of text.matchAll(every)) {
    const before = text.slice(from, match.index);
    const opened = (before.match(/[（([【]/g) ?? []).length;
    if (opened > (before.match(/[）)\]】]/g) ?? []).length) continue;
    pieces.push(before);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== "");
}

const NICK_WORDS = "花名|昵称|网名|艺名|江湖人称|人称|nickname|nick|a\\.?k\\.?a\\.?";
const NICK_IN_BRACKETS = new RegExp(
  `[（(【[]\\s*(?:${NICK_WORDS})\\s*[:：]?\\s*[“"「]?([^（()）【】[\\]”"」]{1,30}?)[”"」]?\\s*[）)\\]】]`,
  "iu",
);
const NICK_BARE =
  /[，,\s]*(?:花名|昵称|网名|江湖人称|人称)\s*[:：]?\s*[“"「]?(\p{Script=Han}{1,4}|[A-Za-z][\w.-]{1,20})[”"」]?(?=[，,。；;（(\s]|$)/iu;

/** Takes `（花名：嘉祁）`, `花名无钩` out of a text. */
function takeNickname(text: string): { rest: string; nickname: string | null } {
  for (const shape of [NICK_IN_BRACKETS, NICK_BARE]) {
    const match = shape.exec(text);
    if (!match?.[1]) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { rest: strip(rest.replace(/\s+([，,。：:])/g, "$1")), nickname: match[1].trim() };
  }
  return { rest: text, nickname: null };
}

function byAt(text: string, { names }: Lore): Found | null {
  const at = text.search(/\s?[@＠]/);
  if (at < 1) return null;
  const name = strip(text.slice(0, at));
  const rest = text.slice(at).replace(/^\s?[@＠]\s?/, "");
  return looksLikeName(name) || names.has(name) ? found(name, rest) : null;
}

/** `宋顺（齐天），…`, `宋净超（Tetrate 布道师）`, `Jane Doe (Acme)`. */
function byBracket(text: string, lore: Lore): Found | null {
  const match = /^([^（()）]{1,40})[（(]([^（()）]{1,200})[）)]\s*(.*)$/u.exec(text);
  if (!match) return null;
  const [, head = "", inner = "", tail = ""] = match;
  const before = readPerson(head, lore);
  if (before === null) return null;
  const affiliation = [before.affiliation ?? "", strip(tail)].filter((t) => t !== "").join(" ");
  if (isNickname(inner, before.name, lore)) return found(before.name, affiliation, inner.trim());
  return found(before.name, affiliation === "" ? inner : `${inner} ${affiliation}`.trim());
}

/** What stands in brackets behind a name is a nickname, if it can be nothing else. */
function isNickname(inner: string, name: string, { companies, names }: Lore): boolean {
  const text = strip(inner);
  if (names.has(text)) return true;
  if (isRoleWord(text) || isCompany(text, companies) || leadingCompany(text, companies) !== "") return false;
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return true;
  return looksLikeHanName(name) ? /^[A-Za-z][\w.-]{1,15}$/.test(text) : /^@\w{2,20}$/.test(text);
}

/** `曹寅，蚂蚁金服…负责人`, `唐博：蚂蚁集团…`, `Jane Doe, CTO at Acme`, `Jane Doe - Acme`, `Jane Doe | Acme`. */
function byPunctuation(text: string, lore: Lore): Found | null {
  const match = /^([^，,：:、|｜/／。]{2,60}?)\s*(?:[，,：:|｜/／、。]|\s[-–—]+\s|——|—)\s*(.+)$/u.exec(text);
  if (!match) return null;
  const [, head = "", rest = ""] = match;
  if (looksLikeName(head) || lore.names.has(head)) return found(head, rest);
  const before = byBlanks(head, lore);
  if (before)
    return found(before.name, before.affiliation === "" ? rest : text.slice(text.indexOf(before.affiliation)));
  return looksLikeName(rest) && !isCompany(rest, lore.companies) && hasRoleWord(head) ? found(rest, head) : null;
}

/** Words between blanks: the name leads or ends. Where both ends could be one, what the page taught decides, then the family name. */
function byBlanks(text: string, lore: Lore): Found | null {
  if (looksLikeName(text)) return isCompany(text, lore.companies) ? null : found(text);
  const words = text.replace(/\s*[（(]/g, " (").split(" ");
  const first = leadingName(words, lore);
  const last = words.at(-1) ?? "";
  const ends = words.length > 1 && canBeName(last, lore) ? last : null;
  if (first !== null && ends !== null && !isSurer(first, ends, lore)) return found(ends, words.slice(0, -1).join(" "));
  if (first !== null) return found(first, text.slice(first.length));
  return ends === null ? null : found(ends, words.slice(0, -1).join(" "));
}

function leadingName(words: string[], lore: Lore): string | null {
  const [head = ""] = words;
  if (canBeName(head, lore)) return head;
  for (const count of [4, 3, 2]) {
    const name = words.slice(0, count).join(" ");
    if (words.length > count && looksLikeLatinName(name) && !/^\p{Lu}\p{Ll}/u.test(words[count] ?? "")) return name;
  }
  return words.length === 2 && /^[A-Za-z]\w+$/.test(head) && /^主持人?$/.test(words[1] ?? "") ? head : null;
}

const canBeName = (word: string, { names, companies }: Lore): boolean =>
  names.has(word) || (looksLikeHanName(word) && !isCompany(word, companies));

function isSurer(first: string, last: string, { names }: Lore): boolean {
  if (names.has(first) !== names.has(last)) return names.has(first);
  return isSureName(first) || !isSureName(last);
}

/** `蚂蚁集团技术专家李旭东`, `李唯蚂蚁集团技术专家`. */
function byGlue(text: string, { companies, names }: Lore): Found | null {
  for (const length of [2, 3, 4]) {
    const tail = text.slice(-length);
    const head = text.slice(0, -length);
    if (isRoleWord(head) && (isSureName(tail) || names.has(tail)) && !isRoleWord(tail)) return found(tail, head);
  }
  for (const length of [4, 3, 2]) {
    const head = text.slice(0, length);
    const rest = text.slice(length);
    if ((names.has(head) || isSureName(head)) && leadingCompany(rest, companies) !== "") return found(head, rest);
  }
  for (const length of [3, 2, 4]) {
    const tail = text.slice(-length);
    if (isRoleWord(text.slice(0, -length)) && looksLikeHanName(tail)) return found(tail, text.slice(0, -length));
  }
  return null;
}

/** `吕思泉是思科…`, `Jane Doe is a …`. */
function byVerb(text: string): Found | null {
  const [, name = "", rest = ""] =
    /^(\p{Script=Han}{2,4}?)(?:是|现任|现为|来自|就职于|任职于)(.+)$/u.exec(text) ??
    /^((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]*)\s((?:is|was|has|works|leads)\s.+)$/u.exec(text) ??
    [];
  return looksLikeName(name) ? found(name, rest) : null;
}

function byHandle(text: string, { companies }: Lore): Found | null {
  const name = text.replace(/^@/, "");
  return /^[\p{L}][\p{L}\p{N}_.-]{1,30}$/u.test(name) &&
    !isRoleWord(name) &&
    !isCompany(name, companies) &&
    !(
      /^\p{Script=Han}{5,}$/u.test(name) ||
      /^(?:tb[acd]|n\/?a|none|all|null|every(?:one|body)|anyone|various|you|us|we|various speakers)$/i.test(name)
    ) &&
    (looksLikeHanName(name) || !/\p{Script=Han}/u.test(name))
    ? found(name)
    : null;
}

const strip = (text: string): string =>
  cleanText(text)
    .replace(/^[\s\-–—•·*,，:：;；、|｜/]+|[\s\-–—,，:：;；、|｜。]+$/gu, "")
    .replace(/^(?:by|with|von|par)\s+/i, "")
    .replace(/(?<=\p{Script=Han}{2})\s?(?:老师|先生|女士)$/u, "");
