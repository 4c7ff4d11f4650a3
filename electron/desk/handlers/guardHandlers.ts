import type { guardCommands } from "../../../shared/contract/commands/guardCommands.ts";
import { done, type HandlersOf, type Handling } from "./handling.ts";

/** Every command of `contract/commands/guardCommands.ts` → its use case. */
export function guardHandlers({ parts, works: { isReady } }: Handling): HandlersOf<typeof guardCommands> {
  const { venue, guard, kiosk, timings } = parts;
  return {
    "pin.question": () => guard.question(),
    "pin.set": ({ current, pin }) => guard.setPin(current, pin),
    "pin.forOverrides": ({ current, isAsked }) => guard.setForOverrides(current, isAsked),
    "pin.forDesk": ({ current, isAsked }) => guard.setForDesk(current, isAsked),

    "supervisor.open": ({ pin }) => guard.openForSupervisor(pin),
    "supervisor.lock": () => done(guard.lock()),

    "kiosk.now": () => parts.opening.then(() => kiosk.view()).finally(isReady),
    "kiosk.enter": () => kiosk.enter(),
    "kiosk.scan": (input) => timings.of("verdict", () => venue.deskSoon().then(() => kiosk.scan(input))),
    "kiosk.answer": (input) => venue.deskSoon().then(() => kiosk.answer(input)),
    "kiosk.find": (input) => venue.deskSoon().then(() => kiosk.find(input)),
    "kiosk.help": () => kiosk.help(),
    "kiosk.leave": (input) => kiosk.leave(input),
  };
}
