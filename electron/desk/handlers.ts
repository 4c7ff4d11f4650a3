import type { COMMANDS } from "../../shared/contract/contract.ts";
import { afterHandlers } from "./handlers/afterHandlers.ts";
import { archiveHandlers } from "./handlers/archiveHandlers.ts";
import { atDesk } from "./handlers/atDesk.ts";
import { badgeHandlers } from "./handlers/badgeHandlers.ts";
import { doorHandlers } from "./handlers/doorHandlers.ts";
import { eventHandlers } from "./handlers/eventHandlers.ts";
import { guardHandlers } from "./handlers/guardHandlers.ts";
import type { HandlerParts } from "./handlers/handlerParts.ts";
import type { HandlersOf, Handling } from "./handlers/handling.ts";
import { paperworkHandlers } from "./handlers/paperworkHandlers.ts";
import { peopleHandlers } from "./handlers/peopleHandlers.ts";
import { printHandlers } from "./handlers/printHandlers.ts";
import { programHandlers } from "./handlers/programHandlers.ts";
import { rosterHandlers } from "./handlers/rosterHandlers.ts";
import { stationHandlers } from "./handlers/stationHandlers.ts";
import { ticketHandlers } from "./handlers/ticketHandlers.ts";
import { makeWorks } from "./handlers/works.ts";

/** Every command of the contract → its use case, one line each, in a file a subject as the contract has them. */
export function makeHandlers(parts: HandlerParts): HandlersOf<typeof COMMANDS> {
  const on: Handling = { parts, at: atDesk(parts.venue), works: makeWorks(parts) };
  return {
    ...programHandlers(on),
    ...eventHandlers(on),
    ...rosterHandlers(on),
    ...doorHandlers(on),
    ...peopleHandlers(on),
    ...ticketHandlers(on),
    ...badgeHandlers(on),
    ...printHandlers(on),
    ...afterHandlers(on),
    ...archiveHandlers(on),
    ...paperworkHandlers(on),
    ...guardHandlers(on),
    ...stationHandlers(on),
  };
}
