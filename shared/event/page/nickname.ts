import { isCompany, isRoleWord, leadingCompany, splitAffiliation } from "./affiliation.ts";
import type { Lore } from "./lore.ts";
import { isSureHanName, looksLikeHanName, looksLikeLatinName } from "./names.ts";
import { strip } from "./strip.ts";

/** Takes `（花名：嘉祁）`, `花名无钩` out of a text; without one the text stays and the nickname is null. */
export function takeNickname(text: string): { rest: string; nickname: string | null } {
  for (const shape of [NICK_IN_BRACKETS, NICK_BARE]) {
    const match = shape.exec(text);
    if (!match?.[1]) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { rest: strip(rest.replace(/\s+([，,。：:])/g, "$1")), nickname: match[1].trim() };
  }
  return { rest: text, nickname: null };
}

const NICK_WORDS = "花名|昵称|暱稱|昵稱|綽號|网名|艺名|江湖人称|人称|nickname|nick|a\\.?k\\.?a\\.?";
const NICK_IN_BRACKETS = new RegExp(
  `[（(【[]\\s*(?:${NICK_WORDS})\\s*[:：]?\\s*[“"「]?([^（()）【】[\\]”"」]{1,30}?)[”"」]?\\s*[）)\\]】]`,
  "iu",
);
const NICK_BARE =
  /[，,\s]*(?:花名|昵称|暱稱|昵稱|綽號|网名|江湖人称|人称)\s*[:：]?\s*[“"「]?(\p{Script=Han}{1,4}|[A-Za-z][\w.-]{1,20})[”"」]?(?=[，,。；;（(\s]|$)/iu;

/** Takes `（本名：许文）` out of a text: what stands before it is the 花名. */
export function takeRealName(text: string): { rest: string; realName: string | null } {
  const match = /[（(](?:本名|真名|真实姓名|原名|real name)\s?[:：]?\s?([^（()）]{2,30})[）)]/iu.exec(text);
  if (!match?.[1]) return { rest: text, realName: null };
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { rest: strip(rest.replace(/\s+([，,。：:])/g, "$1")), realName: match[1].trim() };
}

/**
 * Takes the name in another script out of a text: `柯一 Ian Ke, 青禾科技 架构师`, `柯一 (Ian Ke), 青禾科技`, `Vivian Kwok 郭一, Acme`. Two
 * Latin words may be a firm as well: they are a name where another firm is told behind them.
 */
export function takeOtherName(text: string, lore: Lore): { rest: string; nickname: string | null } {
  const [, han = "", bracketed, plain, behind = ""] = LATIN_BEHIND.exec(text) ?? [];
  const latin = bracketed ?? plain;
  const position = behind.replace(/^[\s，,、|｜/／:：]+/u, "");
  const isTold = position !== "" && splitAffiliation(position, lore.companies).company !== null;
  if (latin && isTold && looksLikeHanName(han) && looksLikeLatinName(latin) && !isCompany(latin, lore.companies))
    return { rest: `${han}，${position}`, nickname: latin };
  const [, name = "", other = "", tail = ""] = HAN_BEHIND.exec(text) ?? [];
  return looksLikeLatinName(name) && isSureHanName(other) && !isCompany(other, lore.companies)
    ? { rest: `${name}${tail}`, nickname: other }
    : { rest: text, nickname: null };
}

const LATIN_NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,2}";
const LATIN_BEHIND = new RegExp(
  `^(\\p{Script=Han}{2,4})(?:\\s?[（(](${LATIN_NAME})[）)](?=[\\s，,、|｜/／:：])|\\s(${LATIN_NAME})(?=\\s?[，,|｜/／:：]))(.*)$`,
  "u",
);
const HAN_BEHIND = new RegExp(`^(${LATIN_NAME})\\s(\\p{Script=Han}{2,4})(?=\\s?[，,|｜/／:：@]|$)(.*)$`, "u");

/** What stands in brackets behind a name is a nickname, if it can be nothing else. */
export function isNickname(inner: string, name: string, { companies, names }: Lore): boolean {
  const text = strip(inner);
  if (names.has(text) || /^@[\w.-]{2,39}$/.test(text)) return true;
  if (isRoleWord(text) || FIRM_END.test(text) || isCompany(text, companies) || leadingCompany(text, companies) !== "")
    return false;
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return true;
  return looksLikeHanName(name) && /^[A-Za-z][\w.-]{1,15}$/.test(text);
}

/** What no nickname ends with: `高远（燕北数据）`. */
const FIRM_END =
  /(?:数据|网络|软件|信息|智能|支付|电商|游戏|传媒|咨询|数科|茶馆|书店|书院|工坊|工作室|律所|事务所|金服|引擎)$/u;
