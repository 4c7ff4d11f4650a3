import type { Session } from "./event.ts";
import { matchItems } from "./matchItems.ts";
import { dayAndTime, momentOfDay } from "./sessionDays.ts";

type Hours = Pick<Session, "starts" | "ends">;

/**
 * Which of the agenda's items each room is: its index, or -1. By title and start first, then by title alone, so that one
 * whose time moved is still found; of several that are called the same each is taken once.
 */
export const agendaItemsOf = (rooms: readonly Session[], agenda: readonly Session[]): number[] =>
  matchItems(rooms, agenda, ({ title, starts }) => [title === "" ? null : `${title} ${starts}`, title]);

/**
 * The hours that a room has by the agenda now, when those are others than staff gave it; null: they agree, or the agenda
 * states none. An event of several days has one agenda without days: there the room keeps its own, if it is one of `days`.
 */
export function agendaNews(room: Hours, item: Hours, days: readonly string[]): Hours | null {
  if (item.starts === null) return null;
  const own = room.starts === null ? null : dayAndTime(room.starts).day;
  const day = days.length > 1 && own !== null && days.includes(own) ? own : null;
  const onOwnDay = (moment: string) => (day === null ? moment : momentOfDay(day, dayAndTime(moment).time));
  const starts = onOwnDay(item.starts);
  const stated = item.ends === null ? room.ends : onOwnDay(item.ends);
  const ends = stated !== null && stated > starts ? stated : null;
  const agrees = starts === room.starts && (item.ends === null || ends === room.ends);
  return agrees ? null : { starts, ends };
}

/** The rooms with one more, before the first that starts later; rooms without a start stay where they are. */
export function withRoom(rooms: readonly Session[], room: Session): Session[] {
  const { starts } = room;
  const at = rooms.findIndex((one) => starts !== null && one.starts !== null && one.starts > starts);
  return rooms.toSpliced(at === -1 ? rooms.length : at, 0, room);
}
