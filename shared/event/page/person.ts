import type { PagePerson } from "../event.ts";
import { hasRoleWord, isCompany, isRoleWord, leadingCompany } from "./affiliation.ts";
import type { Lore } from "./lore.ts";
import { isSureName, looksLikeHanName, looksLikeLatinName, looksLikeName } from "./names.ts";
import { isNickname, takeNickname, takeOtherName, takeRealName } from "./nickname.ts";
import { toldBy } from "./position.ts";
import { strip } from "./strip.ts";

/** Reads one person; null when nothing in the text can be a name. `handle`: a single word such as `biergaiz` will do. */
export function readPerson(text: string, lore: Lore, handle = false): PagePerson | null {
  const { rest: named, realName } = takeRealName(strip(text).replace(PRONOUNS, "").replace(LANGUAGE, ""));
  const called = takeNickname(named);
  const { rest, nickname } = called.nickname === null ? takeOtherName(named, lore) : called;
  const found =
    byAt(rest, lore) ??
    byVerb(rest) ??
    byBracket(rest, lore) ??
    byDot(rest, lore) ??
    byPunctuation(rest, lore) ??
    byBlanks(rest, lore) ??
    byGlue(rest, lore) ??
    (handle ? (byHandle(rest, lore) ?? byPosition(rest, lore)) : null);
  if (found === null) return null;
  return realName === null
    ? person(found, nickname ?? found.nickname, lore)
    : { ...person(found, found.name, lore), realName };
}

/** `王海林【中】`, `Evan (EN)`: the language of a talk, not a thing about who speaks. */
const LANGUAGE =
  /\s?[【[(（](?:中文?|英文?|日文?|中文演讲|英文演讲|EN|ZH|CN|DE|FR|English|Chinese|German|French)[】\])）]$/i;

const PRONOUNS = /\s?[(（](?:she|he|they|ze|any)\s?\/\s?[a-z]{2,5}(?:\s?\/\s?[a-z]{2,6})?[)）]/i;

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

function byAt(text: string, { names, companies }: Lore): Found | null {
  // `Jane Doe @jane, Acme`: a handle between name and position says nothing of the position.
  const plain = text.replace(/\s@\w{2,30}(?=,|$)/, "");
  if (plain !== text && looksLikeLatinName(plain.split(",")[0] ?? ""))
    return byPunctuation(plain, { names, companies }) ?? byBlanks(plain, { names, companies });
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
  // Behind an affiliation the brackets belong to it: its words stay as they stand.
  if (before.affiliation !== null || before.bio !== null) {
    const at = text.indexOf(before.name);
    if (at === 0) return found(before.name, text.slice(before.name.length));
    // `教授 江一（青禾大学）`
    const title = text.slice(0, Math.max(0, at)).trim();
    return isRoleWord(title) && head.endsWith(before.name) ? found(before.name, `${title}（${inner}）${tail}`) : null;
  }
  const affiliation = strip(tail);
  if (isNickname(inner, before.name, lore)) return found(before.name, affiliation, inner.trim());
  // `(Rope Works) 架构师`: the bracket tells where the firm's name of two words ends.
  const between = /^[A-Z][^\p{Script=Han}]*\s/u.test(inner) && isRoleWord(affiliation) ? "，" : " ";
  return found(before.name, affiliation === "" ? inner : `${inner}${between}${affiliation}`.trim());
}

/** `陆望·青禾科技·架构师`: a dot may part name, firm and position, as it parts the names of a foreigner. */
function byDot(text: string, { companies }: Lore): Found | null {
  const [, name = "", rest = ""] = /^(\p{Script=Han}{2,4})\s?[·•・]\s?(\S.{1,60})$/u.exec(text) ?? [];
  const [firm = "", ...others] = rest.split(/\s?[·•・]\s?/);
  const isPosition = isRoleWord(rest) || isCompany(firm, companies);
  return isSureName(name) && isPosition ? found(name, [firm, ...others].join("，")) : null;
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
    const isTaught = names.has(tail) && isSureName(tail) && head.length >= 4;
    if ((isTaught || isRoleWord(head)) && (isSureName(tail) || names.has(tail)) && !isRoleWord(tail))
      return found(tail, head);
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
    /^(\p{Script=Han}{2,4}?)(?:是(?![\s|｜，,、（(@])|现任|现为|来自|就职于|任职于|現任|現為|來自|任職於)(.+)$/u.exec(
      text,
    ) ??
    /^((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]*)\s((?:is|was|has|works|leads)\s.+)$/u.exec(text) ??
    [];
  return looksLikeName(name) ? found(name, rest) : null;
}

/** `追风少年，独立开发者`: what no reader knows for a name is one where nothing but a position follows. */
function byPosition(text: string, { companies }: Lore): Found | null {
  const [, name = "", position = ""] = /^(\p{Script=Han}{4,6})[，,]\s?([^，,。；;]{2,30})$/u.exec(text) ?? [];
  return isRoleWord(position) && !hasRoleWord(name) && !isCompany(name, companies) ? found(name, position) : null;
}

function byHandle(text: string, { companies }: Lore): Found | null {
  const name = text.replace(/^@/, "");
  // `Leo 陈`: an English name before the family's.
  if (/^[A-Z][a-z]{1,14}\s\p{Script=Han}$/u.test(name) && isSureName(`${name.slice(-1)}明明`)) return found(name);
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
