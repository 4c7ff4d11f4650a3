import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Desk } from "../../electron/desk/desk.ts";
import {
  createEventFolder,
  JOURNAL,
  type OpenFault,
  type OpenFolder,
  openEventFolder,
} from "../../electron/store/eventFolder.ts";
import { KEYS } from "../../electron/store/keys.ts";
import { readJournal } from "../../electron/store/readJournal.ts";
import { makeNewId } from "../../electron/tickets/newId.ts";
import { newTicketNumber } from "../../electron/tickets/seal.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { deskOn, type TestDesk } from "../build/desk.ts";
import { anEvent } from "../build/people.ts";
import { beginning, ROSTER } from "./deskWork.ts";
import { codecNow } from "./sealing.ts";

/** `close` lets the desk finish what it has begun, as the program does. */
export type OpenedDesk = { desk: Desk; opened: OpenFolder; clock: TestDesk["clock"]; close(): Promise<void> };

/** Opens the event in a folder as the program does, or makes it there with so many people on its roster. */
export async function openDesk(
  folder: string,
  roster = ROSTER,
): Promise<Result<OpenedDesk, OpenFault | { code: "closed"; folder: string }>> {
  const event = anEvent();
  const now = new Date().toISOString();
  const opened = existsSync(join(folder, KEYS))
    ? await openEventFolder(folder, now, false, codecNow())
    : await createEventFolder(folder, event.id, now, codecNow());
  if (!opened.ok) return opened;
  const chance = { id: makeNewId(), ticketNumber: newTicketNumber };
  const { desk, clock } = deskOn(opened.value, opened.value.state.event ?? event, { chance });
  if (opened.value.state.event === null) {
    const made = await desk.record(beginning(roster));
    if (!made.ok) {
      await opened.value.close();
      return fault({ code: made.fault, folder });
    }
  }
  const close = async () => {
    desk.close();
    await desk.turn(async () => undefined);
    await opened.value.close();
  };
  return ok({ desk, opened: opened.value, clock, close });
}

/** Whether a state is what the whole journal of its folder says, without the snapshot. */
export async function isReplay(state: State, folder: string): Promise<boolean> {
  const read = readJournal(await readFile(join(folder, JOURNAL)), 0, new Map(), codecNow().lines("journal"));
  if (!read.ok) return false;
  const replayed = emptyState();
  for (const fact of read.value.facts) if (isKnownFact(fact)) apply(replayed, fact);
  return isDeepStrictEqual(replayed, state);
}
