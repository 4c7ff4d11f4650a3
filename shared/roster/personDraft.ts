import type { PersonDetails } from "./person.ts";

/** What is doubtful about one row by itself; the plan adds what two rows have in common. */
export type DraftDoubt = "missing-name" | "unusable-phone" | "unusable-code" | "unknown-status";

/** What tells people apart, of a row or of somebody who is known. */
export type Telling = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly orderId: string | null;
  readonly codes: readonly string[];
};

/**
 * A person as one row states it. Without a name, `name` is the next best thing to read aloud and `named` is false.
 */
export type PersonDraft = Telling & {
  readonly row: number;
  /** All that the row states. Of a plain row it is read anew each time, and kept by whoever asks. */
  readonly details: PersonDetails;
  readonly named: boolean;
  /** What the other system says of an earlier check-in; null where it says nothing. Never taken for an arrival here. */
  readonly checkedIn: boolean | null;
  readonly doubts: readonly DraftDoubt[];
};

export const NO_DOUBTS: readonly DraftDoubt[] = [];
