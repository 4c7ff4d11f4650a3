import type { PagePerson } from "../event.ts";
import type { TimeSpan } from "./clock.ts";
import { isPanelWord } from "./kinds.ts";
import type { Lore } from "./lore.ts";
import { isSureName } from "./names.ts";
import { readPeople } from "./people.ts";
import { readPerson } from "./person.ts";
import type { Slot } from "./slots.ts";
import type { Subject } from "./subject.ts";
import { cutSpeakers } from "./titles.ts";
import { byNobody, cutStage, seated } from "./titleTails.ts";

/** Writes a subject down line by line. */
export class SubjectNotes {
  readonly subject: Subject;
  private readonly lore: Lore;
  private slot: Slot = "auto";
  private isAnnounced = false;
  /** The line above named who speaks without a label. */
  private isNaming = false;
  private isHeld = false;
  private lastBlock = -1;
  /** `简介` right below a speaker: the speaker's, or the talk's. */
  private isShared = false;
  /** Paragraph of a speaker's label that had its value beside it. */
  private speakerBlock = -1;

  constructor(lore: Lore, { time, isTitled, section }: Pick<Subject, "time" | "isTitled" | "section">) {
    this.lore = lore;
    this.subject = {
      title: "",
      time,
      speakers: [],
      host: [],
      guests: [],
      bios: [],
      abstract: [],
      isTitled,
      isRow: time !== null,
      isSpoken: false,
      isListed: false,
      section,
    };
  }

  /** Whether any line below may belong to it. */
  get isOpen(): boolean {
    return this.subject.isTitled || this.subject.time !== null || this.slot !== "auto";
  }

  get isAbstract(): boolean {
    return this.slot === "abstract";
  }

  /** The title's line; people it names behind the title are taken off. */
  setTitle(text: string, marks: readonly string[]): void {
    const stage = cutStage(text);
    const { title, speakers } = cutSpeakers(stage?.rest ?? text, this.lore, marks);
    const { subject } = this;
    subject.title = title;
    if (stage && isPanelWord(title)) {
      subject.host.push(...stage.host);
      subject.guests.push(...speakers.flatMap(seated), ...stage.guests);
    } else subject.speakers.push(...(stage?.host ?? []), ...speakers, ...(stage?.guests ?? []));
    if (byNobody(text)) subject.isSpoken = true;
  }

  /** A time told by a label; the title's own stays. */
  setTime(time: TimeSpan | null): void {
    this.subject.time ??= time;
  }

  /** Who was announced before the title speaks, unless a label below it says otherwise. */
  announced(slot: Slot, texts: readonly string[]): void {
    for (const text of texts) this.turnTo(slot, text, -1);
    this.slot = "auto";
    this.isAnnounced = this.subject.speakers.length > 0;
  }

  /** Who was named in the line above the title: what tells of a life below is theirs. */
  heldBy(text: string, isAboutPeople: boolean): void {
    this.turnTo("speaker", text, -1);
    this.slot = isAboutPeople ? "bio" : "auto";
    this.isHeld = true;
  }

  /** A label: what follows, on its line and below, goes into this slot. */
  turnTo(slot: Slot, rest: string, block: number, label = ""): void {
    // `讲师：… 简介：… 议题摘要：…`: where the talk has words of its own, the first were the speaker's.
    if (slot === "abstract" && this.isShared) this.subject.bios.push(...this.subject.abstract.splice(0));
    this.isShared = slot === "abstract" && this.slot === "speaker" && /^(?:个人)?简介$/.test(label);
    this.slot = slot;
    this.lastBlock = -1;
    if (slot === "speaker") {
      this.subject.isSpoken = true;
      if (this.isAnnounced) this.subject.speakers = [];
      this.isAnnounced = false;
    }
    if (rest === "") return;
    this.put(rest, block);
    // `讲师：贾岛` is complete: a new paragraph tells of the talk, unless it goes on about the speaker.
    if (slot === "speaker") this.speakerBlock = block;
  }

  /** A line without a label. */
  text(text: string, block: number): void {
    const { subject } = this;
    if (this.slot === "speaker" && this.speakerBlock >= 0 && block !== this.speakerBlock) this.slot = "auto";
    if (this.slot !== "auto") this.put(text, block);
    else if ((this.isHeld && TELLS_OF_A_LIFE.test(text)) || this.isAboutSpeaker(text))
      this.join(subject.bios, text, block);
    else if (!this.isWho(text)) {
      this.isNaming = false;
      this.join(subject.abstract, text, block);
    } else if (text.length > LONG_LINE && isLife(readPeople([text], this.lore))) subject.bios.push(text);
    else {
      subject.speakers.push(text);
      this.isNaming = true;
    }
  }

  /** A paragraph that begins with the name of who speaks. */
  private isAboutSpeaker(text: string): boolean {
    const { speakers, abstract, bios } = this.subject;
    if (abstract.length > 0 || bios.length > 0) return false;
    return readPeople(speakers, this.lore).some(({ name }) => {
      const given = name.split(" ")[0] ?? name;
      return given.length > 1 && new RegExp(`^${escaped(given)}(?![A-Za-z])`).test(text);
    });
  }

  private isWho(text: string): boolean {
    const { speakers, abstract } = this.subject;
    if (abstract.length > 0 || (speakers.length > 0 && !this.isNaming)) return false;
    const person = readPerson(text, this.lore);
    // A second line names somebody only where it leads with a sure name.
    return person !== null && (speakers.length === 0 || (isSureName(person.name) && text.startsWith(person.name)));
  }

  private put(text: string, block: number): void {
    const { subject, slot } = this;
    if (slot === "bio") this.join(subject.bios, text, block);
    else if (slot === "abstract") this.join(subject.abstract, text, block);
    else if (slot === "speaker") this.putSpeaker(text);
    else if (slot === "company") this.putCompany(text);
    else if (slot === "host" || slot === "guests") subject[slot].push(text);
  }

  /** `公司：…` below a name belongs to it. */
  private putCompany(text: string): void {
    const { speakers } = this.subject;
    const last = speakers.pop();
    if (last !== undefined) speakers.push(`${last}，${text}`);
  }

  /** At a round table everybody is a guest; elsewhere a speaker's life is often told behind the name without a label. */
  private putSpeaker(text: string): void {
    const { subject } = this;
    if (isPanelWord(subject.title)) subject.guests.push(text);
    else if (subject.speakers.length > 0 && readPeople([text], this.lore).length === 0) subject.bios.push(text);
    else subject.speakers.push(text);
  }

  /** Lines of one paragraph stay one text; Latin words are joined with a blank. */
  private join(texts: string[], line: string, block: number): void {
    const last = texts.at(-1);
    if (block !== this.lastBlock || last === undefined) texts.push(line);
    else
      texts[texts.length - 1] = /[\p{Script=Han}，。；、！？）》”]$/u.test(last)
        ? `${last}\n${line}`
        : `${last} ${line}`;
    this.lastBlock = block;
  }
}

/** A line longer than this that begins with a name is a biography. */
const LONG_LINE = 60;

/** What the words of a talk seldom say. */
const TELLS_OF_A_LIFE = /年[^，。]{0,12}经验|曾[在任经主]|毕业|老兵|就职|任职/;

/** One person, and more than a position is said. */
const isLife = (people: readonly PagePerson[]): boolean => people.length === 1 && people[0]?.bio !== null;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
