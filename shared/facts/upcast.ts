import type { Fact, UnknownFact } from "./fact.ts";

/** Today's fact version. A change of a fact's shape raises it and adds one step to STEPS. */
const TODAY = 1;

type Raw = { v?: unknown; kind?: unknown; [field: string]: unknown };

/** STEPS[n] turns a fact of version n into one of version n + 1. Version 1 is the first that was ever written. */
const STEPS: Record<number, (raw: Raw) => Raw> = {};

const KINDS: ReadonlySet<string> = new Set<Fact["kind"]>([
  "event-set",
  "roster-imported",
  "person-added",
  "person-changed",
  "person-withdrawn",
  "person-restored",
  "ticket-revoked",
  "arrived",
  "left",
  "arrival-undone",
  "scan-refused",
  "badge-queued",
  "badge-printed",
  "badge-failed",
  "answered",
  "note-added",
  "erased",
]);

/**
 * A fact as it was written, by whichever version of this program → today's shape. A kind or a version we do not know
 * comes back as it is (see `isKnownFact`): it is kept, counted and passed on. null: this is no fact at all.
 * Fields are not validated again: the journal's checksum vouches for what `record` validated when it was written.
 */
export function upcast(raw: unknown): Fact | UnknownFact | null {
  if (!looksLikeFact(raw)) return null;
  let today: Raw = raw;
  for (let version = Number(raw.v); version < TODAY; version++) {
    const step = STEPS[version];
    if (!step) return null;
    today = step(today);
  }
  return today as unknown as Fact | UnknownFact;
}

/** Whether a fact that `upcast` gave can be folded. */
export const isKnownFact = (fact: Fact | UnknownFact): fact is Fact => fact.v === TODAY && KINDS.has(fact.kind);

function looksLikeFact(raw: unknown): raw is Raw {
  if (typeof raw !== "object" || raw === null) return false;
  const { v, kind, id, station, seq } = raw as Raw;
  return (
    typeof v === "number" &&
    typeof kind === "string" &&
    typeof id === "string" &&
    typeof station === "string" &&
    typeof seq === "number"
  );
}
