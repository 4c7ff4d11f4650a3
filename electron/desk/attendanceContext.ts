import { arrivalOf, type PersonRecord } from "../../shared/facts/state.ts";
import { type Words, words } from "../../shared/i18n/say.ts";
import type { AttendanceContext } from "../../shared/report/attendance.ts";
import type { SessionId } from "../../shared/words/ids.ts";
import { stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import type { Roll } from "./peopleLists.ts";
import { inSlices } from "./slices.ts";

/** The catalogue in this station's language. */
export const wordsOf = (desk: Desk): Words => words(desk.parts.settings().language);

/** What the lists of attendance know beside the people. `session`: which one they are about; null or unknown = the door. */
export async function contextOf(desk: Desk, roll: Roll, session: string | null): Promise<AttendanceContext> {
  const { event } = desk;
  const say = wordsOf(desk);
  const [first, ...others] = event.sessions;
  const door = event.sessions.find(({ id }) => id === session) ?? first;
  const known = new Set(event.sessions.map(({ id }) => id));
  const gone = new Set<SessionId>();
  let hasGuests = false;
  await inSlices(roll.records, (record) => {
    for (const { session: of, direction, undone } of record.passages)
      if (direction === "in" && !undone && !known.has(of)) gone.add(of);
    hasGuests ||= door !== undefined && hasBrought(record, door.id);
  });
  const removed = [...gone].map((id, i) => ({ id, title: say.table.removedRoom(i + 1) }));
  return {
    ...{ event, words: say, door: door?.id ?? ("" as SessionId), extras: roll.extras, hasGuests },
    hasConflicts: desk.state.doubles.length > 0,
    rooms: [...others.map(({ id, title }) => ({ id, title })), ...removed].filter(({ id }) => id !== door?.id),
    stationOf: (passage) => stationName(desk, passage.station, passage.by),
  };
}

const hasBrought = (record: PersonRecord, door: SessionId): boolean => (arrivalOf(record, door)?.guests ?? 0) > 0;
