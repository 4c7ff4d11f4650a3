import { z } from "zod";
import { LONGEST_PASSPHRASE } from "../../ticket/passphrase.ts";
import { PAPERS } from "../../ticket/ticketPage.ts";
import { PersonId } from "../../words/ids.ts";
import { ChangeReply, ExportReply } from "../shapes.ts";
import {
  KeysReply,
  Passphrase,
  RestoreKeysReply,
  TicketFileKind,
  TicketFileReply,
  TicketFormReply,
  TicketPackKind,
  TicketShown,
  TicketStanding,
} from "../ticketShapes.ts";
import { Bytes, command, nothing, text } from "./command.ts";

/** Tickets and the keys they are checked with. */
export const ticketCommands = {
  "tickets.show": command(z.object({ personId: PersonId }), TicketShown.nullable()),
  /** A new ticket in the place of every one this person has; or none. Old codes are then told as such. */
  "tickets.reissue": command(z.object({ personId: PersonId, reason: text.trim().min(1) }), ChangeReply),
  "tickets.revoke": command(z.object({ personId: PersonId, reason: text.trim().min(1) }), ChangeReply),
  /** Null while no event is open. */
  "tickets.standing": command(nothing, TicketStanding.nullable()),
  "tickets.setForm": command(z.object({ form: TicketStanding.shape.form }), TicketFormReply),
  /** One person's ticket as a file: the code as a picture, or a page to print and send. */
  "tickets.save": command(z.object({ personId: PersonId, as: TicketFileKind, paper: z.enum(PAPERS) }), TicketFileReply),
  /** Everybody's tickets with the table of a mail merge in one zip file, or their pages in one PDF; `ticketProgress` tells how far it is. */
  "tickets.pack": command(z.object({ as: TicketPackKind, paper: z.enum(PAPERS) }), TicketFileReply),
  "tickets.cancelPack": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),
  "tickets.export": command(nothing, ExportReply),

  /** The keys of the event's codes, as a file that travels locked. */
  "keys.export": command(z.object({ passphrase: Passphrase }), ExportReply),
  "keys.import": command(z.object({ bytes: Bytes, passphrase: z.string().max(LONGEST_PASSPHRASE) }), KeysReply),
  /** The same for an event that does not open, since its own are gone. */
  "keys.restore": command(
    z.object({ folder: z.string(), bytes: Bytes, passphrase: z.string().max(LONGEST_PASSPHRASE) }),
    RestoreKeysReply,
  ),
};
