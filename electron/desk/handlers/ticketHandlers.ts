import type { ticketCommands } from "../../../shared/contract/commands/ticketCommands.ts";
import { exportKeys, importKeys, restoreKeys, setTicketForm, ticketStanding } from "../ticketKeys.ts";
import { exportTickets, reissueTicket, revokeTicket, showTicket } from "../tickets.ts";
import { type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/ticketCommands.ts` → its use case. */
export function ticketHandlers({
  parts,
  at: { withDesk },
  works: { ticketFiles },
}: Handling): HandlersOf<typeof ticketCommands> {
  const { venue } = parts;
  return {
    "tickets.show": ({ personId }) => withDesk(null, (desk) => showTicket(desk, personId, parts.qr)),
    "tickets.reissue": (input) => withDesk(NO_EVENT, (desk) => reissueTicket(desk, input)),
    "tickets.revoke": (input) => withDesk(NO_EVENT, (desk) => revokeTicket(desk, input)),
    "tickets.standing": () => withDesk(null, ticketStanding),
    "tickets.setForm": (input) => withDesk(NO_EVENT, (desk) => setTicketForm(desk, input)),
    "tickets.save": (input) => withDesk(NO_EVENT, (desk) => ticketFiles.save(desk, input)),
    "tickets.pack": (input) => withDesk(NO_EVENT, (desk) => ticketFiles.pack(desk, input)),
    "tickets.cancelPack": () => ticketFiles.cancel(),
    "tickets.export": () => withDesk(NO_EVENT, (desk) => exportTickets(desk, parts.writeCsv)),

    "keys.export": (input) => withDesk(NO_EVENT, (desk) => exportKeys(desk, input)),
    "keys.import": (input) => withDesk(NO_EVENT, (desk) => importKeys(desk, input)),
    "keys.restore": (input) => restoreKeys(venue, input),
  };
}
