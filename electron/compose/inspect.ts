import { blankPage } from "../../shared/event/blankPage.ts";
import type { PageFacts } from "../../shared/event/event.ts";
import { type EventPageFault, readEventPage } from "../../shared/event/eventPage.ts";
import { rosterRefusalText, words } from "../../shared/i18n/say.ts";
import { type InspectedRoster, inspectRoster } from "../../shared/roster/inspectRoster.ts";
import { refusalOf } from "../../shared/roster/sheet.ts";
import { decodeText } from "../sheets/decode.ts";
import { readSheet } from "../sheets/read.ts";

/** What `inspect event` prints: the page's facts, or the same fields empty and why it is no event. */
export type InspectedEvent =
  | ({ isEvent: true } & PageFacts)
  | ({ isEvent: false; reason: EventPageFault["code"] } & Omit<PageFacts, "theme"> & { theme: null });

/** What can be inspected: a file's bytes → what is printed of it, as docs/inspect.md says; a refused file is an answer too. */
export const INSPECTORS = { event: inspectEvent, roster: inspectRosterFile };

/** An event page as the window would read it. */
function inspectEvent(bytes: Uint8Array): InspectedEvent {
  const read = readEventPage(decodeText(bytes).text);
  return read.ok ? { isEvent: true, ...read.value } : { isEvent: false, reason: read.fault.code, ...NOTHING };
}

/** A roster as an import into an empty event would take it. */
async function inspectRosterFile(bytes: Uint8Array): Promise<InspectedRoster> {
  return inspectRoster(await readSheet(bytes), (refused) => {
    const { reason, limit } = refusalOf(refused);
    return rosterRefusalText(words("en"), reason, limit);
  });
}

const NOTHING = { ...blankPage(), theme: null };
