/** Where somebody may come in or go: the event's door, or its room. */
export type Place = "door" | "room";
export type Way = { place: Place; direction: "in" | "out" };

export type Passage = { place: Place; isIn: boolean; act: number; undone: boolean; guests: number };

type Off = { by: string | null; reason: string };
/** What an import did to somebody's company; `to` null: nothing, it was corrected by hand. */
type Change = { by: string; from: string | null; to: string | null; importedBefore: string | undefined };

/** Somebody as the desk should know them, by a name that nobody else has. */
export type One = {
  name: string;
  phone: string | null;
  source: "roster" | "hand" | "walk-in";
  company: string | null;
  status: string;
  role: string;
  /** What the roster says of the room's list. */
  list: string | null;
  listed: boolean | null;
  answer: string | null;
  notes: number;
  passages: Passage[];
  /** Numbers of tickets: their own last, then those of merged entries. */
  own: string;
  others: string[];
  /** Numbers of theirs that count no longer. */
  revoked: string[];
  addedBy: string | null;
  /** The company as the roster said last; undefined: no roster said anything. `importedOther`: of an entry that was merged in. */
  imported: string | undefined;
  importedOther: string | undefined;
  changes: Change[];
  off: Off | null;
  offBefore: (Off & { backBy: string | null })[];
  /** Names of entries that were merged in. */
  merged: string[];
  /** Phones by which a roster finds this person. */
  phones: string[];
};

/** What a desk comes to. Everything here is told by `commands.ts`, nothing is read from the desk but names of facts and tickets. */
export type Model = {
  reEntry: boolean;
  people: Map<string, One>;
  isPaused: boolean;
  refused: number;
  imports: { id: string; isUndone: boolean }[];
  /** Where acts come in time; what was done in one act is taken back in one. */
  act: number;
  /** What was scanned last, and when by the desk's clock. */
  last: { text: string; way: string; at: number; kind: string } | null;
  /** All of it before a rehearsal began. */
  before: Omit<Model, "before"> | null;
};

export const emptyModel = (reEntry: boolean): Model => ({
  ...{ reEntry, people: new Map(), isPaused: false, refused: 0, imports: [], act: 0 },
  ...{ last: null, before: null },
});

export const ROOM_FOR = 3;

const stand = ({ passages }: One, place: Place) => passages.filter((one) => one.place === place && !one.undone);
const hasCome = (one: One, place: Place) => stand(one, place).some(({ isIn }) => isIn);
const isGone = (one: One, place: Place) => hasCome(one, place) && stand(one, place).at(-1)?.isIn === false;
export const isIn = (one: One, place: Place): boolean => stand(one, place).at(-1)?.isIn === true;
const isExpected = ({ source, off, status }: One) =>
  source !== "walk-in" && !off && status !== "cancelled" && status !== "blocked";
const all = (model: Model) => [...model.people.values()];

/** The numbers a screen shows. */
export const countsOf = (model: Model) => ({
  expected: all(model).filter(isExpected).length,
  missing: all(model).filter((one) => isExpected(one) && !hasCome(one, "door")).length,
  arrived: all(model).filter((one) => hasCome(one, "door")).length,
  inside: all(model).filter((one) => isIn(one, "door")).length,
  walkIns: all(model).filter(({ source }) => source === "walk-in").length,
});

export function roomOf(model: Model, place: Place): { arrived: number; inside: number; guests: number } {
  const came = all(model).filter((one) => hasCome(one, place));
  const inside = came.filter((one) => isIn(one, place));
  const guests = inside.reduce((sum, one) => sum + (stand(one, place).at(-1)?.guests ?? 0), 0);
  return { arrived: came.length, inside: inside.length, guests };
}

export type Said = { kind: string; passes: Place[] };

const no = (kind: string): Said => ({ kind, passes: [] });

/** What somebody is told. `insists`: staff overrule; `byBadge`: they hold out a badge, which is no ticket. */
export function verdict(model: Model, one: One, way: Way, { insists = false, byBadge = false } = {}): Said {
  if (one.off || one.status === "cancelled") return no("cancelled");
  if (one.status === "blocked") return no("blocked");
  const leaves: Place[] = way.place === "door" ? ["room", "door"] : ["room"];
  if (way.direction === "out") return { kind: "left", passes: leaves.filter((place) => isIn(one, place)) };
  const asked: Place[] = way.place === "room" ? ["door", "room"] : ["door"];
  const open = asked.filter((place) => !hasCome(one, place) || isGone(one, place));
  if (!insists && (open.length === 0 || (!model.reEntry && open.some((place) => isGone(one, place)))))
    return no("already-in");
  if (byBadge && !hasCome(one, "door")) return no("unknown-code");
  if (one.status === "pending" && !insists) return no("pending");
  if (open.includes("room") && !insists) {
    const { inside, guests } = roomOf(model, "room");
    if (model.isPaused) return no("too-early");
    if (!(one.listed ?? one.list === "A") || inside + guests >= ROOM_FOR) return no("not-this-session");
  }
  if (one.role === "speaker" && one.answer === null && !insists) return no("needs-answer");
  return { kind: "admitted", passes: open.length > 0 ? open : [way.place] };
}

/** Lets a verdict come true. */
export function happen(model: Model, one: One, { kind, passes }: Said): void {
  model.act++;
  if (passes.length === 0) model.refused++;
  const passage = { isIn: kind === "admitted", act: model.act, undone: false, guests: 0 };
  for (const place of passes) one.passages.push({ place, ...passage });
}

/** Two entries become one; the one that stays keeps what it says of itself. */
export function merge(model: Model, first: One, second: One): void {
  const rank = ({ off, source }: One) => (off ? 10 : 0) + ["roster", "page", "hand", "walk-in"].indexOf(source);
  const [stays, goes] = rank(first) <= rank(second) ? [first, second] : [second, first];
  stays.passages = [...stays.passages, ...goes.passages].sort((a, b) => a.act - b.act);
  stays.notes += goes.notes;
  stays.answer ??= goes.answer;
  stays.listed ??= goes.listed;
  stays.others.push(goes.own, ...goes.others);
  stays.phones.push(...goes.phones);
  stays.merged.push(goes.name, ...goes.merged);
  model.people.delete(goes.name);
  stays.importedOther ??= goes.imported ?? goes.importedOther;
  stays.revoked.push(...goes.revoked);
}

/** Somebody new; what is not said is not known. */
export const someone = (name: string, stated: Partial<One>): One => ({
  ...{ name, phone: null, source: "hand", company: null, status: "active", role: "attendee", list: null, listed: null },
  ...{ answer: null, notes: 0, passages: [], own: "", others: [], revoked: [], addedBy: null, changes: [], off: null },
  ...{ imported: undefined, importedOther: undefined, offBefore: [], merged: [], phones: [] },
  ...stated,
});

/** The numbers that admit somebody. */
export const validTickets = ({ own, others, revoked }: One): string[] =>
  [own, ...others].filter((number) => !revoked.includes(number));

export type Row = { name: string; phone: string; company: string; list: string };

/** A roster is taken in, and whoever it no longer names goes off the list. Gives the names of who is new. */
export function takeIn(model: Model, id: string, rows: readonly Row[]): string[] {
  const found = rows.map(({ phone }) => all(model).find(({ phones }) => phones.includes(phone)));
  const gone = all(model).filter(
    (one) => !found.includes(one) && !one.off && one.source === "roster" && one.status !== "cancelled",
  );
  const fresh = rows.filter((_row, at) => found[at] === undefined);
  for (const [at, row] of rows.entries()) {
    const one = found[at];
    if (one) stateAgain(one, row, id);
  }
  for (const { name, phone, company, list } of fresh) {
    const told = { phone, company, list, source: "roster" as const, imported: company, phones: [phone], addedBy: id };
    model.people.set(name, someone(name, told));
  }
  for (const one of gone) one.off = { by: id, reason: "gone-from-roster" };
  model.imports.push({ id, isUndone: false });
  return fresh.map(({ name }) => name);
}

/** A row about somebody who is known: what staff corrected stays, whom staff took off stays off. */
function stateAgain(one: One, { company }: Row, id: string): void {
  if (one.off && one.off.by === null) return;
  if (one.off) restore(one, id);
  const said = one.imported ?? one.importedOther;
  if (company === one.company || company === said) return;
  const isByHand = said === undefined ? one.company !== null : one.company !== said;
  one.changes.push({ by: id, from: one.company, to: isByHand ? null : company, importedBefore: one.imported });
  if (!isByHand) one.company = company;
  one.imported = company;
}

/** Back on the list. */
export function restore(one: One, backBy: string | null): void {
  if (one.off) one.offBefore.push({ ...one.off, backBy });
  one.off = null;
}

/** The last import is taken back: all as before, but for who came or was merged, and for what staff corrected since. */
export function undoImport(model: Model, id: string): void {
  for (const one of model.people.values()) {
    const change = one.changes.findLast(({ by }) => by === id);
    if (change && change.to !== null && one.company === change.to) one.company = change.from;
    if (change) one.imported = change.importedBefore;
    if (one.off) {
      if (one.off.by === id) restore(one, id);
      continue;
    }
    const putBack = one.offBefore.findLast(({ backBy }) => backBy === id);
    const isHere = one.passages.some((passage) => passage.isIn && !passage.undone) || one.merged.length > 0;
    if ((one.addedBy !== id && !putBack) || isHere) continue;
    one.off = putBack ? { by: putBack.by, reason: putBack.reason } : { by: id, reason: "import-undone" };
  }
  for (const one of model.imports) if (one.id === id) one.isUndone = true;
}
