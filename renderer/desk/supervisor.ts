import type { PinAsked, PinReason } from "../../shared/contract/pinShapes.ts";
import type { Front } from "./front.ts";
import type { DeskStore } from "./store.ts";

/**
 * What the client does when the desk wants the supervisor's PIN: the question stands above the screen until the PIN was
 * right (true) or staff closed it (false). Whatever else is asked meanwhile waits for the same answer.
 */
export function supervisorOf(store: DeskStore): (reason: PinReason | null) => Promise<boolean> {
  let answer: Promise<boolean> | null = null;
  return (reason) => {
    answer ??= new Promise((resolve) => {
      const end = (isOpen: boolean) => {
        answer = null;
        store.setState({ supervisorAsked: null });
        resolve(isOpen);
      };
      store.setState({ supervisorAsked: { reason, end } });
    });
    return answer;
  };
}

/** Opens the question although nothing waits for it; pressed again, it goes. */
export function askForSupervisor({ store, supervisor }: Front): void {
  const { supervisorAsked } = store.getState();
  if (supervisorAsked) supervisorAsked.end(false);
  else void supervisor(null);
}

/** Tries a typed PIN; null: it was right, and what waited goes on. */
export async function openForSupervisor({ desk, store }: Front, typed: string): Promise<PinAsked | null> {
  const reply = await desk.supervisor.open({ pin: typed });
  if (reply.what === "pin") return reply;
  store.getState().supervisorAsked?.end(true);
  return null;
}

/** The supervisor goes: from now on the PIN is asked again. */
export const lockDesk = async ({ desk }: Front): Promise<void> => void (await desk.supervisor.lock());
