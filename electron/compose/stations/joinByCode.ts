import type { JoinRefusal } from "../../../shared/contract/stationShapes.ts";
import { lastNumbers } from "../../../shared/facts/fold.ts";
import { TODAY } from "../../../shared/facts/upcast.ts";
import type { JoinCode } from "../../../shared/stations/joinCode.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../../shared/words/result.ts";
import { makeActSeal } from "../../stations/actSeal.ts";
import { askToJoin, type JoinFault, type Welcome } from "../../stations/joining.ts";
import { openEngine } from "../../stations/natsEngine.ts";
import { makeStationSeed, type SeededKey, stationKeyOf, verifySignature } from "../../stations/stationKey.ts";
import type { Membership, MembershipFiles } from "../../store/stationsFile.ts";
import { fetchEvent } from "./fetchEvent.ts";
import type { SharingParts } from "./sharingParts.ts";

const JOIN_PATIENCE = 15_000;

type Wanted = {
  code: JoinCode;
  /** Where staff say that the hub is; null: where the code says. */
  address: string | null;
  /** Messages of the record that are here, and how many there are. */
  onProgress(done: number, of: number): void;
  isUnwanted(): boolean;
};

/** How this laptop belongs to the event now, and which of its folders that lies in. */
type Joined = { membership: Membership; folder: string; people: number };

type Fetched = { folder: string; people: number };

/**
 * Makes this laptop one of an event's desks: the hub lets it in, and the event is fetched where it is not here yet. It is written down
 * that it belongs; the event is not opened.
 */
export async function joinByCode(
  parts: SharingParts,
  files: MembershipFiles,
  wanted: Wanted,
): Promise<Result<Joined, JoinRefusal>> {
  const { station, venue } = parts;
  const { code } = wanted;
  const before = await files.read(code.event);
  const seed = before?.seed ?? makeStationSeed();
  const key = stationKeyOf(station.id, seed);
  if (before?.role === "hub" && before.authority === code.authority) return fault("own-hub");
  const { desk: open } = venue();
  if (open?.event.id === code.event && open.parts.rehearsal) return fault("rehearsal");
  const known = (await venue().list()).find(({ id }) => id === code.event);
  // The hub may know this key and its answer be lost, or the event not come over: the next try is by the same key, else it is taken for a copy.
  if (!before && !(await keepsSeed(files, code, seed))) return fault("disk-error");
  const welcome = await askHub(parts, wanted, { key, folder: known?.folder ?? null });
  if (!welcome.ok) return welcome.fault === "taken" ? ofItsOwn(parts) : fault(welcome.fault);
  if (wanted.isUnwanted()) return fault("cancelled");
  const { port, authority } = code;
  const addresses = addressesOf(wanted);
  const membership: Membership = { role: "member", seed, addresses, port, authority, hub: welcome.value.hub };
  const here: Result<Fetched, JoinRefusal> = known
    ? ok(known)
    : await fetchIt(parts, wanted, { key, welcome: welcome.value });
  if (!here.ok) return here;
  try {
    await files.keep(code.event, membership);
  } catch {
    return fault("disk-error");
  }
  return ok({ membership, folder: here.value.folder, people: here.value.people });
}

function keepsSeed(files: MembershipFiles, { event, port, authority }: JoinCode, seed: string): Promise<boolean> {
  return files.keep(event, { role: "none", seed, addresses: [], port, authority, hub: null }).then(
    () => true,
    () => false,
  );
}

async function askHub(
  parts: SharingParts,
  { code, address, isUnwanted }: Wanted,
  { key, folder }: { key: SeededKey; folder: string | null },
): Promise<Result<Welcome, JoinFault>> {
  const wrote = await wroteUpTo(parts, code.event, folder);
  const me = { wrote, name: parts.station.name(), version: parts.version, facts: TODAY };
  return askToJoin({ code, address, me, key, ms: JOIN_PATIENCE, isUnwanted });
}

/** Two laptops have one station id, and only one of them may write under it. */
async function ofItsOwn({ renewStation }: SharingParts) {
  const renewed = await renewStation().catch(() => "disk-error" as const);
  return fault(renewed ?? ("copied" as const));
}

/** The last number of this laptop's own facts in an event that is here already; 0: none. */
async function wroteUpTo({ venue, station }: SharingParts, event: EventId, folder: string | null): Promise<number> {
  const { desk, library } = venue();
  if (desk?.event.id === event) return lastNumbers(desk.state).get(station.id) ?? 0;
  const read = folder === null ? null : await library.read(folder);
  return read?.ok ? (lastNumbers(read.value.state).get(station.id) ?? 0) : 0;
}

function fetchIt(
  { station, clock, warn, eventsFolder }: SharingParts,
  wanted: Wanted,
  { key, welcome }: { key: SeededKey; welcome: Welcome },
): Promise<Result<Fetched, JoinRefusal>> {
  const { event, port, authority } = wanted.code;
  const addresses = addressesOf(wanted);
  const engine = openEngine({ event, station: station.id, key, addresses, port, authority, warn, now: clock.now });
  return fetchEvent({
    ...{ engine, event, eventsFolder, members: welcome.members },
    keys: Buffer.from(welcome.keys, "base64").toString("utf8"),
    seal: makeActSeal(key, verifySignature),
    onProgress: wanted.onProgress,
    isUnwanted: wanted.isUnwanted,
  }).finally(() => engine.close());
}

/** What staff typed leads there sooner than what the code says. */
const addressesOf = ({ code, address }: Wanted): string[] => [...(address ? [address] : []), ...code.addresses];
