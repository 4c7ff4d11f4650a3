import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { Fact } from "../../shared/facts/fact.ts";
import { JOURNAL } from "./eventFolder.ts";
import { readWhatCanBeRead } from "./readJournal.ts";

type PeekedEvent = Extract<Fact, { kind: "event-set" }>["event"];

/** What a folder's event is, without opening it: read from the last event-set line of its journal; null when it has none. */
export async function peekEvent(folder: string): Promise<PeekedEvent | null> {
  try {
    const handle = await open(join(folder, JOURNAL));
    try {
      return await lastEventIn(handle);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Bytes that are read at once: a journal of 100,000 people is sixty megabytes, which nobody needs as a whole here. */
const BLOCK = 1024 * 1024;

async function lastEventIn(handle: FileHandle): Promise<PeekedEvent | null> {
  let event: PeekedEvent | null = null;
  let room = Buffer.allocUnsafe(BLOCK);
  /** Bytes of a line that goes on in the next block; they stand at the beginning. */
  let begun = 0;
  for (;;) {
    if (begun === room.length) room = Buffer.concat([room], room.length * 2);
    const { bytesRead } = await handle.read(room, begun, room.length - begun);
    if (bytesRead === 0) return event;
    const filled = room.subarray(0, begun + bytesRead);
    const end = filled.lastIndexOf(LF) + 1;
    event = lastEventAmong(filled.subarray(0, end)) ?? event;
    room.copyWithin(0, end, filled.length);
    begun = filled.length - end;
  }
}

function lastEventAmong(lines: Buffer): PeekedEvent | null {
  for (let at = lines.lastIndexOf(EVENT_SET); at >= 0; at = at === 0 ? -1 : lines.lastIndexOf(EVENT_SET, at - 1)) {
    const [fact] = readWhatCanBeRead(lineAround(lines, at)).facts as Fact[];
    if (fact?.kind === "event-set") return fact.event;
  }
  return null;
}

/** How such a line spells its kind; a text in quotes cannot, since its own are escaped. */
const EVENT_SET = Buffer.from('"kind":"event-set"');

const LF = 10;

const lineAround = (lines: Buffer, at: number): Buffer =>
  lines.subarray(lines.lastIndexOf(LF, at) + 1, lines.indexOf(LF, at) + 1);
