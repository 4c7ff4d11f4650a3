import { makeLibrary } from "../../electron/compose/library.ts";
import { Venue } from "../../electron/desk/venue.ts";
import { filesOnly } from "../../electron/printing/printer.ts";
import { makeQueue } from "../../electron/printing/queue.ts";
import type { Settings } from "../../shared/contract/shapes.ts";
import { StationId } from "../../shared/words/ids.ts";
import { fault } from "../../shared/words/result.ts";
import { endLater } from "./leftovers.ts";
import { noPress } from "./press.ts";

const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };

/** What a station chose, for a venue to change; a test may too. */
export const someSettings = (): { now: Settings } => ({
  now: {
    ...{ language: "en", stationName: "Desk 1", printer: null, stock: "card-90x54", badgeCode: "badge" },
    ...{ autoPrint: "never", volume: 0, lastEvent: null },
  },
});

/** The events of a folder, opened by the very parts the program opens them with, as at a start of its own; nothing is printed. */
export function aVenue(eventsFolder: string, settings = someSettings()): Venue {
  let ids = 0;
  const run = Math.random().toString(36).slice(2, 8);
  const clock = { now: () => Date.now() };
  const chance = { id: () => `id-${run}-${++ids}`, ticketNumber: () => String(++ids).padStart(12, "9") };
  const draw = async () => fault({ code: "no-drawer", detail: "" });
  const library = makeLibrary({
    ...{ eventsFolder, clock, chance, draw: async () => null, settings: () => settings.now, tell: () => undefined },
    changeSettings: async () => ({ settings: settings.now, kept: true }),
    press: noPress(),
    startSorting: null,
    station: { id: StationId.parse("desk-a"), name: () => "Desk 1", pin: () => NO_PIN },
    makeQueue: makeQueue({ draw, printer: filesOnly(), clock, newId: chance.id }),
  });
  const made = new Venue(
    library,
    () => undefined,
    (changes) => {
      settings.now = { ...settings.now, ...changes };
    },
  );
  endLater(() => made.close());
  return made;
}
