import { z } from "zod";
import { EventId } from "../../words/ids.ts";
import { OpenFolderReply } from "../backupShapes.ts";
import { SealReply } from "../closeShapes.ts";
import { EraseReply } from "../eraseShapes.ts";
import { EditableEvent, EventChangeReply, EventCopy, EventDetails, EventPattern, MakeReply } from "../eventShapes.ts";
import { ChangeReply, EventSummary, OpenReply, PageReply, RehearsalReply } from "../shapes.ts";
import { GivenFiles, NewPassphrase, RecoveryPageReply, TypedPassphrase, VaultReply } from "../vaultShapes.ts";
import { command, File, nothing, text } from "./command.ts";

/** Events as a whole: opened, made, corrected, locked, rehearsed, closed, erased. */
export const eventCommands = {
  "events.list": command(nothing, z.array(EventSummary)),
  /** `passphrase`: of a locked folder, or its recovery code. It is kept by nobody; the folder opens without it until the program ends. */
  "events.open": command(
    z.object({ folder: z.string(), rescue: z.boolean(), passphrase: TypedPassphrase.optional() }),
    OpenReply,
  ),
  "events.openSample": command(nothing, OpenReply),
  /** Nothing more is recorded until it is opened again; `event` says which, so that another one opened meanwhile is not touched. */
  "events.close": command(z.object({ event: EventId }), ChangeReply),
  "events.reopen": command(z.object({ event: EventId, reason: text.trim().min(1) }), ChangeReply),
  "events.checkSeal": command(nothing, SealReply),
  /** Takes everybody out of an event for good; `name`: the event's, as somebody typed it. */
  "events.erase": command(z.object({ folder: z.string(), name: z.string().max(2_000) }), EraseReply),
  /** Has staff choose a folder in the system's dialog and opens the event in it, copied among the program's own. */
  "events.openFolder": command(nothing, OpenFolderReply),
  /** The copy that was found takes the place of the event that is here; that one is kept aside. */
  "events.takeCopy": command(z.object({ draft: z.string().max(64) }), OpenFolderReply),

  /** Locks the folder of the open event with a passphrase; `recovery`: with a code that opens it as well, told this once. */
  "lock.set": command(z.object({ passphrase: NewPassphrase, recovery: z.boolean() }), VaultReply),
  "lock.change": command(z.object({ current: TypedPassphrase, passphrase: NewPassphrase }), VaultReply),
  "lock.remove": command(z.object({ passphrase: TypedPassphrase }), VaultReply),
  /** The recovery code, as it was just told, on a page to be printed: has staff say in the system's dialog where it goes. */
  "lock.page": command(z.object({ recovery: TypedPassphrase }), RecoveryPageReply),
  /** Files that lie unlocked in its folder since they are made to be given away; and without them. */
  "lock.given": command(nothing, GivenFiles),
  "lock.removeGiven": command(nothing, ChangeReply),

  /** Practising on a copy of the open event; `keep`: real guests came meanwhile, what happened counts. */
  "rehearsal.begin": command(nothing, RehearsalReply),
  "rehearsal.end": command(z.object({ keep: z.boolean() }), RehearsalReply),

  "page.read": command(File, PageReply),
  /** `details`: what staff corrected of the reading; null = as it was read. */
  "page.accept": command(z.object({ draft: z.string(), details: EventDetails.nullable() }), MakeReply),

  /** The open event for correcting; null while none is open. */
  "event.edit": command(nothing, EditableEvent.nullable()),
  /** Corrects the event by hand; `event` says which, so that another one opened meanwhile is not touched. */
  "event.change": command(z.object({ event: EventId, details: EventDetails }), EventChangeReply),
  /** Takes over the chosen changes of a page that was read again: ids of `pageChanges`. */
  "event.update": command(
    z.object({
      event: EventId,
      draft: z.string(),
      details: EventDetails.nullable(),
      chosen: z.array(z.string()).max(10_000),
    }),
    EventChangeReply,
  ),
  /** Makes an event by hand; `pattern`: whose rooms, rules and questions come along. */
  "event.create": command(z.object({ details: EventDetails, pattern: EventPattern.nullable() }), MakeReply),
  /** A draft of the next event after one that this laptop has; nothing is made of it yet. */
  "event.copy": command(z.object({ folder: z.string() }), EventCopy.nullable()),
};
