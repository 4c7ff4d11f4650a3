import { X509Certificate } from "node:crypto";
import {
  AuthorizationError,
  connect,
  type NatsConnection,
  PermissionViolationError,
  UserAuthenticationExpiredError,
} from "@nats-io/transport-node";
import type { StationKey } from "../../shared/stations/engine.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { codeToCertificate } from "./authority.ts";
import { addressOf, type Greeting, knock, type Place } from "./knock.ts";
import { HUB_NAME, hubBehind, isOldServer } from "./names.ts";

export type DialParts = {
  event: EventId;
  places: readonly Place[];
  /** The event's own authority, DER in base64. */
  authority: string;
  /** What to come in with. */
  key: Pick<StationKey, "publicKey" | "sign">;
  inbox: string;
  /** How the server's own lists name us. */
  name: string;
};

/**
 * Why no hub was reached. `refused`: this key is not known there; `not-trusted`: its certificate is not of our authority;
 * `other-event`: a hub, of another event; `not-ours`: a server, no hub of ours.
 */
export type DialFault = "unreachable" | "not-ours" | "not-trusted" | "refused" | "other-event" | "too-old";

/** Between the first knocks at two addresses, ms: one that swallows packets keeps nobody from trying the next. */
const STAGGER = 200;

/**
 * A connection to the event's hub at the first of these places that answers as one; within `ms`. It does not come back by
 * itself once it is gone, so nothing that waited to be sent is sent later behind our backs.
 */
export async function dial(parts: DialParts, ms: number): Promise<Result<NatsConnection, DialFault>> {
  if (!isCertificate(parts.authority)) return fault("not-trusted");
  const until = performance.now() + ms;
  const found = await findHub(parts.places, parts.event, ms);
  return found.ok ? enter(found.value, parts, Math.max(1, until - performance.now())) : found;
}

/** The first place whose greeting is that of the event's hub; else the fault that says most. */
function findHub(places: readonly Place[], event: EventId, ms: number): Promise<Result<Place, DialFault>> {
  return new Promise((resolve) => {
    let left = places.length;
    let worst: DialFault = "unreachable";
    if (left === 0) resolve(fault(worst));
    const timers = places.map((place, at) =>
      setTimeout(async () => {
        const knocked = await knock(place, Math.max(1, ms - at * STAGGER));
        const trouble = knocked.ok ? troubleOf(knocked.value, event) : knocked.fault;
        if (trouble === null) {
          for (const timer of timers) clearTimeout(timer);
          return resolve(ok(place));
        }
        if (SAYS_MORE.indexOf(trouble) > SAYS_MORE.indexOf(worst)) worst = trouble;
        left -= 1;
        if (left === 0) resolve(fault(worst));
      }, at * STAGGER),
    );
  });
}

const SAYS_MORE: readonly DialFault[] = ["unreachable", "not-ours", "other-event", "too-old"];

function troubleOf(greeting: Greeting, event: EventId): DialFault | null {
  const whose = hubBehind(greeting.server_name, event);
  if (whose !== "ours") return whose;
  if (greeting.tls_required !== true) return "not-ours";
  return isOldServer(greeting.version) ? "too-old" : null;
}

async function enter(place: Place, parts: DialParts, ms: number): Promise<Result<NatsConnection, DialFault>> {
  // The library hands these on to Node, whose name for the expected host its own types leave out.
  const tls = { ca: codeToCertificate(parts.authority), servername: place.name ?? HUB_NAME, rejectUnauthorized: true };
  try {
    const connection = await connect({
      servers: addressOf(place),
      name: parts.name,
      // As the library's own does, which keeps this thread busy for 40 ms with it.
      authenticator: (nonce = "") => ({
        nkey: parts.key.publicKey,
        sig: parts.key.sign(new TextEncoder().encode(nonce)),
      }),
      inboxPrefix: parts.inbox,
      tls,
      timeout: Math.ceil(ms),
      reconnect: false,
      resolve: false,
      ignoreClusterUpdates: true,
      // Our own probe looks after the connection; the library's would wait for a full buffer to drain.
      pingInterval: 3_600_000,
      noAsyncTraces: true,
    });
    dialled.set(connection, place);
    return ok(connection);
  } catch (problem) {
    return fault(entryFault(problem));
  }
}

const dialled = new WeakMap<NatsConnection, Place>();

/** The place a connection of `dial` was made to; null: it is none of its. */
export const dialledAt = (connection: NatsConnection): Place | null => dialled.get(connection) ?? null;

function isCertificate(code: string): boolean {
  try {
    return new X509Certificate(codeToCertificate(code)).ca;
  } catch {
    return false;
  }
}

/** What OpenSSL and BoringSSL call a certificate that does not stand up to looking at it. */
const MISTRUST = /CERT|SIGNATURE|ISSUER|CA_|TRUST|ALTNAME/;

function entryFault(problem: unknown): DialFault {
  if (isKeyRefused(problem)) return "refused";
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (MISTRUST.test(code)) return "not-trusted";
  return code.startsWith("ERR_SSL") ? "not-ours" : "unreachable";
}

/** Whether the server turned our key away, or turned it out. */
export const isKeyRefused = (problem: unknown): boolean =>
  problem instanceof AuthorizationError || problem instanceof UserAuthenticationExpiredError;

/** Whether the server does not let this key do what was asked. */
export const isForbidden = (problem: unknown): boolean =>
  problem instanceof PermissionViolationError ||
  (problem instanceof Error && problem.cause instanceof PermissionViolationError);
