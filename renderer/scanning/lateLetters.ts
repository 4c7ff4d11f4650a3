import { type FieldStates, leaveFields, type Snapshot, snapshot } from "./fieldKeeper.ts";

/**
 * What an input method still writes of a scan after that was told: a busy one hands its letters over a second later, into
 * the field that was left, without a key and without asking. It goes until somebody points at something or types into a field.
 */
export class LateLetters {
  #before: FieldStates = new Map();
  /** The scan's keys were pressed until then. */
  #until = Number.NEGATIVE_INFINITY;

  /** A scan was told at `now`, ms, of which an input method had some keys: puts its fields back, oldest snapshot first, and leaves them. */
  begin(snapshots: readonly Snapshot[], now: number): void {
    this.#before = leaveFields([...snapshots, snapshot("")]);
    this.#until = now;
  }

  /** Hears each keydown; the scan's own, handed on late, are stamped with when they were pressed. `inField`: text goes where it goes. */
  press({ timeStamp: at }: KeyboardEvent, inField: boolean): void {
    if (at > this.#until && inField) this.drop();
  }

  /** Hears each `input`; true: it was of the scan, and is taken out again. */
  hear(event: Event): boolean {
    const field = [...this.#before.keys()].find((one) => one === event.target);
    const before = field && this.#before.get(field);
    if (!before || !(event instanceof InputEvent) || !WRITTEN.includes(event.inputType)) return false;
    leaveFields([{ element: field, field: before, typed: "" }]);
    return true;
  }

  /** What is written from now on is somebody's own. */
  drop(): void {
    this.#before = new Map();
  }
}

const WRITTEN = ["insertText", "insertCompositionText"];
