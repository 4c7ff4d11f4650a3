import type { rosterCommands } from "../../../shared/contract/commands/rosterCommands.ts";
import { listImports, planUndo, undoImport } from "../undoImport.ts";
import { type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/rosterCommands.ts` → its use case. */
export const rosterHandlers = ({
  at: { withDesk },
  works: { roster },
}: Handling): HandlersOf<typeof rosterCommands> => ({
  "roster.read": (file) => withDesk(NO_EVENT, (desk) => roster.read(desk, file)),
  "roster.plan": (input) => withDesk(NO_EVENT, (desk) => roster.plan(desk, input)),
  "roster.report": (input) => withDesk(NO_EVENT, (desk) => roster.report(desk, input)),
  "roster.accept": (input) => withDesk(NO_EVENT, (desk) => roster.accept(desk, input)),
  "roster.cancel": () => roster.cancel(),

  "imports.list": () => withDesk([], listImports),
  "imports.planUndo": ({ importId }) => withDesk(null, (desk) => planUndo(desk, importId)),
  "imports.undo": ({ importId }) => withDesk(NO_EVENT, (desk) => undoImport(desk, importId)),
});
