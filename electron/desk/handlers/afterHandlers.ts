import type { afterCommands } from "../../../shared/contract/commands/afterCommands.ts";
import { compareWith, reportOn } from "../eventReport.ts";
import { lineOf, printingsOf, tick, tickWalkIn } from "../paperEntry.ts";
import { done, type HandlersOf, type Handling, NO_EVENT, NO_WORK } from "./handling.ts";

/** Every command of `contract/commands/afterCommands.ts` → its use case. */
export const afterHandlers = ({
  parts: { venue },
  at: { withDesk, withFigures },
  works: { attendance, paper, reportFile },
}: Handling): HandlersOf<typeof afterCommands> => ({
  "report.read": () => withFigures(null, reportOn),
  "report.compare": ({ folder }) => withFigures(NO_EVENT, () => compareWith(venue, folder)),
  "report.pdf": (input) => withFigures(NO_EVENT, (desk) => reportFile.make(desk, input)),

  "attendance.plan": (choice) => withFigures(null, (desk) => attendance.plan(desk, choice)),
  "attendance.export": (choice) => withFigures(NO_EVENT, (desk) => attendance.run(desk, choice)),
  "attendance.now": () => withFigures(NO_WORK, (desk) => attendance.now(desk)),
  "attendance.cancel": () => done(attendance.cancel()),

  "paper.print": (choice) => withDesk(NO_EVENT, (desk) => paper.run(desk, choice)),
  "paper.count": (choice) => withDesk({ people: 0, pages: 0 }, (desk) => paper.count(desk, choice)),
  "paper.now": () => withDesk(NO_WORK, (desk) => paper.now(desk)),
  "paper.cancel": () => done(paper.cancel()),
  "paper.printings": () => withDesk([], printingsOf),
  "paper.line": (input) => withDesk(NO_EVENT, (desk) => lineOf(desk, input)),
  "paper.tick": (input) => withDesk(NO_EVENT, (desk) => desk.ticks.ask(input.nonce, () => tick(desk, input))),
  "paper.walkIn": (input) => withDesk(NO_EVENT, (desk) => desk.ticks.ask(input.nonce, () => tickWalkIn(desk, input))),
});
