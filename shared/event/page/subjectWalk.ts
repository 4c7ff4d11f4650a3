import { findDays } from "./calendar.ts";
import { findTime, leadingTime } from "./clock.ts";
import { isLinkOnly, isPointer, splitLabel } from "./fields.ts";
import { byLine, isGiven, isGiver, isLed, nameFirst } from "./given.ts";
import type { Lore } from "./lore.ts";
import type { Line, Part } from "./parts.ts";
import { sectionLabel, TALKING } from "./sections.ts";
import { type Slot, slotOf } from "./slots.ts";
import type { Subject } from "./subject.ts";
import { SubjectNotes } from "./subjectNotes.ts";
import { type Around, isTalkTitle, type Title, tellsTitle } from "./talkTitle.ts";
import { cutSpeakers, cutTime, quotedTitle } from "./titles.ts";
import type { Topic } from "./words.ts";

/** Goes through the lines of a page and opens, fills and closes its subjects. */
export class SubjectWalk {
  readonly subjects: Subject[] = [];
  private readonly parts: readonly Part[];
  private readonly lore: Lore;
  private current: SubjectNotes | null = null;
  /** The one opened last, still open or not. */
  private last: SubjectNotes | null = null;
  private currentLevel = 0;
  /** Who was announced before any title: `讲师：… 议题：…`. */
  private before: { slot: Slot; texts: string[]; block: number }[] = [];
  /** Who stood alone above a title. */
  private giver: string | null = null;
  private section: Topic = "other";
  private sectionLevel = 0;

  constructor(parts: readonly Part[], lore: Lore) {
    this.parts = parts;
    this.lore = lore;
  }

  line(line: Line, at: number): void {
    if (line.text === "" || isPointer(line)) return;
    if (tellsTitle(this.parts[at + 1]) && isGiver(line, this.lore)) this.giver = line.text;
    else if (line.heading > 0 || line.bold) this.titleLine(line, at);
    else if (isLinkOnly(line) && byLine(line.text, this.lore) === null) this.linkLine(line);
    else this.plainLine(line);
  }

  /** A link alone is a download or a recording; in a list of talks its words may be title and speaker. */
  private linkLine(line: Line): void {
    const { time, rest } = cutTime(line.text, false);
    const isTalk = TALKING.has(this.section) && cutSpeakers(rest, this.lore).speakers.length > 0;
    if (isTalk) this.start({ text: rest, marks: [], time, level: PLAIN + line.depth }, false);
    else if (quotedTitle(rest) !== null) this.plainLine(line);
  }

  private titleLine(line: Line, at: number): void {
    this.before = [];
    const level = line.heading > 0 ? line.heading : BOLD;
    const { time, rest } = cutTime(line.text, true);
    const title: Title = { text: rest, marks: line.marks, time, level };
    const isAboveTalks = this.current === null || line.heading <= this.currentLevel;
    const label = leadingTime(line.text) === null ? sectionLabel(line, isAboveTalks) : null;
    const slot = label && slotOf(label.topic);
    const isOfCurrent = this.current !== null && (level > this.currentLevel || line.bold);
    const by = this.current && level > this.currentLevel ? byLine(rest, this.lore) : null;
    const isAwaited = this.current?.subject.title === "" && this.current.subject.time !== null && label === null;
    // `活动时间` with a time alone below it, then another label: the event's hours, no row that waits for its title.
    if (label !== null && label.topic !== "title" && this.current?.subject.title === "") this.current = null;
    // Below the agenda's list a bold `讲师介绍` is about everybody, not about its last item.
    const isOfAll = level === BOLD && label?.topic === "bio" && label.rest === "" && this.currentLevel > PLAIN;
    if (isOfAll) this.enter("people", level, "");
    else if (isAwaited) this.awaited(title);
    else if (by !== null) this.current?.turnTo("speaker", by, line.block);
    else if (label?.topic === "title") this.named(label.rest, level);
    else if (label && slot && this.current && isOfCurrent)
      this.current.turnTo(slot, label.rest, line.block, label.label);
    else if (label) this.enter(label.topic, level, label.rest);
    else if (level === BOLD && /[:：]$/.test(line.text)) this.current?.turnTo("ignore", "", 0);
    else if (isTalkTitle(title, line, this.around(at), this.lore)) this.start(title, true);
    else if (level === BOLD && this.current) this.textLine(line);
    else this.enter("other", level, "");
  }

  private around(at: number): Around {
    return { section: this.section, sectionLevel: this.sectionLevel, parts: this.parts, at };
  }

  /** A time stood alone in the line above its title. */
  private awaited({ text, marks, level }: Title): void {
    this.current?.setTitle(text, marks);
    this.currentLevel = level;
  }

  /** A heading that opens a section. Bold words that are no section of talks or people only end what stood above. */
  private enter(topic: Topic, level: number, rest: string): void {
    if (level === BOLD && !TALKING.has(topic) && topic !== "people") {
      this.current?.turnTo("ignore", "", 0);
      return;
    }
    const isInside = topic === "other" && level > this.sectionLevel;
    this.current = null;
    if (isInside) return;
    this.section = topic;
    this.sectionLevel = level;
    if (topic === "talks" && rest !== "") this.named(rest, level);
  }

  private plainLine(line: Line): void {
    const label = splitLabel(line);
    const { time, rest } = cutTime(line.text, line.depth > 0 && this.section === "agenda");
    const isTitle = quotedTitle(rest) !== null || this.isToldAgain(rest, line);
    const isQuoted = isTitle && !this.current?.isAbstract && line.links.length === 0;
    const isTimed = time !== null && findDays(line.text).length === 0;
    const isTold = (line.depth > 0 && isGiven(rest, this.lore)) || (label === null && isLed(line, this.lore));
    const told = line.depth > 0 && label === null && TALKING.has(this.section) ? nameFirst(rest, this.lore) : null;
    if (told) {
      this.start({ text: told.title, marks: [], time, level: PLAIN + line.depth }, false);
      this.current?.turnTo("speaker", told.who, line.block);
    } else if (label) this.labelLine(label, line);
    else if (this.isItem(line) && !isTimed && !isQuoted) this.item(rest, line);
    else if (isTimed || isQuoted || isTold)
      this.start({ text: rest, marks: line.marks, time: isTimed ? time : null, level: PLAIN + line.depth }, false);
    else this.textLine(line);
  }

  /** `圆桌讨论《…》` below the agenda that has just such a row: what follows is about that row. */
  private isToldAgain(text: string, { depth }: Line): boolean {
    return depth === 0 && this.subjects.some(({ title, isRow }) => isRow && title === text);
  }

  /** Right below the agenda's heading every item of a list is something that happens, although no time is said. */
  private isItem({ depth, links }: Line): boolean {
    const isFree = this.current === null || this.current.subject.isListed;
    const isPlain = links.every(({ text }) => /slides?|recording|video|ppt|pdf|deck|录像|回放|课件/i.test(text));
    return this.section === "agenda" && depth === 1 && isFree && isPlain;
  }

  private item(text: string, line: Line): void {
    this.start({ text, marks: line.marks, time: null, level: PLAIN + 1 }, false);
    if (this.current) this.current.subject.isListed = true;
  }

  private labelLine({ topic, rest, label }: { topic: Topic; rest: string; label: string }, line: Line): void {
    const slot = slotOf(topic);
    if (slot === "abstract") this.reopenOnly();
    const { current } = this;
    // Another label ends the list of who was announced.
    if (slot === null) this.before = this.before.map((one) => ({ ...one, block: -1 }));
    const isUntitled = current !== null && current.subject.title === "";
    const isOne = this.giver !== null || this.before.length > 0 || /^(?:talk|presentation)$/i.test(label);
    const isGiven = isOne && topic === "talks" && rest !== "";
    if (topic === "title" || isGiven || (topic === "theme" && isUntitled)) this.named(rest, PLAIN);
    else if (topic === "time" || topic === "when" || topic === "date") this.timed(rest);
    else if (topic === "where") current?.turnTo("ignore", "", 0);
    else if (slot && current === null && (slot === "speaker" || slot === "bio"))
      this.before.push({ slot, texts: rest === "" ? [] : [rest], block: line.block });
    else if (slot) current?.turnTo(slot, rest, line.block, label);
    else if (topic !== "talks" && line.depth === 0) this.current = null;
  }

  /** The labels of a page about one talk stand in any order: `摘要` belongs to it, whatever was told in between. */
  private reopenOnly(): void {
    const [only, ...others] = this.subjects;
    if (this.current === null && others.length === 0 && only?.isTitled && only.abstract.length === 0)
      this.current = this.last;
  }

  /** A time below a title is its own; with a day, before anybody is said to speak, it is the event's. */
  private timed(rest: string): void {
    const isOwn = findDays(rest).length === 0 || (this.current?.subject.speakers.length ?? 0) > 0;
    if (isOwn) this.current?.setTime(findTime(rest));
    else this.current?.turnTo("ignore", "", 0);
  }

  /** `分享主题：《…》`; without words behind it the next line is the title. */
  private named(rest: string, level: number): void {
    const { time, rest: text } = cutTime(rest, true);
    const { current } = this;
    if (current?.subject.title === "" && current.subject.time !== null) current.setTitle(text, []);
    else this.start({ text, marks: [], time, level }, true);
    // "Lightning talk: a short presentation" explains a word, it is no title.
    if (this.current && /^[^a-z]/.test(text)) this.current.subject.isSpoken = true;
    for (const { slot, texts } of this.before) this.current?.announced(slot, texts);
    this.before = [];
  }

  private start({ text, marks, time, level }: Title, isTitled: boolean): void {
    this.current = new SubjectNotes(this.lore, { time, isTitled, section: this.section });
    this.last = this.current;
    this.currentLevel = level;
    this.current.setTitle(text, marks);
    // In a section of speakers what stands below is about the speaker.
    if (this.giver !== null) this.current.heldBy(this.giver, ABOUT_PEOPLE.has(this.section));
    this.giver = null;
    this.subjects.push(this.current.subject);
  }

  /** Below a bare title in running text only its own list goes on; below a heading, a label or a time everything does. */
  private belongs(line: Line): boolean {
    return this.current?.isOpen === true || line.depth > this.currentLevel - PLAIN;
  }

  private textLine(line: Line): void {
    const { current } = this;
    if (current?.subject.title === "") current.setTitle(cutTime(line.text, false).rest, line.marks);
    else if (current && byLine(line.text, this.lore) !== null && this.belongs(line))
      current.turnTo("speaker", byLine(line.text, this.lore) ?? "", line.block);
    else if (current && this.belongs(line)) current.text(line.text, line.block);
    else if (current === null && this.before.at(-1)?.block === line.block) this.before.at(-1)?.texts.push(line.text);
  }
}

const ABOUT_PEOPLE = new Set<Topic>(["people", "speaker"]);
/** Bold lines rank below all headings, other lines below those. */
const BOLD = 7;
const PLAIN = 8;
