import { hasRoleWord } from "./affiliation.ts";
import type { Lore } from "./lore.ts";
import { isSureName } from "./names.ts";
import { readPeople } from "./people.ts";
import { readPerson } from "./person.ts";
import { strip } from "./strip.ts";

export interface TitleAndSpeakers {
  title: string;
  speakers: string[];
}

const SPEAKER_LABEL =
  "(?:分享|演讲|特邀|主讲)?(?:嘉宾|嘉賓)|演讲者|演讲人|演講者|讲者|講者|报告人|讲师|講師|导师|導師|助教|主讲人?|主講人?|分享人|分享者|speakers?|presenters?";

/** `T 主讲：贾岛`, `T（讲师：贾岛）`, `T 【嘉宾】贾岛`: the label tells where the people begin. */
export function byLabel(text: string): TitleAndSpeakers | null {
  const [, speaker, told] = LABELS_ONLY.exec(text) ?? [];
  if (speaker && told) return { title: told, speakers: [speaker] };
  const [, title, ...who] = LABELLED.exec(text) ?? [];
  const named = who.find((one) => one !== undefined)?.trim();
  return title && named ? { title: title.trim(), speakers: [named] } : null;
}

const LABELLED = new RegExp(
  `^(.{2,200}?)[\\s，,；;]*(?:(?<!\\p{Script=Han})(?:${SPEAKER_LABEL})\\s?[:：]\\s*(.{2,120})|[(（](?:${SPEAKER_LABEL})\\s?[:：]\\s*(.{2,120}?)[)）]|[【[](?:${SPEAKER_LABEL})[】\\]]\\s*(.{2,120}))$`,
  "iu",
);

/** `主讲人：贾岛，青禾科技 CTO，题目：T` */
const LABELS_ONLY = new RegExp(
  `^(?:${SPEAKER_LABEL})\\s?[:：]\\s*([^:：]{2,80}?)[\\s，,；;]+(?:(?:分享|演讲|报告)?(?:题目|主题|议题)|title|topic|talk)\\s?[:：]\\s*(.{2,200})$`,
  "iu",
);

/** Behind a label or a bracket a name without its label: `主讲：贾岛` → `贾岛`. */
export const unlabelled = (text: string): string =>
  text
    .replace(
      new RegExp(
        `^(?:${SPEAKER_LABEL}|presented by|by)\\s?[:：]?\\s+?(?=\\S)|^(?:${SPEAKER_LABEL})\\s?[:：]\\s*`,
        "iu",
      ),
      "",
    )
    .replace(/^[(（](.*)[)）]$/u, "$1");

/** Words behind a dash are often a part of the title: a person must be sure. */
export function isPerson(text: string, lore: Lore): boolean {
  const people = readPeople([text], lore);
  return (
    people.length > 0 && people.every((one) => lore.names.has(one.name) || (isSureName(one.name) && text.length <= 80))
  );
}

/**
 * `低代码的边界（顾盼）`, `Dashboards (Mei Tanaka, Analyst, Acme)`: who speaks stands in the brackets a title ends with. A short
 * word there may tell anything of the talk (`（高级）`): without a position only a name the page taught, or a whole one, counts.
 */
export function byEndBracket(text: string, lore: Lore): TitleAndSpeakers | null {
  const [, title, inner] =
    /^([^（()）]{2,200}(?:[（(][^（()）]{1,60}[）)][^（()）]{1,100})?)[（(]([^（()）]{2,120})[）)]$/u.exec(text) ?? [];
  if (!title || !inner) return null;
  const who = unlabelled(inner);
  const people = readPeople([who], lore);
  const isSure =
    people.length > 0 &&
    people.every(({ name, role }) => lore.names.has(name) || isWholeName(name) || (role !== null && isSureName(name)));
  return isSure || isWithPosition(who, lore) ? { title: title.trim(), speakers: [who] } : null;
}

/** A family name with two letters behind it that end no common noun, or a Latin name. */
export const isWholeName = (name: string): boolean =>
  isSureName(name) && !/^\p{Script=Han}{2}$/u.test(name) && !/[站篇版场性论端法机库型类者]$/u.test(name);

/** `虚舟 | 青禾社区发起人`: whatever leads is a name where a position follows. */
function isWithPosition(text: string, lore: Lore): boolean {
  const person = readPerson(text, lore);
  return (
    person !== null &&
    person.role !== null &&
    text.startsWith(person.name) &&
    /^\s?[，,|｜/／：:\s]/.test(text.slice(person.name.length))
  );
}

/** `eBPF 采集 | 待定`, `Keynote - TBA`: a talk whose speaker is not told yet. */
export function byNobody(text: string): TitleAndSpeakers | null {
  const [, title] =
    /^(.{2,200}?)\s*(?:\s[|｜/–—-]\s|——|[|｜:：]\s?|[（(])\s*(?:(?:讲师|嘉宾|讲者|speaker)?\s?(?:待定|待公布|敬请期待|tba|tbd|tbc))[）)]?$/iu.exec(
      text,
    ) ?? [];
  return title ? { title, speakers: [] } : null;
}

const HOST_LABEL =
  "(?:圆桌|论坛)?主持(?:人|嘉宾)?\\s?[:：]|(?:moderator|host|chair|facilitator)s?\\s?[:：]|(?:moderated|hosted|chaired)\\sby\\s?[:：]?";
const GUEST_LABEL =
  "(?:圆桌|对话|讨论|参与|论坛)?(?:嘉宾|成员)\\s?[:：]|与谈(?:人|嘉宾)?\\s?[:：]|(?:panel+ists?|guests?|discussants?)\\s?[:：]";
const ROLES = new RegExp(
  `[\\s，,；;。|｜（(—–-]*(?<![\\p{L}\\p{N}])(?:(?<host>${HOST_LABEL})|(?<guests>${GUEST_LABEL}))\\s*`,
  "giu",
);

export interface Stage {
  rest: string;
  host: string[];
  guests: string[];
}

/** `《…》 主持人：徐茂 嘉宾：单信、王当`, `Panel: … — A, B, chaired by C`: who leads and who sits there, told by labels in running text. */
export function cutStage(text: string): Stage | null {
  const labels = [...text.slice(0, 1000).matchAll(ROLES)];
  if (!labels.some((label) => label.groups?.host !== undefined)) return null;
  const stage: Stage = { rest: text.slice(0, labels[0]?.index ?? 0).trim(), host: [], guests: [] };
  labels.forEach((label, i) => {
    const words = strip(text.slice(label.index + label[0].length, labels[i + 1]?.index ?? text.length))
      .replace(/^([^（()）]*)[）)]$/u, "$1")
      .replace(/(?<=\p{Ll}{3})\.$/u, "");
    if (words === "") return;
    if (label.groups?.host === undefined) stage.guests.push(...seated(words));
    else stage.host.push(words);
  });
  return stage;
}

/** Where several sit, commas stand between them: `Ada Byron, Tom Reed (Acme)`, but not `Ada Byron, Acme`. */
export function seated(text: string): string[] {
  // `周舟、Lisa、何苗`: between 、 stand names, whatever they look like, unless one is a position.
  const named = text.split(/、(?![^（()）]*[)）])/).map((piece) => piece.trim());
  const bare = named.map((piece) => piece.replace(/\s?[（(][^（()）]{1,60}[)）]$/u, ""));
  if (named.length > 1 && bare.every((piece) => /^[\p{L}.\s·]{1,12}$/u.test(piece) && !hasRoleWord(piece)))
    return named;
  const pieces = text.split(/\s?[,，]\s?(?![^（()）]*[)）])|\s(?:and|&)\s/);
  return pieces.every((piece) => isSureName(piece.replace(/\s?[（(][^（()）]{1,60}[)）]$/u, ""))) ? pieces : [text];
}
