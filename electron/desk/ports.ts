import type { Drawing, ImageFolder } from "../../shared/badge/drawing.ts";
import type { BadgeJob, PrinterLine } from "../../shared/badge/job.ts";
import type { Press } from "../../shared/badge/press.ts";
import type { News, NewsName } from "../../shared/contract/contract.ts";
import type { PinStanding } from "../../shared/contract/pinShapes.ts";
import type { DiskTrouble, Settings, SettingsChange } from "../../shared/contract/shapes.ts";
import type { KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import type { State } from "../../shared/facts/state.ts";
import type { ExportFile, ExportTally } from "../../shared/report/exportFile.ts";
import type { Table } from "../../shared/report/table.ts";
import type { ColumnMapping } from "../../shared/roster/columnMapping.ts";
import type { RosterAbout, RosterQuestions } from "../../shared/roster/rosterFile.ts";
import type { StartSorting } from "../../shared/roster/search/aside.ts";
import type { Encoding, SheetFault } from "../../shared/roster/sheet.ts";
import type { CodeKind, OwnCode } from "../../shared/ticket/ticket.ts";
import type { PersonId, StationId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Clock } from "../../shared/words/time.ts";
import type { SharedStore } from "./stations/linkParts.ts";

/** An opened event's folder, as the desk needs it. */
export type EventStore = {
  folder: string;
  /** Its folder opens with a passphrase only. */
  isLocked: boolean;
  /** Where the pictures of its templates lie. */
  images: ImageFolder;
  readonly state: State;
  /** What sharing the event with other desks needs of it. */
  shared: SharedStore;
  /** Resolves when the facts are flushed to the disk. */
  append(facts: readonly Fact[]): Promise<Result<null, DiskTrouble>>;
  trouble(): DiskTrouble | null;
  /** The digest of its first `most` facts (null: all); null where they cannot be read. */
  digest(most: number | null): Promise<{ digest: string; facts: number } | null>;
  /** Bytes of the journal that are flushed. */
  end(): number;
  /** Writes a file into one of the event's own sub-folders, whole or not at all, be it in pieces; gives its path. */
  save(
    kind: "badges" | "exports" | "imports",
    name: string,
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
  ): Promise<Result<string, DiskTrouble>>;
  /** The path of a file that is not there yet, for who writes it piece by piece; its folder is there. */
  newFile(kind: "exports", name: string): Promise<Result<string, DiskTrouble>>;
  /** Keeps a picture for the event's badges; gives its id (its bytes' SHA-256). */
  keepImage(bytes: Uint8Array): Promise<Result<string, DiskTrouble>>;
  dropImage(id: string): Promise<void>;
  /** null: it is not there, or is damaged. */
  readImage(id: string): Promise<Uint8Array | null>;
};

/** The event's own codes; `signs`: whether `signed` ones can be made here. */
export type Seals = { code(kind: CodeKind, number: string): string; holds(code: OwnCode): boolean; signs(): boolean };

/** The keys behind them, as far as this station has them. */
export type TicketKeys = {
  /** The public half of the key that signs; null: it is not here. */
  verifyKey(): string | null;
  /** Makes that key, on the disk when it answers; gives its public half. */
  makeSigning(): Promise<Result<string, DiskTrouble>>;
  /** A file of them for other stations. */
  lock(
    about: { event: Pick<Event, "id"> & Pick<PageFacts, "theme" | "date">; made: string },
    passphrase: string,
  ): Promise<Uint8Array>;
  /** Takes from such a file what is missing here; `stated`: the public half that the event knows. */
  take(file: Uint8Array, passphrase: string, stated: string | null): Promise<Result<"taken" | "had-it", KeysTrouble>>;
};

/** What the print queue takes: everything it needs, so that it asks nobody later. */
export type BadgeOrder = {
  /** Null: nobody's badge, a test page. */
  personId: PersonId | null;
  personName: string;
  drawing: Drawing;
  printer: string | null;
};

/** The queue of badges; nobody waits for it. */
export type BadgeQueue = {
  print(order: BadgeOrder): BadgeJob;
  jobs(): BadgeJob[];
  /** The printers of which there is anything to say. */
  lines(): PrinterLine[];
  /** Whether badges of this printer stay in line; false when it is so already. */
  pause(printer: string, isPaused: boolean): boolean;
  retry(job: string, printer: string | null): boolean;
  /** Everything of a printer that is not out goes to another (null = as files); `left`: what the printer keeps. */
  reroute(from: string, to: string | null): Promise<{ moved: number; left: number }>;
  cancel(job: string): boolean;
  /** All that wait; how many are tried. */
  cancelAll(): number;
};

/** The station this program runs on. */
export type Station = { id: StationId; name(): string; pin(): PinStanding };

export type Chance = { id(): string; ticketNumber(isTaken: (number: string) => boolean): string };

export type Tell = <N extends NewsName>(name: N, news: News<N>) => void;

/** What a desk had chosen when a rehearsal began; undefined: nobody knows (a rehearsal of an earlier version). */
export type BeforeRehearsal = { gate: Settings["gate"]; template: string | null | undefined };

/** Everything one desk is made of. */
export type DeskParts = {
  store: EventStore;
  seals: Seals;
  keys: TicketKeys;
  queue: BadgeQueue;
  /** Draws a badge for looking at: the PDF's bytes, null when it could not. */
  draw(drawing: Drawing): Promise<Uint8Array | null>;
  /** Long works on badges, beside that. */
  press: Press;
  station: Station;
  settings(): Settings;
  /** `kept` false: it holds until the program ends, the disk did not take it. */
  changeSettings(changes: SettingsChange): Promise<{ settings: Settings; kept: boolean }>;
  /** Another event's name by its tag, when this laptop has it. */
  otherEvent(tag: string): string | null;
  /** Set while staff practise: in which event's folder, since when, and what the desk had chosen before. Nothing of it touches that event. */
  rehearsal: ({ of: string; since: string } & BeforeRehearsal) | null;
  /** Where very many people are sorted for the search; null: here, in slices. */
  startSorting: StartSorting | null;
  clock: Clock;
  chance: Chance;
  tell: Tell;
};

/** Text of a file in any of the encodings that organisers' pages come in, or what it is instead of a text. */
export type PageDecoder = (bytes: Uint8Array) => Result<string, "picture" | "pdf" | "spreadsheet" | "binary">;

/** A roster file and how to read it; `encoding` and `sheet` null = found out. `remembered`: see ColumnMemory. */
export type RosterSource = {
  bytes: Uint8Array;
  encoding: Encoding | null;
  sheet: number | null;
  remembered: [string, ColumnMapping][];
};

/** What staff said that columns mean, by `headerSetKey`: the same headers need not be corrected twice. */
export type ColumnMemory = {
  all(): [string, ColumnMapping][];
  /** null forgets. Resolves when it is on the disk; throws what the disk says. */
  keep(key: string, mapping: ColumnMapping | null): Promise<void>;
};

/** A roster file that lies open beside the desk, never in its way; questions are answered in their order. */
export type OpenRoster = {
  /** What the file turned out to be, or why it is none. */
  about: Promise<Result<RosterAbout, SheetFault | RosterGone>>;
  ask<N extends keyof RosterQuestions>(
    name: N,
    input: RosterQuestions[N]["input"],
  ): Promise<Result<RosterQuestions[N]["answer"], RosterGone>>;
  /** Ends it, whatever it is doing; everything that is still asked is answered `closed`. */
  close(): void;
};

export type RosterGone = { code: "closed" | "thread-died" };

/** Opens a roster file; `onProgress` is told how much of it was read, in any unit. */
export type RosterOpener = (source: RosterSource, onProgress: (done: number, total: number) => void) => OpenRoster;

/** A list of attendance → its file in pieces; `tally` is whole when the last one came. */
export type ExportWriter = (file: ExportFile, tally: ExportTally) => AsyncIterable<Uint8Array>;

/** A table → the bytes of a CSV file that spreadsheet programs open rightly. */
export type TableWriter = (table: Table) => Uint8Array;

/** A QR symbol → a PNG file of it. */
export type QrPicture = (symbol: { size: number; dark: Uint8Array }) => Uint8Array;

/** Files → a zip archive in pieces; each file's bytes are asked for when its turn comes. */
export type Zipper = (entries: Iterable<{ name: string; bytes(): Promise<Uint8Array> }>) => AsyncIterable<Uint8Array>;

/** Text → the modules of its QR symbol, row by row, 1 = dark; null when it is too long for any. */
export type QrMaker = (text: string) => { size: number; dark: Uint8Array } | null;
