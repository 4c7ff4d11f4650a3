import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import type {
  KeysReply,
  RestoreKeysReply,
  TicketFormReply,
  TicketStanding,
} from "../../shared/contract/ticketShapes.ts";
import { words } from "../../shared/i18n/say.ts";
import { ok } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import type { Venue } from "./venue.ts";
import { notRecorded, writeChange } from "./writeChange.ts";

/** How this event's tickets are made, as this station can make them. */
export function ticketStanding({ event, parts }: Desk): TicketStanding {
  const { form, verifyKey } = event.tickets;
  return { form, wasSigned: verifyKey !== null, signs: parts.seals.signs() };
}

/**
 * The form of the tickets that are shown and sent from now on; those that are out stay valid. The first time, the key that
 * signs is made, and every desk learns its public half with the event.
 */
export function setTicketForm(desk: Desk, { form }: CommandInput<"tickets.setForm">): Promise<TicketFormReply> {
  return desk.turn(async (): Promise<TicketFormReply> => {
    const { keys, rehearsal } = desk.parts;
    const { tickets } = desk.event;
    if (tickets.form === form) return { what: "nothing-to-do" };
    if (rehearsal) return { what: "rehearsal" };
    const own = keys.verifyKey();
    if (form === "signed" && tickets.verifyKey !== null && own !== tickets.verifyKey) return { what: "key-elsewhere" };
    const made = form === "signed" ? (own === null ? await keys.makeSigning() : ok(own)) : ok(tickets.verifyKey);
    if (!made.ok) return notRecorded(desk, made.fault);
    const event = { ...desk.event, tickets: { form, verifyKey: made.value } };
    return writeChange(desk, [{ kind: "event-set", event, read: desk.state.pageRead }]);
  });
}

/** The event's keys as a file for its other desks, locked with the passphrase, among the event's exports. */
export async function exportKeys(desk: Desk, { passphrase }: CommandInput<"keys.export">): Promise<ExportReply> {
  const { store, keys } = desk.parts;
  const { id, page } = desk.event;
  const about = { event: { id, theme: page.theme, date: page.date }, made: desk.now() };
  const bytes = await keys.lock(about, passphrase);
  const name = `${words(desk.parts.settings().language).tickets.keyFileName(page.theme)}.lanyardkey`;
  const saved = await store.save("exports", name, bytes);
  return saved.ok
    ? { what: "written", file: saved.value, rows: 1 }
    : { what: "not-written", trouble: saved.fault, folder: store.folder };
}

/** Takes over from such a file what this desk lacks: the key that signs, made on another one. */
export async function importKeys(desk: Desk, { bytes, passphrase }: CommandInput<"keys.import">): Promise<KeysReply> {
  if (desk.parts.rehearsal) return { what: "rehearsal" };
  const taken = await desk.turn(() => desk.parts.keys.take(bytes, passphrase, desk.event.tickets.verifyKey));
  if (!taken.ok) return { what: "refused", trouble: taken.fault };
  desk.parts.tell("peopleChanged", null);
  return { what: taken.value };
}

/** Gives an event that lost its keys those of a file, and opens it. */
export async function restoreKeys(
  venue: Venue,
  { folder, bytes, passphrase }: CommandInput<"keys.restore">,
): Promise<RestoreKeysReply> {
  const restored = await venue.library.restoreKeys(folder, bytes, passphrase);
  return restored.ok ? venue.open(folder, false) : { what: "refused", trouble: restored.fault };
}
