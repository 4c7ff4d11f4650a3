import type { StationId } from "../words/ids.ts";
import type { Result } from "../words/result.ts";
import type { Presence } from "./presence.ts";

/**
 * Where the engine's record of an event stands. `epoch` names this very record: another one (a hub that was wiped, or set up anew)
 * has another. `seq`: the number of its last message, 0 where there is none. Numbers ascend by one, without gaps.
 */
export type Head = { epoch: string; seq: number };

/** One message of the record, as the engine ordered it. `at`: the engine's clock when it took it, ms since the epoch. */
export type Message = { seq: number; at: number; data: Uint8Array };

/** Why there is no engine to be had: the screen has a sentence for each. */
export type EngineTrouble =
  | "unreachable"
  | "not-ours"
  | "refused"
  | "revoked"
  | "other-event"
  | "no-record"
  | "too-old"
  | "full"
  | "not-trusted";

/**
 * The distributed engine as a desk needs it: one record of messages for the event, the same order for everybody. It keeps
 * trying by itself to be connected for as long as it is open; every call fails meanwhile at once.
 */
export type Engine = {
  /** Whether it is connected now; told through `onConnection` whenever that changes. `trouble`: why it is not. */
  connection(): { isConnected: boolean; trouble: EngineTrouble | null };
  onConnection(hear: () => void): void;
  /** Where the record stands, asked anew; within `ms`. */
  head(ms: number): Promise<Result<Head, EngineTrouble>>;
  /**
   * Adds a message to the record; resolves when the engine confirmed it. A fault says only that nobody knows: it may be in
   * the record all the same, or come into it later.
   */
  publish(data: Uint8Array, ms: number): Promise<Result<{ seq: number }, EngineTrouble>>;
  /**
   * Every message from number `from` on, in order, without gaps, those that come later too, until `stop`. A tail that stands still
   * while the record goes on is made anew. `onLost`: it cannot go on (the record is another, or the connection is gone).
   */
  follow(from: number, hear: (message: Message) => void, onLost: () => void): { stop(): void };
  /** Tells the other desks, without a record, how this one is; and hears how they are. */
  tellPresence(presence: Presence): void;
  onPresence(hear: (presence: Presence) => void): void;
  /** How far the engine's clock is ahead of this laptop's, ms, as measured last; null: not yet. */
  clockAhead(): number | null;
  close(): Promise<void>;
};

/** The laptop's own key among the stations. Signatures are Ed25519, base64; `publicKey` is an nkey (U…). */
export type StationKey = { station: StationId; publicKey: string; sign(bytes: Uint8Array): string };

/** Whether bytes were signed with the private half of `publicKey`. */
export type VerifySignature = (publicKey: string, bytes: Uint8Array, signature: string) => boolean;
