import type {
  DiskTrouble,
  EventSummary,
  OpenReply,
  OpenTrouble,
  RehearsalReply,
} from "../../shared/contract/shapes.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import type { Tell } from "./ports.ts";
import { homeOf, statusOf, summaryOf } from "./status.ts";

/** A desk with its event open, and how to close it. */
export type OpenDesk = { desk: Desk; tornBytes: number; close(): Promise<void> };

/** The events on this laptop. */
export type Library = {
  list(): Promise<EventSummary[]>;
  /** `rescue`: go on with what can be read of a damaged journal. */
  open(folder: string, rescue: boolean): Promise<Result<OpenDesk, OpenTrouble>>;
  /** `read`: what its page stated; null when it was made by hand. */
  create(event: Event, read: PageFacts | null): Promise<Result<OpenDesk, OpenTrouble>>;
  /** The event of one of its folders as it was set last, without opening it; null when there is none. */
  peek(folder: string): Promise<Event | null>;
  /** Copies an event that nobody has open for practising on, and ends that again (see store/rehearsal.ts). */
  beginRehearsal(folder: string): Promise<Result<null, DiskTrouble>>;
  endRehearsal(folder: string, keep: boolean): Promise<Result<null, DiskTrouble>>;
  newEventIds(): { eventId: EventId; tag: string; timezone: string };
};

/** Which event is open on this station: at most one; another that opens takes its place, one that does not leaves it be. */
export class Venue {
  readonly library: Library;
  readonly #tell: Tell;
  /** Which event to open at the next start. */
  readonly #remember: (event: EventId) => void;
  #open: OpenDesk | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  /** The event that did not open at last, for the start screen. */
  trouble: { folder: string; trouble: OpenTrouble } | null = null;

  constructor(library: Library, tell: Tell, remember: (event: EventId) => void) {
    this.library = library;
    this.#tell = tell;
    this.#remember = remember;
  }

  get desk(): Desk | null {
    return this.#open?.desk ?? null;
  }

  list(): Promise<EventSummary[]> {
    return this.library.list();
  }

  open(folder: string, rescue: boolean): Promise<OpenReply> {
    return this.#change(folder, () => this.library.open(folder, rescue));
  }

  create(event: Event, read: PageFacts | null): Promise<OpenReply> {
    return this.#change("", () => this.library.create(event, read));
  }

  /** From now on staff practise on a copy of the open event; nothing to do when they do already, or none is open. */
  beginRehearsal(): Promise<RehearsalReply> {
    return this.#rehearse(false, (folder) => this.library.beginRehearsal(folder));
  }

  /** The event itself again, as it was; `keep`: with all that happened meanwhile. */
  endRehearsal(keep: boolean): Promise<RehearsalReply> {
    return this.#rehearse(true, (folder) => this.library.endRehearsal(folder, keep));
  }

  /** Closes the event, lets its folder be changed, and opens it again, changed or not. */
  #rehearse(isOn: boolean, change: (folder: string) => Promise<Result<null, DiskTrouble>>): Promise<RehearsalReply> {
    const mine = this.#changing.then(async (): Promise<RehearsalReply> => {
      const { desk } = this;
      if (!desk || (desk.parts.rehearsal !== null) !== isOn) return { what: "nothing-to-do" };
      const folder = homeOf(desk);
      await this.close();
      const changed = await change(folder);
      const reply = await this.#openNow(folder, () => this.library.open(folder, false));
      return changed.ok ? reply : { what: "not-recorded", trouble: changed.fault, folder };
    });
    this.#changing = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.close();
  }

  /** One opening at a time, whoever clicks how often. */
  #change(folder: string, open: () => Promise<Result<OpenDesk, OpenTrouble>>): Promise<OpenReply> {
    const mine = this.#changing.then(() => this.#openNow(folder, open));
    this.#changing = mine.catch(() => undefined);
    return mine;
  }

  async #openNow(folder: string, open: () => Promise<Result<OpenDesk, OpenTrouble>>): Promise<OpenReply> {
    const before = this.desk;
    if (before && homeOf(before) === folder) return opened(before, 0);
    const next = await open();
    if (!next.ok) {
      this.trouble = { folder, trouble: next.fault };
      return { what: "not-opened", folder, trouble: next.fault };
    }
    await this.close();
    this.trouble = null;
    this.#open = next.value;
    this.#remember(next.value.desk.event.id);
    this.#tell("status", statusOf(next.value.desk));
    this.#tell("peopleChanged", null);
    return opened(next.value.desk, next.value.tornBytes);
  }
}

const opened = (desk: Desk, tornBytes: number): OpenReply => ({
  what: "opened",
  event: summaryOf(desk.event, homeOf(desk), desk.people),
  tornBytes,
});
