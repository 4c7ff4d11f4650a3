import type { paperworkCommands } from "../../../shared/contract/commands/paperworkCommands.ts";
import { makeGuide } from "../guide.ts";
import { done, type HandlersOf, type Handling, NO_EVENT, NO_WORK } from "./handling.ts";

/** Every command of `contract/commands/paperworkCommands.ts` → its use case. */
export const paperworkHandlers = ({
  parts,
  at: { withDesk, withFigures },
  works: { certificates },
}: Handling): HandlersOf<typeof paperworkCommands> => ({
  "certificates.run": (choice) => withDesk(NO_EVENT, (desk) => certificates.run(desk, choice)),
  "certificates.count": (choice) => withDesk(NOBODY, (desk) => certificates.count(desk, choice)),
  "certificates.now": () => withDesk(NO_WORK, (desk) => certificates.now(desk)),
  "certificates.cancel": () => done(certificates.cancel()),

  "guide.make": () =>
    withFigures(NO_EVENT, (desk) => makeGuide(desk, { pictures: parts.guidePictures, version: parts.about.version })),
});

const NOBODY = { people: 0, withoutHours: 0 };
