import type { PinAsked, PinChangeReply } from "../../shared/contract/pinShapes.ts";
import type { Front } from "./front.ts";

/** Sets another PIN or (null) takes it away; `current`: the one there is. */
export const setPin = ({ desk }: Front, change: { current: string | null; pin: string | null }) => desk.pin.set(change);

/** Whether overrides need the PIN from now on. */
export const askForOverrides = ({ desk }: Front, change: { current: string | null; isAsked: boolean }) =>
  desk.pin.forOverrides(change);

/** Whether what is the supervisor's needs the PIN from now on. */
export const askForDesk = ({ desk }: Front, change: { current: string | null; isAsked: boolean }) =>
  desk.pin.forDesk(change);

/** What a typed PIN came to, as the question takes it: null = it was right, whatever came of the rest. */
export const askedAgain = (reply: PinChangeReply | PinAsked | { what: "left" }): PinAsked | null =>
  reply.what === "pin" ? reply : null;

/**
 * Does what may need the PIN; when it does, the question for it stands above the screen until the PIN is right. Null:
 * staff closed the question, and nothing has happened. Another such question takes the first one's place.
 */
export async function withPin<R extends { what: string }>(
  { store }: Front,
  name: string,
  call: (pin: string | null) => Promise<R | PinAsked>,
): Promise<R | null> {
  const first = await call(null);
  if (isPinAsked(first)) {
    store.getState().pinWanted?.cancel();
    // Whoever types a PIN is not waiting for the desk.
    store.setState(({ asking }) => ({ asking: asking - 1 }));
    return new Promise((resolve) => {
      const end = (reply: R | null) => {
        store.setState(({ asking }) => ({ pinWanted: null, asking: asking + 1 }));
        resolve(reply);
      };
      const tryPin = async (typed: string) => {
        const reply = await call(typed);
        if (isPinAsked(reply)) return reply;
        end(reply);
        return null;
      };
      store.setState({ pinWanted: { name, tryPin, cancel: () => end(null) } });
    });
  }
  return first;
}

const isPinAsked = (reply: { what: string }): reply is PinAsked => reply.what === "pin";
