import type { eventCommands } from "../../../shared/contract/commands/eventCommands.ts";
import { changeEvent, copyEvent, createEvent, editableEvent, updateEvent } from "../changeEvent.ts";
import { checkSeal, closeEvent, reopenEvent } from "../closeEvent.ts";
import { eraseEvent } from "../erase.ts";
import { changePassphrase, countGiven, removeGiven, removeLock, setLock } from "../lock.ts";
import { saveRecoveryPage } from "../recoveryPage.ts";
import { acceptPage, readPage } from "../setUp.ts";
import { type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/eventCommands.ts` → its use case. */
export function eventHandlers({
  parts,
  at: { withDesk, withFigures },
  works: { pages, locking, erasing },
}: Handling): HandlersOf<typeof eventCommands> {
  const { venue, chance } = parts;
  return {
    "events.list": () => venue.list(),
    "events.open": ({ folder, rescue, passphrase }) => venue.open(folder, rescue, passphrase ?? null),
    "events.openSample": () => parts.openSample(),
    "events.close": (input) => withFigures(NO_EVENT, (desk) => closeEvent(desk, input)),
    "events.reopen": (input) => withFigures(NO_EVENT, (desk) => reopenEvent(desk, input)),
    "events.checkSeal": () => withFigures({ what: "not-closed" } as const, checkSeal),
    "events.erase": (input) => eraseEvent(erasing, input),

    "lock.set": (input) => setLock(locking, input),
    "lock.change": (input) => changePassphrase(locking, input),
    "lock.remove": (input) => removeLock(locking, input),
    "lock.page": ({ recovery }) => saveRecoveryPage({ venue, ...parts.recoveryPage }, recovery),
    "lock.given": () => countGiven(locking),
    "lock.removeGiven": () => removeGiven(locking),

    "events.openFolder": () => parts.openCopy.choose(),
    "events.takeCopy": ({ draft }) => parts.openCopy.takeCopy(draft),

    "rehearsal.begin": () => venue.beginRehearsal(),
    "rehearsal.end": ({ keep }) => venue.endRehearsal(keep),

    "page.read": (file) => readPage(pages, { decode: parts.decodePage, chance }, file),
    "page.accept": (input) => acceptPage(venue, pages, input),

    "event.edit": () => withDesk(null, editableEvent),
    "event.change": (input) => withDesk(NO_EVENT, (desk) => changeEvent(desk, input)),
    "event.update": (input) => withDesk(NO_EVENT, (desk) => updateEvent(desk, pages, input)),
    "event.create": (input) => createEvent(venue, input),
    "event.copy": ({ folder }) => copyEvent(venue, folder),
  };
}
