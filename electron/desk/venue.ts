import type { EventSummary, OpenReply, OpenTrouble } from "../../shared/contract/shapes.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import type { Tell } from "./ports.ts";
import { statusOf, summaryOf } from "./status.ts";

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
    if (before && before.parts.store.folder === folder) return opened(before, 0);
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
  event: summaryOf(desk.event, desk.parts.store.folder, desk.people),
  tornBytes,
});
