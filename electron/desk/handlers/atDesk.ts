import type { Desk } from "../desk.ts";
import type { Venue } from "../venue.ts";

/** Runs a use case at the desk that is open, or answers without one. */
export type AtDesk = {
  /** At the desk, as long as there are people at it. */
  withDesk<T, E>(without: E, work: (desk: Desk) => T): T | E;
  /** The same for what an erased event still has. */
  withFigures<T, E>(without: E, work: (desk: Desk) => T): T | E;
  /** For guests who stand at the desk: while a rehearsal begins or ends, theirs is decided at the desk that opens next. */
  withDeskSoon<T>(work: (desk: Desk) => Promise<T>): Promise<T | { what: "no-event" }>;
};

export function atDesk(venue: Venue): AtDesk {
  const peopled = () => (venue.desk?.state.erased ? null : venue.desk);
  return {
    withDesk: (without, work) => {
      const desk = peopled();
      return desk ? work(desk) : without;
    },
    withFigures: (without, work) => (venue.desk ? work(venue.desk) : without),
    withDeskSoon: async (work) => {
      await venue.deskSoon();
      const desk = peopled();
      return desk ? work(desk) : { what: "no-event" };
    },
  };
}
