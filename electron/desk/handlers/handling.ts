import type { CommandInput, CommandName, CommandOutput } from "../../../shared/contract/contract.ts";
import type { AtDesk } from "./atDesk.ts";
import type { HandlerParts } from "./handlerParts.ts";
import type { Works } from "./works.ts";

/** The handlers of one file of commands. */
export type HandlersOf<C> = {
  [N in keyof C & CommandName]: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>>;
};

/** What every file of handlers is made with. */
export type Handling = { parts: HandlerParts; at: AtDesk; works: Works };

export const NO_EVENT = { what: "no-event" } as const;
export const NO_WORK = { progress: null, last: null };

export const done = (didSomething: boolean): { what: "done" | "nothing-to-do" } => ({
  what: didSomething ? "done" : "nothing-to-do",
});
