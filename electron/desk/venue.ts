import type { ArchiveReply } from "../../shared/contract/archiveShapes.ts";
import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import type {
  DiskTrouble,
  EventSummary,
  OpenReply,
  OpenTrouble,
  RehearsalReply,
  Settings,
  SettingsChange,
} from "../../shared/contract/shapes.ts";
import type { KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import type { LockTrouble, VaultReply } from "../../shared/contract/vaultShapes.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import type { Rewriting } from "../../shared/facts/erase.ts";
import type { State } from "../../shared/facts/state.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import type { BeforeRehearsal, Tell } from "./ports.ts";
import { homeOf, openSummary, statusOf } from "./status.ts";

/** A desk with its event open, and how to close it; `isSoonBack`: for a rehearsal of it, or behind one. */
export type OpenDesk = { desk: Desk; tornBytes: number; close(isSoonBack?: boolean): Promise<void> };

/** How somebody wants an event locked; `recovery`: whether a code is to open it as well. */
export type LockWish = { passphrase: string; recovery: boolean };

/** `recovery`: that code, told once; `isLeft`: the old files could not all be removed. */
export type Locked = { recovery: string | null; isLeft: boolean };

/** An archive that was written and read back: its bytes and files, and the digest over its records. */
type ArchiveMade = { files: number; bytes: number; records: { facts: number; digest: string } };
type ArchiveFailed = Extract<ArchiveReply, { what: "refused" }>["why"] | "cancelled";

/** The events on this laptop. */
export type Library = {
  list(): Promise<EventSummary[]>;
  /** `rescue`: go on with what can be read of a damaged journal. `passphrase`: of a locked folder; null: it was typed since the start. */
  open(folder: string, rescue: boolean, passphrase: string | null): Promise<Result<OpenDesk, OpenTrouble>>;
  /** `read`: what its page stated; null when it was made by hand. */
  create(event: Event, read: PageFacts | null): Promise<Result<OpenDesk, OpenTrouble>>;
  /** The event of one of its folders as it was set last, without opening it; null when there is none. */
  peek(folder: string): Promise<Event | null>;
  /** What became of the event in one of its folders, without opening it. */
  read(folder: string): Promise<Result<{ state: State; event: Event }, OpenTrouble>>;
  /** Copies an event that nobody has open for practising on, and ends that again (see store/rehearsal.ts). */
  beginRehearsal(folder: string, before: BeforeRehearsal): Promise<Result<null, DiskTrouble>>;
  endRehearsal(folder: string, keep: boolean): Promise<Result<null, DiskTrouble>>;
  /** Takes people out of an event that nobody has open (see store/erase.ts). */
  erase(folder: string, rewriting: Rewriting): Promise<EraseReply>;
  /** Puts the keys of a file into an event's folder that has lost its own. */
  restoreKeys(folder: string, file: Uint8Array, passphrase: string): Promise<Result<null, KeysTrouble>>;
  /** Locks an event that nobody has open, and unlocks it (see store/lockFolder.ts). */
  lock(folder: string, wish: LockWish): Promise<Result<Locked, LockTrouble>>;
  unlock(folder: string): Promise<Result<Locked, LockTrouble>>;
  /** Whether a passphrase, or a recovery code, is that of a locked folder. */
  opensWith(folder: string, typed: string): Promise<boolean>;
  changePassphrase(folder: string, current: string, fresh: string): Promise<Result<null, LockTrouble>>;
  /** What lies unlocked in a folder since it is made to be given away: how many files, and without them. */
  countGiven(folder: string): Promise<number>;
  removeGiven(folder: string): Promise<Result<null, DiskTrouble>>;
  /** Writes an event's folder into one file (see store/archive.ts). `until`: bytes of its records that are flushed; null: all whole lines. */
  archive(
    order: { from: string; file: string; until: number | null; event: Event; program: string },
    hands: { onStep(done: number, of: number): void; isUnwanted(): boolean },
  ): Promise<Result<ArchiveMade, { code: ArchiveFailed }>>;
  newEventIds(): { eventId: EventId; tag: string; timezone: string };
};

/** The settings that follow the event: which one to open at the next start; what was chosen before a rehearsal. */
type Remembered = { lastEvent: EventId } | Pick<SettingsChange, "gate" | "template">;

/** Staff who stand there with a scanned code wait no longer for a desk than this. Milliseconds. */
const WAITS_FOR_A_DESK = 30_000;

/** Which event is open on this station: at most one; another that opens takes its place, one that does not leaves it be. */
export class Venue {
  readonly library: Library;
  readonly #tell: Tell;
  readonly #remember: (settings: Remembered) => void;
  #open: OpenDesk | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  /** The event that did not open at last, for the start screen. */
  trouble: { folder: string; trouble: OpenTrouble } | null = null;

  constructor(library: Library, tell: Tell, remember: (settings: Remembered) => void) {
    this.library = library;
    this.#tell = tell;
    this.#remember = remember;
  }

  get desk(): Desk | null {
    return this.#open?.desk ?? null;
  }

  /** The desk that is open, or the one that is just being opened in its place (a rehearsal begins or ends); null when none comes. */
  async deskSoon(): Promise<Desk | null> {
    let stop: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      stop = setTimeout(resolve, WAITS_FOR_A_DESK, "late");
    });
    for (let awaited: unknown = null; !this.desk && awaited !== this.#changing; ) {
      awaited = this.#changing;
      if ((await Promise.race([awaited, late])) === "late") break;
    }
    clearTimeout(stop);
    return this.desk;
  }

  list(): Promise<EventSummary[]> {
    return this.library.list();
  }

  open(folder: string, rescue: boolean, passphrase: string | null = null): Promise<OpenReply> {
    return this.#change(folder, () => this.library.open(folder, rescue, passphrase));
  }

  create(event: Event, read: PageFacts | null): Promise<OpenReply> {
    return this.#change("", () => this.library.create(event, read));
  }

  /** From now on staff practise on a copy of the open event; nothing to do when they do already, or none is open. */
  beginRehearsal(): Promise<RehearsalReply> {
    return this.#rehearse(false, (folder, desk) =>
      this.library.beginRehearsal(folder, {
        gate: gateAt(desk),
        template: desk.parts.settings().template ?? null,
      }),
    );
  }

  /** The event itself again, as it was, and the desk at the gate where it was; `keep`: with all that happened meanwhile. */
  endRehearsal(keep: boolean): Promise<RehearsalReply> {
    return this.#rehearse(true, async (folder, desk) => {
      const ended = await this.library.endRehearsal(folder, keep);
      const before = desk.parts.rehearsal;
      if (ended.ok && !keep && before?.gate) this.#remember({ gate: before.gate });
      if (ended.ok && !keep && before?.template !== undefined) this.#remember({ template: before.template });
      return ended;
    });
  }

  /** Closes the event, lets its folder be changed, and opens it again, changed or not. Who checks in waits (`deskSoon`). */
  #rehearse(isOn: boolean, change: FolderChange): Promise<RehearsalReply> {
    const mine = this.#changing.then(async (): Promise<RehearsalReply> => {
      const { desk } = this;
      if (!desk || (desk.parts.rehearsal !== null) !== isOn) return { what: "nothing-to-do" };
      const folder = homeOf(desk);
      await this.close(true);
      const changed = await change(folder, desk);
      const reply = await this.#openNow(folder, () => this.library.open(folder, false, null));
      if (changed.ok || reply.what === "not-opened") return reply;
      return { what: "not-recorded", trouble: changed.fault, folder };
    });
    this.#changing = mine.catch(() => undefined);
    return mine;
  }

  /** Takes people out of an event, which is closed for it, and opened again when it was open. Who checks in waits (`deskSoon`). */
  erase(folder: string, rewriting: Rewriting): Promise<EraseReply> {
    const mine = this.#changing.then(async (): Promise<EraseReply> => {
      const isOpen = this.desk !== null && homeOf(this.desk) === folder;
      if (!isOpen) return this.library.erase(folder, rewriting);
      await this.close();
      const reply = await this.library.erase(folder, rewriting);
      const again = await this.#openNow(folder, () => this.library.open(folder, false, null));
      return again.what === "not-opened" ? again : reply;
    });
    this.#changing = mine.catch(() => undefined);
    return mine;
  }

  /** Locks the open event's folder; a rehearsal of it goes on. Who checks in waits (`deskSoon`). */
  lock(wish: LockWish): Promise<VaultReply> {
    return this.#remake(false, (folder) => this.library.lock(folder, wish));
  }

  /** Unlocks it for good, for somebody who types its passphrase. */
  unlock(passphrase: string): Promise<VaultReply> {
    return this.#remake(true, (folder) => this.library.unlock(folder), passphrase);
  }

  /** Closes the event, lets its folder be made anew, locked or not, and opens it again. */
  #remake(
    isLocked: boolean,
    change: (folder: string) => Promise<Result<Locked, LockTrouble>>,
    passphrase: string | null = null,
  ): Promise<VaultReply> {
    const mine = this.#changing.then(async (): Promise<VaultReply> => {
      const { desk } = this;
      if (!desk) return { what: "no-event" };
      if (desk.parts.store.isLocked !== isLocked) return { what: "nothing-to-do" };
      const folder = homeOf(desk);
      if (passphrase !== null && !(await this.library.opensWith(folder, passphrase)))
        return { what: "refused", why: "wrong-passphrase", folder };
      await this.close();
      const changed = await change(folder);
      const again = await this.#openNow(folder, () => this.library.open(folder, false, null));
      if (again.what === "not-opened") return again;
      if (!changed.ok) return { what: "refused", why: changed.fault, folder };
      return { what: "done", event: again.event, ...changed.value };
    });
    this.#changing = mine.catch(() => undefined);
    return mine;
  }

  /**
   * Lets a folder come into the place of an event's, which is closed first where it is the open one, and opens it; null: none
   * came, and all is as before. `folder` null: it takes no one's place.
   */
  async replace(folder: string | null, change: () => Promise<string | null>): Promise<OpenReply | null> {
    const wasOpen = folder !== null && this.desk !== null && homeOf(this.desk) === folder;
    const mine = this.#changing.then(async () => {
      if (wasOpen) await this.close();
      return change();
    });
    this.#changing = mine.catch(() => undefined);
    const made = await mine;
    if (made !== null) return this.open(made, false);
    if (wasOpen) await this.open(folder, false);
    return null;
  }

  async close(isSoonBack = false): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.close(isSoonBack);
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
    const next = await open().catch((error: unknown) => {
      this.trouble = { folder, trouble: { code: "disk-error", folder } };
      throw error;
    });
    if (!next.ok) {
      this.trouble = { folder, trouble: next.fault };
      return { what: "not-opened", folder, trouble: next.fault };
    }
    await this.close();
    this.trouble = null;
    this.#open = next.value;
    this.#remember({ lastEvent: next.value.desk.event.id });
    this.#tell("status", statusOf(next.value.desk));
    this.#tell("peopleChanged", null);
    return opened(next.value.desk, next.value.tornBytes);
  }
}

type FolderChange = (folder: string, desk: Desk) => Promise<Result<null, DiskTrouble>>;

/** Where this desk stands at its event; the usual gate when nobody chose. */
function gateAt({ event, parts }: Desk): NonNullable<Settings["gate"]> {
  const { gate } = parts.settings();
  return gate?.event === event.id ? gate : { event: event.id, session: null, direction: "in" };
}

const opened = (desk: Desk, tornBytes: number): OpenReply => ({
  what: "opened",
  event: openSummary(desk),
  tornBytes,
});
