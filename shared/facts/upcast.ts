import { type Fact, FactBody, type UnknownFact } from "./fact.ts";

/** Today's fact version. A change of a fact's shape raises it and adds one step to STEPS. */
export const TODAY = 6;

type Raw = { v?: unknown; kind?: unknown; [field: string]: unknown };

/** STEPS[n] turns a fact of version n into one of version n + 1. Version 1 is the first that was ever written. */
const STEPS: Record<number, (raw: Raw) => Raw> = {
  1: toVersion2,
  2: toVersion3,
  3: toVersion4,
  4: toVersion5,
  5: toVersion6,
};

/** Events know what their page stated, people whether they are VIPs, and an import may put people back on the list. */
function toVersion2(raw: Raw): Raw {
  const fact = { ...raw, v: 2 };
  switch (raw.kind) {
    case "event-set":
      return { ...fact, read: (raw.event as { page: unknown }).page };
    case "roster-imported":
      return { ...fact, restored: 0 };
    case "person-added":
      return { ...fact, person: { ...(raw.person as object), vip: false } };
    case "person-changed":
      return { ...fact, imported: raw.imported ? { ...raw.imported, vip: false } : null };
    case "person-restored":
      return { ...fact, importId: null };
    default:
      return fact;
  }
}

/** Sessions have times and lists of their own, events ask questions, and people bring others along. */
function toVersion3(raw: Raw): Raw {
  const fact = { ...raw, v: 3 };
  switch (raw.kind) {
    case "event-set":
      return { ...fact, event: eventOfVersion3(raw.event as EventOfVersion2) };
    case "arrived":
      return { ...fact, override: raw.override ? { ...raw.override, pin: false } : null, guests: 0 };
    default:
      return fact;
  }
}

type EventOfVersion2 = { sessions: object[]; rules: object };

const eventOfVersion3 = (event: EventOfVersion2): object => ({
  ...event,
  sessions: event.sessions.map((session) => ({ ...session, starts: null, ends: null, ticketTypes: [], list: null })),
  rules: { ...event.rules, perDay: false },
  questions: [],
});

/** Events say what their tickets look like (until then all were of the short form), and why one was revoked is told. */
function toVersion4(raw: Raw): Raw {
  const fact = { ...raw, v: 4 };
  if (raw.kind === "ticket-revoked") return { ...fact, reason: "" };
  if (raw.kind !== "event-set") return fact;
  return { ...fact, event: { ...(raw.event as object), tickets: { form: "short", verifyKey: null } } };
}

/** Erasing may keep that somebody came; until then it took all. Events can be closed, arrivals come from paper. */
function toVersion5(raw: Raw): Raw {
  const fact = { ...raw, v: 5 };
  return raw.kind === "erased" ? { ...fact, keeps: false } : fact;
}

/** Several stations share an event: arrivals may say what their desk had seen. */
function toVersion6(raw: Raw): Raw {
  return { ...raw, v: 6 };
}

const KINDS: ReadonlySet<string> = new Set(FactBody.options.map(({ shape }) => shape.kind.value));

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
