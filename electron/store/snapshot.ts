import { Low } from "lowdb";
import type { State } from "../../shared/facts/state.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { DurableJsonFile } from "./lowdbFile.ts";
import { restoreState, type SavedState, saveState } from "./savedState.ts";

/** Raised whenever SavedState or the fold changes: a snapshot of another shape is not read, the journal is. */
const SHAPE = 5;

/** The state as of a place in the journal, said by bytes and the checksum of the line that ends there. */
type Snapshot = { shape: number; eventId: EventId | null; bytes: number; lastLine: string; state: SavedState };

export type SnapshotRead =
  | { what: "use"; state: State; bytes: number; lastLine: string }
  | { what: "ahead"; missingBytes: number }
  | { what: "none" };

/**
 * The folded state beside the journal, so that a start need not fold everything again. It may be missing, torn, older
 * or of another event at any time: it is used only when the journal has the very line it ends at.
 */
export class SnapshotFile {
  readonly #low: Low<Snapshot | null>;

  constructor(file: string) {
    this.#low = new Low<Snapshot | null>(new DurableJsonFile(file), null);
  }

  /**
   * `use`: the state to start from and the journal's bytes it covers. `ahead`: it covers more than the journal still
   * has, so confirmed facts are missing there. `none`: the journal must be folded from its start.
   */
  async read(journal: Buffer, eventId: EventId): Promise<SnapshotRead> {
    await this.#low.read();
    const snapshot = this.#low.data;
    this.#low.data = null;
    if (!snapshot || snapshot.shape !== SHAPE || snapshot.eventId !== eventId) return { what: "none" };
    const { bytes, lastLine } = snapshot;
    if (bytes > journal.length) return { what: "ahead", missingBytes: bytes - journal.length };
    if (!endsWithLine(journal, bytes, lastLine)) return { what: "none" };
    return { what: "use", state: restoreState(snapshot.state), bytes, lastLine };
  }

  /** Writes the state as of the journal's mark. Throws Node's fs errors; losing a snapshot loses nothing. */
  async write(state: State, mark: { bytes: number; lastLine: string }): Promise<void> {
    this.#low.data = { shape: SHAPE, eventId: state.event?.id ?? null, ...mark, state: saveState(state) };
    await this.#low.write();
    this.#low.data = null;
  }
}

/** Whether a line with this checksum ends at `bytes`. */
function endsWithLine(journal: Buffer, bytes: number, lastLine: string): boolean {
  if (bytes < 10 || bytes > journal.length || journal[bytes - 1] !== 10) return false;
  const start = journal.lastIndexOf(10, bytes - 2) + 1;
  return journal.toString("latin1", start, start + 8) === lastLine;
}
