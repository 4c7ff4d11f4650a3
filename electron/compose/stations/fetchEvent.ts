import { setTimeout as pause } from "node:timers/promises";
import type { JoinRefusal } from "../../../shared/contract/stationShapes.ts";
import type { Event } from "../../../shared/event/event.ts";
import type { Fact, UnknownFact } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, type State } from "../../../shared/facts/state.ts";
import { isKnownFact } from "../../../shared/facts/upcast.ts";
import type { Engine, Message } from "../../../shared/stations/engine.ts";
import { CommonOrder, lineOf, type OrderLine } from "../../../shared/stations/order.ts";
import type { EventId, StationId } from "../../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../../shared/words/result.ts";
import type { ActSeal } from "../../desk/stations/linkParts.ts";
import { readingActs } from "../../desk/stations/readActs.ts";
import { WIRE } from "../../stations/wire.ts";
import { beginComing, type ComingFolder } from "../../store/joinedFolder.ts";
import { inSlices } from "../../store/steps.ts";

type FetchParts = {
  engine: Engine;
  event: EventId;
  eventsFolder: string;
  /** The text of the event's keys. */
  keys: string;
  /** Everybody's public keys, as the hub gave them. */
  members: readonly { station: StationId; publicKey: string }[];
  seal: ActSeal;
  onProgress(done: number, of: number): void;
  isUnwanted(): boolean;
};

/** For a first answer, and without any message, ms. */
const PATIENCE = 8_000;
const LOOK = 20;

/**
 * Fetches an event from its other desks: the whole record, as a folder among this laptop's events; its path. Nothing stays of one that was
 * not fetched to its end.
 */
export async function fetchEvent(parts: FetchParts): Promise<Result<{ folder: string; people: number }, JoinRefusal>> {
  const head = await firstHead(parts);
  if (!head.ok) return head;
  const order = new CommonOrder(head.value.epoch);
  const lines: OrderLine[] = [];
  const coming = await beginComing(parts.eventsFolder, parts.keys, () => ({ epoch: order.epoch, lines }));
  if (!coming.ok) return fault(coming.fault === "disk-full" ? "disk-full" : "disk-error");
  const read = await readAll(parts, { order, lines, coming: coming.value, upTo: head.value.seq });
  if (!read.ok || !read.value.event) {
    await coming.value.leave();
    return read.ok ? fault("no-record") : read;
  }
  const { id, page } = read.value.event;
  const finished = await coming.value.finish({ id, date: page.date, theme: page.theme });
  if (finished.ok) return ok({ folder: finished.value, people: read.value.people });
  await coming.value.leave();
  return fault(finished.fault === "disk-full" ? "disk-full" : "disk-error");
}

async function firstHead({ engine, isUnwanted }: FetchParts) {
  for (const until = performance.now() + PATIENCE; ; await pause(LOOK * 5)) {
    const head = await engine.head(2_000);
    if (head.ok && head.value.seq > 0) return head;
    if (isUnwanted()) return fault("cancelled" as const);
    if (performance.now() < until) continue;
    const { trouble } = engine.connection();
    if (head.ok) return fault("no-record" as const);
    // The hub has let it in by now: this is another's server, of a venue's own mostly, and has not heard of it.
    if (trouble === "refused") return fault("not-known-there" as const);
    return fault(trouble === "revoked" || trouble === "full" || trouble === null ? ("unreachable" as const) : trouble);
  }
}

type Reading = { order: CommonOrder; lines: OrderLine[]; coming: ComingFolder; upTo: number };

/** The event as it was set last, and how many people were added. */
type Found = { event: Event | null; people: number };

async function readAll(parts: FetchParts, reading: Reading): Promise<Result<Found, JoinRefusal>> {
  const { order, upTo } = reading;
  const inbox: Message[] = [];
  let isLost = false;
  const tail = parts.engine.follow(
    1,
    (message) => inbox.push(message),
    () => {
      isLost = true;
    },
  );
  const found: Found = { event: null, people: 0 };
  const state = emptyState();
  try {
    for (let heardAt = performance.now(); order.seq < upTo; ) {
      if (parts.isUnwanted()) return fault("cancelled");
      if (isLost || performance.now() - heardAt > PATIENCE) return fault("unreachable");
      if (inbox.length === 0) {
        await pause(LOOK);
        continue;
      }
      heardAt = performance.now();
      await takeIn(parts, reading, { inbox: inbox.splice(0, 64), state, found });
      parts.onProgress(order.seq, upTo);
    }
    return ok(found);
  } catch {
    return fault("disk-error");
  } finally {
    tail.stop();
  }
}

async function takeIn(
  { seal, members }: FetchParts,
  { order, lines, coming }: Reading,
  { inbox, state, found }: { inbox: Message[]; state: State; found: Found },
): Promise<void> {
  const placed = inbox.flatMap(({ seq, data }) => order.take(seq, WIRE.unpack(data) ?? ""));
  const read = (await inSlices(readingActs(placed, { state, seal }))).filter(({ facts }) =>
    areKeysRight(facts, members),
  );
  await coming.write(
    read.flatMap(({ act }) => act.lines),
    read.flatMap(({ facts }) => facts),
  );
  lines.push(...placed.map(lineOf));
  for (const { facts } of read)
    for (const fact of facts) {
      if (!isKnownFact(fact)) continue;
      if (fact.kind === "station-joined" || fact.kind === "station-revoked") apply(state, fact);
      if (fact.kind === "person-added") found.people++;
      if (fact.kind === "event-set") found.event = fact.event;
    }
}

/** Whether the keys of stations are those that the hub gave. */
const areKeysRight = (facts: readonly (Fact | UnknownFact)[], members: FetchParts["members"]): boolean =>
  facts.every((fact) => {
    if (!isKnownFact(fact) || fact.kind !== "station-joined") return true;
    const member = members.find(({ station }) => station === fact.who);
    return member === undefined || member.publicKey === fact.key;
  });
