import type { DiskTrouble } from "../../../shared/contract/shapes.ts";
import type { LinkState } from "../../../shared/contract/stationShapes.ts";
import type { Fact, FactBody, UnknownFact } from "../../../shared/facts/fact.ts";
import type { State } from "../../../shared/facts/state.ts";
import type { Act, NotedAct } from "../../../shared/stations/acts.ts";
import type { Engine } from "../../../shared/stations/engine.ts";
import type { OrderLine, Places } from "../../../shared/stations/order.ts";
import type { FactId, StationId } from "../../../shared/words/ids.ts";
import type { Result } from "../../../shared/words/result.ts";

/** An open event's folder, as far as sharing it needs. */
export type SharedStore = {
  /** The order as it was found at the opening; null: there was none. */
  kept: { epoch: string; lines: OrderLine[] } | null;
  /** Those of records that were lost or not read to their ends, oldest first. */
  lost: readonly { epoch: string; lines: OrderLine[] }[];
  /** Keeps the order from now on. */
  keep(): OrderKeeper;
  /** Who says how far the state goes in that order, or that it is not settled now. */
  markBy(mark: () => { epoch: string; places: number } | "unsettled" | null): void;
  /** Whether it is known without reading the journal that each of its acts has its place in the order as it was found. */
  isAllPlaced(): boolean;
  /** The journal's acts that are wanted, in its order. */
  acts(isWanted: (id: FactId, station: StationId) => boolean): Promise<NotedAct[]>;
  /** Writes other desks' acts behind it, flushed when it answers. */
  append(acts: readonly Act[]): Promise<Result<null, DiskTrouble>>;
  /** The state that follows from the journal in that order; null: it cannot be read. */
  refold(places: Places): Promise<State | null>;
  /** From now on this is the state. */
  become(state: State): void;
  /** The event's keys as a file's text, for a laptop that joins. */
  keysText(): string;
};

export type OrderKeeper = {
  append(lines: readonly OrderLine[]): void;
  /** Another record begins; the order so far stays until `takeNext`. */
  beginNext(epoch: string): void;
  takeNext(): void;
  /** Nobody need remember lost records any more. */
  dropLost(): void;
  close(): Promise<void>;
};

/** The desk whose event it is. */
export type LinkedDesk = {
  state(): State;
  /** Folds an act in and tells whoever shows anything of it; in slices, where it is long. */
  fold(facts: readonly (Fact | UnknownFact)[]): Promise<void>;
  /** Another state has taken the place of the one there was. */
  replaced(before: State): void;
  /** Writes down what happened, as every use case does. */
  record(bodies: FactBody[]): Promise<{ ok: boolean }>;
  /** The number of the fact this station wrote last. */
  wroteUpTo(seq: number): void;
};

/** Signs this laptop's acts, line by line as JSON, and checks others'. */
export type ActSeal = {
  begin(): { add(line: string): void; sign(): string; holds(key: string, signature: string): boolean };
};

/** Text ↔ bytes of a message, small ones as they are, large ones squeezed; null: neither. */
export type Wire = { pack(text: string): Uint8Array; unpack(bytes: Uint8Array): string | null };

/** What became of an act: it has its place among all desks', or nobody answered and it counts here for the time being. */
export type Placing = "placed" | "alone";

/** What a desk sees of the others. */
export type DeskLink = {
  readonly state: Exclude<LinkState, "off">;
  /** Own facts that no other desk is known to have. */
  readonly outbox: number;
  /** How many other desks are here. */
  readonly others: number;
  /** Signs an act that is about to be written down. */
  sign(facts: Fact[]): Promise<void>;
  /** An act that has just been written down; resolves when it is folded in. */
  settle(facts: readonly Fact[]): Promise<Placing>;
  /** Whether a fact of this desk's is settled with the others. */
  isConfirmed(fact: FactId): boolean;
};

/** How time passes. `now`: ms, never set back. `soon`: runs a thing after so many ms, unless it is called off. */
export type Pace = { now(): number; wait(ms: number): Promise<void>; soon(ms: number, run: () => void): () => void };

export type LinkParts = {
  engine: Engine;
  store: SharedStore;
  desk: LinkedDesk;
  seal: ActSeal;
  wire: Wire;
  pace: Pace;
  station: StationId;
  /** The hub's own desk hands over first what a new record lacks. */
  isHub: boolean;
  /** Between 0 and 1. */
  chance(): number;
  warn(text: string): void;
  /** Its state, its outbox or its progress is another. */
  changed(): void;
  /** A message of the record that holds no act. */
  other(text: string): void;
  /** How many other desks say that they are here. */
  others(): number;
  /** Facts of this desk that were folded without the others have their place now. */
  confirmed(facts: readonly FactId[]): void;
};
