import { cleanText } from "../../words/text.ts";
import type { PagePerson } from "../event.ts";
import { hasRoleWord, isCompany, isRoleWord, taughtBy } from "./affiliation.ts";
import { type Lore, NO_LORE } from "./lore.ts";
import { isSureName, looksLikeHanName, looksLikeLatinName, looksLikeName } from "./names.ts";
import { readPerson } from "./person.ts";
import { LONG_AFFILIATION, toldBy } from "./position.ts";
import { strip } from "./strip.ts";

const LONGEST = 2000;

/**
 * A cell or value that names one or more people, in any of the orders in use: `贾岛 蚂蚁金服 高级技术专家`, `蚂蚁金服 技术总监
 * 杨冰`, `宋顺（齐天），蚂蚁金服…`, `碧远@SOFARPC`, `蚂蚁集团技术专家李旭东`, `Jane Doe, CTO at Acme`. Each text is one line.
 * The affiliation keeps the page's words; what is not stated is null. A text without a person gives [].
 */
export function readPeople(texts: readonly string[], lore: Lore): PagePerson[] {
  const people: PagePerson[] = [];
  for (const text of inOneLine(texts.filter((one) => !CONTACT.test(one)))) {
    const found = cutPeople(unlabelled(text), lore).filter((person) => person !== null);
    const last = people.at(-1);
    if (last && last.affiliation === null && isPosition(text, found, lore))
      Object.assign(last, toldBy(cleanText(text), lore));
    else people.push(...found);
  }
  return people;
}

/** Name, firm and position line by line, as cells have them: each three one text, so that no firm is taken for somebody. */
function inOneLine(texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < texts.length; i++) {
    const [name = "", firm = "", role = ""] = texts.slice(i, i + 3).map(cleanText);
    const isThree = looksLikeName(name) && role !== "" && isFirmAbove(firm, role);
    const between = /\p{Script=Han}/u.test(firm + role) ? " " : ", ";
    lines.push(isThree ? `${name}，${firm}${between}${role}` : (texts[i] ?? ""));
    if (isThree) i += 2;
  }
  return lines;
}

function isFirmAbove(firm: string, role: string): boolean {
  const isBare = /^[\p{L}\p{N} .&-]{2,24}$/u.test(firm) && !isRoleWord(firm);
  const isNobody = (text: string) => readPeople([text], NO_LORE).every(({ name }) => !isSureName(name));
  return isBare && isRoleWord(role) && (!isSureName(firm) || isFirmByEnd(firm)) && isNobody(role);
}

/** `博客：http://…` below a speaker names nobody. */
const CONTACT =
  /^\s*(?:个人|个人的|新浪)?(?:博客|微博|主页|网站|邮箱|公众号|blog|weibo|twitter|github|e-?mail|website)\s?[:：]/i;

/** The line below a bare name: a position that names nobody, or nobody for sure. */
function isPosition(text: string, found: readonly PagePerson[], { names, companies }: Lore): boolean {
  if (!hasRoleWord(text) && !isCompany(text, companies) && !/^\p{Script=Han}{2,10}(?:工作室|事务所)$/u.test(text))
    return false;
  return found.every(({ name, nickname }) => !isSureName(name) && !names.has(name) && nickname === null);
}

/** `嘉宾：苏小禾、林远` in a cell. 主持人 stays: it is a role. */
const unlabelled = (text: string): string =>
  cleanText(text)
    .slice(0, LONGEST)
    .replace(/(?<![(（])https?:\/\/[\w./?=&%#-]{1,200}/g, "")
    .replace(
      /^(?:圆桌|分享|演讲|特邀|对话)?(?:嘉宾|讲师|嘉賓|講師|講者|與談人|主講人?|主讲人?|分享人|演讲者|讲者|speakers?|panel+ists?|guests?|presenters?)\s?[:：]\s*/i,
      "",
    );

/** Names and organisations that texts state beyond doubt, to read the doubtful ones with. */
export function learn(texts: readonly string[], companies: readonly string[]): Lore {
  const names = new Set<string>();
  const known = new Set(companies);
  for (const text of texts) {
    for (const { name, nickname, realName, affiliation, company, role } of readPeople([text], NO_LORE)) {
      // A name nobody would know for one leads its employer and position.
      const isLed = company !== null && role !== null && text.startsWith(name) && name.length <= 4;
      if (isSureName(name) || nickname !== null || isLed)
        for (const n of [name, nickname, realName]) if (n) names.add(n);
      if (affiliation === null) continue;
      for (const company of taughtBy(affiliation)) known.add(company);
      if (isFirm(affiliation)) known.add(affiliation);
    }
  }
  // Taught as both, an ending tells: `慕云` who wrote a cell's second line is a firm, `王云` alone a person.
  for (const name of names) if (known.has(name)) (isFirmByEnd(name) ? names : known).delete(name);
  return { names, companies: known };
}

const isFirmByEnd = (name: string): boolean => name.length > 2 && /[云雲]$|科技$|数据$/.test(name);

/** A position that is one short word without a role: `白西原，乐天创研`. */
const isFirm = (text: string): boolean => /^[\p{Script=Han}A-Za-z0-9]{2,12}$/u.test(text) && !hasRoleWord(text);

function cutPeople(text: string, lore: Lore): (PagePerson | null)[] {
  const pieces = cutOutside(text, /[；;]/);
  if (pieces.length > 1) return pieces.flatMap((piece) => cutPeople(unlabelled(piece), lore));
  for (const separator of [/\s?[/／]\s?/, /、/, /\s&\s|＆|\s\+\s/, /\s?[和与]\s?/, /\sand\s/i, /[，,]\s?/]) {
    const pieces = cutOutside(text, separator);
    if (pieces.length < 2 || pieces.length > 30) continue;
    const isComma = separator.test(",");
    const parts = isComma ? pieces : pieces.flatMap((piece) => behindBrackets(piece, lore));
    if (isComma && !parts.every((part) => isListedName(part, sizeOf(parts), lore))) continue;
    const people = parts.map((part) => (part.length > LONG_AFFILIATION ? null : readPerson(part, lore)));
    if (people.every((one, i) => one !== null && (isOneOfSeveral(one, lore) || BRACKETED.test(parts[i] ?? ""))))
      return people;
  }
  return [readPerson(text, lore, true)];
}

/** `A 专家、Apollo 用户` is one person with two positions: a part must hold a sure name, or nothing but a name. */
const isOneOfSeveral = ({ name, nickname, affiliation, bio }: PagePerson, { names }: Lore): boolean =>
  isSureName(name) || names.has(name) || nickname !== null || (affiliation === null && bio === null);

/** `翠微（明河资本 总监）` among names: short words with a position in brackets are a person. */
const BRACKETED = /^\p{Script=Han}{2,4}\s?[（(][^（()）]{2,60}[)）]$/u;

/** Behind a firm in brackets a comma begins the next person: `Ada Byron (Acme), Tom Reed and …`. */
function behindBrackets(text: string, lore: Lore): string[] {
  const pieces = cutOutside(text, /[,，]\s?/);
  return FIRM_IN_BRACKETS.test(pieces[0] ?? "") && pieces.every((piece) => isListedName(piece, MANY, lore))
    ? pieces
    : [text];
}

const FIRM_IN_BRACKETS = /[(（][^()（）/／]{2,60}[)）]$/;

/** So many Latin names between commas are a list; two are, where the first has its firm in brackets. */
const MANY = 3;
const sizeOf = (parts: string[]): number => (FIRM_IN_BRACKETS.test(parts[0] ?? "") ? MANY : parts.length);

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
