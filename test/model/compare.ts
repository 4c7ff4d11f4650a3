import { isDeepStrictEqual } from "node:util";
import { foresee } from "../../electron/desk/groups.ts";
import { isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import { validTickets as ticketsOf } from "../../shared/facts/tickets.ts";
import { extraValue } from "../../shared/roster/extra.ts";
import { DOOR } from "../build/people.ts";
import { isReplay } from "../torture/openDesk.ts";
import { countsOf, type Model, type One, roomOf, validTickets, verdict, type Way } from "./model.ts";
import { LIST, QUESTION, ROOM, type World } from "./world.ts";

const WAYS: Way[] = (["door", "room"] as const).flatMap((place) =>
  (["in", "out"] as const).map((direction) => ({ place, direction })),
);

export const gateOf = ({ place, direction }: Way) => ({ session: place === "room" ? ROOM : null, direction });

/** Throws where the desk is not what the model says: its numbers, everybody on it, and what each would be told now. */
export function compare(model: Model, world: World): void {
  const { desk } = world;
  const { state } = desk;
  same("counts", { ...state.counts }, countsOf(model));
  for (const [place, session] of [["door", DOOR] as const, ["room", ROOM] as const])
    same(place, state.sessionCounts.get(session) ?? { arrived: 0, inside: 0, guests: 0 }, roomOf(model, place));
  same("paused", state.paused.has(ROOM), model.isPaused);
  same("refused", state.refusals.length, model.refused);
  same(
    "imports",
    state.imports.map(({ importId: id, undone }) => ({ id, isUndone: undone !== null })),
    model.imports,
  );
  same("rehearsal", desk.parts.rehearsal !== null, model.before !== null);
  same("people", state.people.size, model.people.size);
  same(
    "guests' list",
    desk.people,
    [...model.people.values()].filter(({ off }) => off?.reason !== "import-undone").length,
  );
  for (const one of model.people.values()) {
    const record = world.record(one.name);
    same(one.name, standing(state, record), wanted(one));
  }
  const everybody = [...model.people.values()];
  const ids = everybody.map(({ name }) => world.id(name));
  if (ids.length === 0) return;
  for (const way of WAYS) {
    const told = foresee(desk, { people: ids, ...gateOf(way) }).map(({ kind }) => kind);
    same(
      `told at the ${way.place}, ${way.direction}`,
      told,
      everybody.map((one) => verdict(model, one, way).kind),
    );
  }
}

/** Throws where the state is not what the journal alone makes. */
export async function compareReplay({ desk, folder }: World): Promise<void> {
  await desk.turn(async () => undefined);
  if (!(await isReplay(desk.state, folder))) throw new Error("the state is not what the journal says");
}

const standing = (state: World["desk"]["state"], record: PersonRecord) => ({
  ...{ source: record.person.source, status: record.person.status, role: record.person.role },
  ...{ company: record.person.company, list: extraValue(record.person.extra, LIST) ?? null },
  ...{ listed: record.listed?.[ROOM] ?? null, answer: record.answers[QUESTION] ?? null, notes: record.notes.length },
  off: record.withdrawn?.reason ?? null,
  isTakenBack: isTakenBack(record),
  passages: record.passages.map(({ session, direction, undone, guests }) => ({
    ...{ place: session as string, isIn: direction === "in", undone: undone !== null, guests },
  })),
  tickets: ticketsOf(state, record).toSorted(),
  merged: record.merged.length,
});

const wanted = (one: One): ReturnType<typeof standing> => ({
  ...{ source: one.source, status: one.status as PersonRecord["person"]["status"], role: one.role },
  ...{ company: one.company, list: one.list, listed: one.listed, answer: one.answer, notes: one.notes },
  off: one.off?.reason ?? null,
  isTakenBack: one.off?.reason === "import-undone",
  passages: one.passages.map(({ place, isIn, undone, guests }) => ({ place, isIn, undone, guests })),
  tickets: validTickets(one).toSorted(),
  merged: one.merged.length,
});

export function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}
