import type { doorCommands } from "../../../shared/contract/commands/doorCommands.ts";
import { scan } from "../checkIn.ts";
import { figuresOf } from "../figures.ts";
import { foresee, group } from "../groups.ts";
import { countGuests } from "../guests.ts";
import { byHandWithPin } from "../overrideWithPin.ts";
import { sessionsOfPerson } from "../personSessions.ts";
import {
  answerCall,
  changePlan,
  editablePlan,
  endMessage,
  listForSession,
  pauseSession,
  sendMessage,
} from "../sessions.ts";
import { undoArrival } from "../undo.ts";
import { guessWalkIn, registerWalkIn } from "../walkIn.ts";
import { type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/doorCommands.ts` → its use case. */
export const doorHandlers = ({
  parts: { guard, timings },
  at: { withDesk, withFigures, withDeskSoon },
}: Handling): HandlersOf<typeof doorCommands> => ({
  "checkIn.scan": (input) =>
    timings.of("verdict", () => withDeskSoon((desk) => desk.checkIns.ask(input.nonce, () => scan(desk, input)))),
  "checkIn.byHand": (input) => withDeskSoon((desk) => byHandWithPin(desk, guard, input)),
  "checkIn.preview": (input) => withDesk([], (desk) => foresee(desk, input)),
  "checkIn.group": (input) => withDeskSoon((desk) => desk.groups.ask(input.nonce, () => group(desk, input))),
  "checkIn.guests": (input) => withDesk(NO_EVENT, (desk) => countGuests(desk, input)),
  "checkIn.undo": (input) => withDesk(NO_EVENT, (desk) => undoArrival(desk, input)),

  "sessions.edit": () => withDesk(null, editablePlan),
  "sessions.change": (input) => withDesk(NO_EVENT, (desk) => changePlan(desk, input)),
  "sessions.pause": (input) => withDesk(NO_EVENT, (desk) => pauseSession(desk, input)),
  "sessions.list": (input) => withDesk(NO_EVENT, (desk) => listForSession(desk, input)),
  "sessions.ofPerson": ({ personId }) => withDesk([], (desk) => sessionsOfPerson(desk, personId)),

  "messages.send": (input) =>
    withDesk(NO_EVENT, (desk) => desk.messages.ask(input.nonce, () => sendMessage(desk, input))),
  "messages.end": (input) => withDesk(NO_EVENT, (desk) => endMessage(desk, input)),

  "calls.answer": (input) => withDesk(NO_EVENT, (desk) => answerCall(desk, input)),

  "figures.now": () => withFigures(null, figuresOf),

  "walkIn.guess": (input) => withDesk([], (desk) => guessWalkIn(desk, input)),
  "walkIn.register": (input) =>
    withDeskSoon((desk) => desk.checkIns.ask(input.nonce, () => registerWalkIn(desk, input))),
});
