import type { Bridge, CommandInput, CommandName, CommandOutput, Reply } from "../../shared/contract/contract.ts";
import type { PinReason } from "../../shared/contract/pinShapes.ts";

type Group = CommandName extends infer N ? (N extends `${infer G}.${string}` ? G : never) : never;
type Action<G extends Group> = CommandName extends infer N ? (N extends `${G}.${infer A}` ? A : never) : never;
type Call<N> = N extends CommandName
  ? CommandInput<N> extends null
    ? () => Promise<CommandOutput<N>>
    : (input: CommandInput<N>) => Promise<CommandOutput<N>>
  : never;

/** The desk as the screens see it: `desk.checkIn.scan(input)`, every command of the contract with its own types. */
export type DeskClient = { [G in Group]: { [A in Action<G>]: Call<`${G}.${A}`> } };

type FaultKind = Extract<Reply<CommandName>, { ok: false }>["fault"] | "no-reply";

/**
 * The desk could not answer: a bug, not an outcome. `reference` stands in the log; people are asked to note it. Or, as
 * `pin`, staff closed the question for the supervisor's PIN: nothing has happened, and nothing is told.
 */
export class DeskFault extends Error {
  readonly command: string;
  readonly fault: FaultKind;
  readonly reference: string;

  constructor(command: string, fault: FaultKind, reference: string) {
    super(`${command}: ${fault} ${reference}`);
    this.name = "DeskFault";
    this.command = command;
    this.fault = fault;
    this.reference = reference;
  }
}

/**
 * Spells the contract's commands as functions over the bridge. Each resolves with the command's outcome; what is no
 * outcome is told to `onFault` and thrown as a DeskFault, so that it can neither be missed nor taken for an answer. What
 * needs the supervisor's PIN is asked again once `supervisor` says that it was given.
 */
export function connect(bridge: Bridge, onFault: (fault: DeskFault) => void, supervisor: AskPin): DeskClient {
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answered: unknown = await bridge.call(name, input).catch(() => null);
    const reply = isReply(answered) ? answered : null;
    if (reply?.ok) return reply.value;
    if (reply?.fault === "pin") {
      if (await supervisor(reply.reason)) return ask(name, input);
      throw new DeskFault(name, reply.fault, reply.reference);
    }
    const fault = reply ? new DeskFault(name, reply.fault, reply.reference) : noReply(name);
    onFault(fault);
    throw fault;
  };
  return named((group) =>
    named(
      (action) =>
        (input: unknown = null) =>
          ask(`${group}.${action}`, input),
    ),
  ) as DeskClient;
}

/** An object with any property: what `make` makes of its name, made once. */
function named(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>();
  return new Proxy(Object.create(null), {
    get: (_target, name) => {
      if (typeof name !== "string") return undefined;
      if (!made.has(name)) made.set(name, make(name));
      return made.get(name);
    },
  });
}

const noReply = (command: string): DeskFault => new DeskFault(command, "no-reply", command);

/** Asks for the supervisor's PIN; false: staff closed the question. */
type AskPin = (reason: PinReason) => Promise<boolean>;

type AnyReply =
  | { ok: true; value: unknown }
  | { ok: false; fault: "pin"; reason: PinReason; reference: string }
  | { ok: false; fault: Exclude<FaultKind, "pin">; reference: string };

const isReply = (reply: unknown): reply is AnyReply =>
  typeof reply === "object" && reply !== null && "ok" in reply && typeof reply.ok === "boolean";
