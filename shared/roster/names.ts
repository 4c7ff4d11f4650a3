import { cleanText, isHanName, splitNickname } from "../words/text.ts";
import { splitHanName } from "./cellKinds.ts";

export type RosterName = {
  name: string;
  givenName: string | null;
  familyName: string | null;
  nickname: string | null;
};

/** The columns of one row that make its name, each cleaned, "" where absent. */
export type NameCells = { name: string; givenName: string; familyName: string; nickname: string };

/**
 * One name from whatever columns there are: `姓名（花名）` is split, CJK names are written without a blank and Latin ones
 * with it, family and given name are taken from their columns, from the blank in `熊田 大`, or by the list of Chinese
 * surnames. `name` is "" when no column says one.
 */
export function nameOf(cells: NameCells): RosterName {
  const whole = CLOSING_BRACKET.test(cells.name)
    ? splitNickname(cells.name.replace(CORNERS, "($1)"))
    : { name: cells.name, nickname: null };
  const nickname = cells.nickname || whole.nickname;
  const { givenName, familyName } = cells;
  const turned = givenName || familyName ? null : LAST_FIRST.exec(whole.name);
  if (turned?.[1] && turned[2] && !SUFFIX.test(turned[2]))
    return { name: join(turned[2], turned[1]), givenName: turned[2], familyName: turned[1], nickname };
  if (givenName && familyName && !saysItTwice(givenName, familyName))
    return { name: whole.name ? tidy(whole.name) : join(givenName, familyName), givenName, familyName, nickname };
  const name = tidy(whole.name || givenName || familyName);
  const parts = partsOf(whole.name || (familyName ? givenName : ""));
  return {
    name,
    givenName: parts?.givenName || givenName || null,
    familyName: parts?.familyName || familyName || null,
    nickname: nickname && nickname !== name ? nickname : null,
  };
}

/** People made to fill in both fields put the whole name into the first: `王五 | 王五`, `Ada Lovelace | Lovelace`. */
const saysItTwice = (givenName: string, familyName: string): boolean =>
  givenName === familyName || givenName.endsWith(` ${familyName}`);

/** `Lovelace, Ada`: one family name before the comma, particles allowed, given names behind it. */
const LAST_FIRST =
  /^((?:(?:van|von|de|der|den|di|da|la|le|du|del|al|el|bin)\s+)*\p{Lu}[\p{Script=Latin}'’-]+),\s*(\p{Lu}[\p{Script=Latin}'’. -]*)$/u;

/** What may follow a comma and is no given name. */
const SUFFIX = /^(?:jr|sr|ph\.?d|m\.?d|mba|cpa|esq|msc|bsc|i{2,3}|iv)\.?$/i;

const CLOSING_BRACKET = /[）)】\]」』〕]$/;

const CORNERS = /[「『〔]([^「『〔]*)[」』〕]$/;

const CJK_ONLY = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

function join(givenName: string, familyName: string): string {
  return CJK_ONLY.test(givenName) && CJK_ONLY.test(familyName)
    ? `${familyName}${givenName}`
    : cleanText(`${givenName} ${familyName}`);
}

/** `张　三` was padded to stand under three-character names; a katakana name keeps the blank between its two words. */
const tidy = (name: string): string => (name.includes(" ") && isJoined(name) ? name.replace(/ /g, "") : name);

const isJoined = (name: string): boolean =>
  isHanName(name) || (CJK_ONLY.test(name.replace(/ /g, "")) && !/^[\p{Script=Katakana}ー ]+$/u.test(name));

function partsOf(name: string): { familyName: string; givenName: string } | null {
  if (!name.includes(" ")) return splitHanName(name);
  const [familyName = "", givenName = "", ...more] = name.split(" ");
  if (givenName && more.length === 0 && isJoined(name) && !/[·・]/.test(name)) return { familyName, givenName };
  return splitHanName(name);
}

/** Which comes first in cells of a column headed `姓名/花名` or `花名/姓名`; null for a column of names alone. */
export type NameOrder = "name-first" | "nickname-first" | null;

export function nameOrderOf(header: string): NameOrder {
  const nickname = header.search(/花名|昵称|暱稱|网名|艺名|nickname/i);
  const name = header.search(/姓名|名字|真名|real name|full name|氏名/i);
  if (nickname < 0 || name < 0) return null;
  return name < nickname ? "name-first" : "nickname-first";
}

/** `贾岛/靳文祥` under `花名/姓名`: both parts; a cell of another form whole, without nickname. */
export function splitByOrder(text: string, order: NameOrder): { name: string; nickname: string } {
  const [first = "", second = "", ...more] = order ? text.split(/\s*[/／|｜]\s*/) : [];
  if (first === "" || second === "" || more.length > 0) return { name: text, nickname: "" };
  return order === "name-first" ? { name: first, nickname: second } : { name: second, nickname: first };
}
