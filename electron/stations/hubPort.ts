import type { EventId, StationId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Cluster, Member, Venue } from "./hubConfig.ts";
import type { FolderFault } from "./hubFolder.ts";

export type HubParts = {
  /** Where configuration, keys, certificates and the record lie; made where it is not there. One hub at a time serves it. */
  folder: string;
  event: EventId;
  /** The station on whose laptop it runs: it alone hears who wants to join. */
  hub: Member;
  members: readonly Member[];
  /** null: the one it had last, the usual one (4222), or any that is free; 0: any that is free. */
  port: number | null;
  /** The address it listens on: "0.0.0.0" for all of this machine. */
  listen: string;
  /** The nats-server to run; by default the one that is installed. */
  server?: string;
  cluster?: Cluster | null;
  /** The folder of the record in `folder`: another one for each new record; "store" by default. Those of before are taken away. */
  store?: string;
  /** The server of another venue (`venue.ts`); not while three servers keep the record. */
  venue?: Venue | null;
  /** Of a server that keeps the record beside the hub's: whose laptop this is, and its certificate (PEM) and its authority's. */
  granted?: { runsAt: StationId; certificate: string; authority: string };
  /** Whether the joining code lets anybody ask from the start; true by default. */
  isDoorOpen?: boolean;
  /** How often it is looked whether the server still answers, and how long each answer may take, ms; 5,000 by default. */
  healthPace?: number;
  warn: (text: string) => void;
};

/**
 * `not-installed`: no nats-server on this machine; `too-old`: one before 2.9; `port-taken`: something else listens there, maybe a server that
 * another program left; `server-failed`: it ended or its record could not be made; `disk-full`, `disk-error`: of the hub's folder.
 */
export type HubFault = {
  code: "not-installed" | "too-old" | "port-taken" | "server-failed" | "disk-full" | "disk-error";
  detail: string;
};

/**
 * `stopped`: it died often, or did not start; it is tried again and again; `port-taken`: it died and its port was taken meanwhile; `others-missing`: it is one of
 * three, and too few of them are there for anything to be confirmed.
 */
export type HubTrouble = "stopped" | "port-taken" | "disk-full" | "others-missing";

export type TakenUp = Result<null, FolderFault>;

/** The hub of an event: a nats-server that runs as long as this does, is started again when it dies, and keeps the record. */
export type Hub = {
  port: number;
  /** This machine's addresses in its networks now, likeliest first. */
  addresses(): string[];
  version: string;
  /** The certificate of the event's own authority, DER in base64. */
  authority: string;
  /** The private key (nkey seed) with which joining is asked for, and nothing else. */
  door: string;
  /**
   * Who may come in from now on; done when the server has taken it up. Who is not among them any more, or is `revoked`, is put out within
   * seconds, with a live connection too; the others notice nothing. A fault: it could not be written, and those may come in who might before.
   */
  setMembers(members: readonly Member[], revoked?: readonly Member["station"][]): Promise<TakenUp>;
  /** Whether the joining code lets anybody ask. */
  setDoor(isOpen: boolean): Promise<TakenUp>;
  onTrouble(hear: (trouble: HubTrouble | null) => void): void;
  stop(): Promise<void>;
};
