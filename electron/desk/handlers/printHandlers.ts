import type { printCommands } from "../../../shared/contract/commands/printCommands.ts";
import { labelsSet, printingChanged } from "../labels.ts";
import { printTestPage } from "../printQueue.ts";
import { done, type HandlersOf, type Handling, NO_EVENT, NO_WORK } from "./handling.ts";

/** Every command of `contract/commands/printCommands.ts` → its use case. */
export const printHandlers = ({
  parts,
  at: { withDesk },
  works: { batch, check },
}: Handling): HandlersOf<typeof printCommands> => ({
  "printers.list": () => parts.listPrinters(),
  "printers.pause": ({ printer, isPaused }) =>
    withDesk(NO_EVENT, (desk) => done(desk.parts.queue.pause(printer, isPaused))),
  "printers.test": (input) => withDesk(NO_EVENT, (desk) => printTestPage(desk, input)),
  "printers.tryNetwork": (printer) => parts.tryPrinter(printer),
  "printers.change": (changes) => parts.changeSettings(printingChanged(parts.settings(), changes)),
  "printers.setLabels": (input) => parts.changeSettings(labelsSet(parts.settings(), input)),

  "check.run": () => withDesk(NO_EVENT, (desk) => check.run(desk)),
  "check.now": () => withDesk(NO_WORK, (desk) => check.now(desk)),
  "check.cancel": () => done(check.cancel()),
  "check.report": () => withDesk(NO_EVENT, (desk) => check.report(desk, parts.writeCsv)),

  "batch.run": (choice) => withDesk(NO_EVENT, (desk) => batch.run(desk, choice)),
  "batch.count": (choice) => withDesk(NO_BADGES, (desk) => batch.count(desk, choice)),
  "batch.blanks": (choice) => withDesk(NO_EVENT, (desk) => batch.blanks(desk, choice)),
  "batch.now": () => withDesk({ ...NO_WORK, isSpare: false }, (desk) => batch.now(desk)),
  "batch.cancel": () => done(batch.cancel()),
});

const NO_BADGES = { badges: 0, separators: 0, boxes: 0, sheets: 0, labels: 1 };
