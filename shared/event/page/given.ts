import type { Lore } from "./lore.ts";
import { isSureName } from "./names.ts";
import type { Line } from "./parts.ts";
import { readPerson } from "./person.ts";
import { cutSpeakers } from "./titles.ts";

/** `T (by X)`, `《T》 X`: a list item that holds a title and who gives it. */
export function isGiven(text: string, lore: Lore): boolean {
  if (/[(（]by\s[^()（）]+[)）]$/i.test(text)) return true;
  return text.startsWith("《") && cutSpeakers(text, lore).speakers.length > 0;
}

/** `**T** - *Jane Doe*`: bold words lead a line, and behind them stands who gives them. */
export function isLed({ text, lead, marks }: Line, lore: Lore): boolean {
  if (lead.length < 4 || lead === text || !/^\s?[-–—:：|｜]/.test(text.slice(lead.length))) return false;
  const { title, speakers } = cutSpeakers(text, lore, marks);
  const [who = ""] = speakers;
  const isMarked = marks.some((mark) => mark !== lead && who.startsWith(mark.slice(0, 40)));
  const person = readPerson(who, lore);
  return title === lead && person !== null && (isMarked || person.affiliation !== null || lore.names.has(person.name));
}

/** `林远：数据库的下一步`, `林远（青禾科技）：…` in a list of talks. */
export function nameFirst(text: string, lore: Lore): { who: string; title: string } | null {
  const [, who = "", title = ""] = /^([^:：《]{2,40}?)\s?[:：]\s*(.{4,200})$/u.exec(text) ?? [];
  const person = who === "" ? null : readPerson(who, lore);
  if (person === null) return null;
  // `Event Sourcing: a primer` looks the same; a name the page knows, in hanzi or with a position is surer.
  const isSure = isSureName(person.name) && (person.affiliation !== null || /\p{Script=Han}/u.test(person.name));
  return isSure || lore.names.has(person.name) ? { who, title } : null;
}

/** `紫霞 @ 青禾网络`, `**晚照** | 青禾 设计总监`: a line of its own with who gives the title below it. */
export function isGiver({ text, lead, bold, heading, depth }: Line, lore: Lore): boolean {
  if (depth > 0 || text.length > 60 || text.includes("《") || (heading === 0 && (bold || lead === ""))) return false;
  const person = readPerson(text, lore);
  return person !== null && person.affiliation !== null && text.startsWith(person.name);
}

/** A bold line in a section of speakers that leads with one of them. */
export function startsWithName(text: string, lore: Lore): boolean {
  const person = readPerson(text, lore);
  return person !== null && text.startsWith(person.name) && (isSureName(person.name) || lore.names.has(person.name));
}

/** `by Jane Doe`, `By Amit T. and Sirisha V.` in a line of its own below a title → who. */
export function byLine(text: string, lore: Lore): string | null {
  const [, who = ""] = /^by\s+(.{3,120})$/i.exec(text) ?? [];
  const person = who === "" ? null : readPerson(who.split(/\s(?:and|&)\s|,/)[0] ?? "", lore);
  return person && isSureName(person.name) ? who : null;
}
