import type { archiveCommands } from "../../../shared/contract/commands/archiveCommands.ts";
import { done, type HandlersOf, type Handling, NO_EVENT, NO_WORK } from "./handling.ts";

/** Every command of `contract/commands/archiveCommands.ts` → its use case. */
export const archiveHandlers = ({
  parts,
  at: { withFigures },
  works: { archive },
}: Handling): HandlersOf<typeof archiveCommands> => ({
  "archive.save": () => withFigures(NO_EVENT, (desk) => archive.run(desk)),
  "archive.now": () => withFigures(NO_WORK, (desk) => archive.now(desk)),
  "archive.cancel": () => done(archive.cancel()),
  "archive.open": () => parts.openCopy.chooseArchive(),
  "archive.openOffered": () => parts.openCopy.openArchive(parts.offered.take()),
  "archive.leave": async ({ what }) =>
    done(what === "offered" ? parts.offered.take() !== null : await parts.openCopy.leave()),
  "archive.copy": () => parts.openCopy.nextAfterArchive(),
});
