import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeLibrary } from "../../electron/compose/library.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { RosterImport } from "../../electron/desk/importRoster.ts";
import { Venue } from "../../electron/desk/venue.ts";
import { filesOnly } from "../../electron/printing/printer.ts";
import { makeQueue } from "../../electron/printing/queue.ts";
import { JOURNAL, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import type { Settings } from "../../shared/contract/shapes.ts";
import { blankSession } from "../../shared/event/draftEvent.ts";
import type { Event } from "../../shared/event/event.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { QuestionId, SessionId, StationId } from "../../shared/words/ids.ts";
import { fault } from "../../shared/words/result.ts";
import { anEvent, DOOR } from "../build/people.ts";
import { noPress } from "../build/press.ts";
import { ROOM_FOR } from "./model.ts";
import { openRosterHere } from "./rosterHere.ts";

export const ROOM = SessionId.parse("room");
export const QUESTION = QuestionId.parse("question");
/** The roster's column that says who is on the room's list. */
export const LIST = "挂靠处";

const SETTINGS: Settings = {
  ...{ language: "en", stationName: "Desk", printer: null, stock: "card-90x54", badgeCode: "badge" },
  ...{ autoPrint: "never", volume: 0, lastEvent: null },
};

/** The event of a model: a door, a room with a list of its own and few places, a question that speakers must answer. */
const eventOf = (reEntry: boolean): Event =>
  anEvent({
    sessions: [
      { ...blankSession(DOOR), title: "签到" },
      { ...blankSession(ROOM), title: "工作坊", list: { column: LIST, values: ["A"] }, capacity: ROOM_FOR },
    ],
    rules: { admitPendingByOverride: true, reEntry, perDay: false },
    questions: [{ id: QUESTION, text: "?", kind: "text", choices: [], required: true, roles: ["speaker"] }],
  });

/** How a run of the program ends or the next begins, beside closing it and opening it again. */
export type Mishap = "none" | "snapshot lost" | "snapshot older" | "killed" | "another machine";

/** The program's desk on a folder in memory, over as many starts as there are. Its clock goes on by a moment whenever it is read. */
export class World {
  /** How much was done here. */
  deeds = 0;
  readonly clock = { ms: Date.UTC(2026, 10, 22, 5, 5) };
  #root: string;
  #life = 0;
  #ids = 0;
  #station = "m-desk";
  #venue: Venue;
  #olderSnapshot: Buffer | null = null;
  readonly roster = new RosterImport(openRosterHere);

  private constructor(root: string) {
    this.#root = root;
    this.#venue = this.#start();
  }

  static async make(root: string, reEntry: boolean): Promise<World> {
    const world = new World(root);
    await world.#venue.create(eventOf(reEntry), null);
    return world;
  }

  get desk(): Desk {
    if (!this.#venue.desk) throw new Error(`no event is open: ${JSON.stringify(this.#venue.trouble)}`);
    return this.#venue.desk;
  }

  get venue(): Venue {
    return this.#venue;
  }

  get folder(): string {
    return this.desk.parts.store.folder;
  }

  nextId(): string {
    return `w-${++this.#ids}`;
  }

  /** Whoever is on the desk's list under a name. */
  record(name: string): PersonRecord {
    const record = [...this.desk.state.people.values()].find(({ person }) => person.name === name);
    if (!record) throw new Error(`${name} is not there`);
    return record;
  }

  id(name: string): PersonId {
    return this.record(name).person.id;
  }

  code(kind: "ticket" | "badge", number: string): string {
    return this.desk.parts.seals.code(kind, number);
  }

  /** The program ends and begins again. */
  async restart(mishap: Mishap): Promise<void> {
    const { folder } = this;
    const snapshot = join(folder, SNAPSHOT);
    if (mishap === "killed") return this.goOnFrom(this.asItIs());
    const before = existsSync(snapshot) ? readFileSync(snapshot) : null;
    await this.#venue.close();
    if (mishap === "snapshot lost") rmSync(snapshot, { force: true });
    if (mishap === "snapshot older" && this.#olderSnapshot) writeFileSync(snapshot, this.#olderSnapshot);
    if (mishap === "another machine") this.#station = this.#station === "m-desk" ? "a-desk" : "m-desk";
    this.#olderSnapshot = isHome(folder) ? before : null;
    await this.#begin();
  }

  /** What a process that is killed now leaves behind, in a folder of its own: journal, lock and all. */
  asItIs(): string {
    const next = `${this.#root}-${++this.#life}`;
    cpSync(this.#root, next, { recursive: true });
    return next;
  }

  /**
   * The program was killed while it did `work`: of what that wrote, `part` (0 to 1) reached the disk. Gives whether all of
   * it did.
   */
  async dieDuring(work: () => Promise<unknown>, part: number): Promise<boolean> {
    const journal = join(this.folder, JOURNAL);
    const before = readFileSync(journal);
    const left = this.asItIs();
    await work();
    const written = readFileSync(journal).subarray(before.length);
    const kept = Math.round(part * written.length);
    writeFileSync(join(left, this.folder.slice(this.#root.length), JOURNAL), written.subarray(0, kept), { flag: "a" });
    await this.goOnFrom(left);
    // A line that lacks its line feed only is one all the same.
    return kept >= written.length - 1;
  }

  async goOnFrom(left: string): Promise<void> {
    const old = this.#root;
    await this.#venue.close();
    rmSync(old, { recursive: true, force: true });
    this.#root = left;
    this.#olderSnapshot = null;
    await this.#begin();
  }

  async end(): Promise<void> {
    await this.#venue.close();
    rmSync(this.#root, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    this.#venue = this.#start();
    const [folder = ""] = readdirSync(this.#root);
    const reply = await this.#venue.open(join(this.#root, folder), false);
    if (reply.what !== "opened") throw new Error(`did not open: ${JSON.stringify(reply)}`);
  }

  #start(): Venue {
    // Two acts, one flush behind the other, are not of one moment.
    const clock = { now: () => ++this.clock.ms };
    // Every start tries the same numbers again: one that somebody has, or had, is nobody else's.
    let number = 0;
    const ticketNumber = (isTaken: (number: string) => boolean) => {
      for (;;) {
        const drawn = String(++number).padStart(12, "0");
        if (!isTaken(drawn)) return drawn;
      }
    };
    const chance = { id: () => this.nextId(), ticketNumber };
    const draw = async () => fault({ code: "no-drawer", detail: "" });
    const station = { id: StationId.parse(this.#station), name: () => "Desk", pin: () => NO_PIN };
    let settings = SETTINGS;
    const library = makeLibrary({
      ...{ eventsFolder: this.#root, clock, chance, station, press: noPress(), startSorting: null },
      ...{ draw: async () => null, settings: () => settings, tell: () => undefined },
      changeSettings: async () => ({ settings, kept: true }),
      makeQueue: makeQueue({ draw, printer: filesOnly(), clock, newId: chance.id }),
    });
    return new Venue(
      library,
      () => undefined,
      (changes) => {
        settings = { ...settings, ...changes };
      },
    );
  }
}

const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };

/** The event's own folder, not the one in it in which staff practise. */
const isHome = (folder: string): boolean => !folder.endsWith("rehearsal");
