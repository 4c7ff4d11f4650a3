import { randomBytes } from "node:crypto";
import { type IpcMainInvokeEvent, ipcMain } from "electron";
import { COMMANDS, type CommandInput, type CommandName, type CommandOutput } from "../../shared/contract/contract.ts";
import { fieldNames } from "../../shared/contract/fieldNames.ts";
import { inShape } from "../../shared/contract/inShape.ts";
import type { PinReason } from "../../shared/contract/pinShapes.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import type { Log } from "./log.ts";

/** One function for every command of the contract. */
export type Handlers = { [N in CommandName]: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>> };

type Fault = "stranger" | "unknown-command" | "kiosk" | "bad-input" | "failed";

/** Who may call: the main frame of a window of ours, at our own address. */
export type Guard = (event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">) => boolean;

/**
 * `isShut`: what may not be asked now, since the kiosk is on; `pinFor`: what the supervisor's PIN must be given for first
 * (null: nothing); `heard`: our window has asked for something.
 */
type Door = {
  isOurs: Guard;
  isShut(name: CommandName): boolean;
  pinFor<N extends CommandName>(name: N, input: CommandInput<N>): PinReason | null;
  heard(): void;
};

/**
 * The one door between windows and desk. Checks the caller, the command (own names only, and those of a kiosk alone while
 * it is on), the input and the output against the contract, and whether the supervisor's PIN comes first; what a handler throws stays here, in the log under the reference that the window is given.
 */
export function serve(handlers: Handlers, { isOurs, isShut, pinFor, heard }: Door, log: Log): void {
  ipcMain.handle("call", async (event, name: unknown, input: unknown) => {
    if (!isOurs(event)) return refuse("stranger", log, `call from ${event.senderFrame?.origin ?? "nowhere"}`);
    heard();
    if (typeof name !== "string" || !Object.hasOwn(COMMANDS, name))
      return refuse("unknown-command", log, typeof name === "string" ? JSON.stringify(name.slice(0, 80)) : typeof name);
    if (isShut(name as CommandName)) return refuse("kiosk", log, name);
    return answer({ handlers, pinFor }, name as CommandName, input, log);
  });
}

type Answering = { handlers: Handlers } & Pick<Door, "pinFor">;

async function answer<N extends CommandName>({ handlers, pinFor }: Answering, name: N, input: unknown, log: Log) {
  const shape = COMMANDS[name];
  const asked = inShape(shape.input, input);
  if (!asked.success) return refuse("bad-input", log, `${name}: ${issuesOf(asked.error)}`);
  const reason = pinFor(name, asked.data as CommandInput<N>);
  if (reason) return { ok: false, fault: "pin", reason, reference: name };
  try {
    const given = await handlers[name](asked.data as CommandInput<N>);
    const value = inShape(shape.output, given);
    if (!value.success) return refuse("failed", log, `${name} answered out of shape: ${issuesOf(value.error)}`);
    return { ok: true, value: value.data };
  } catch (error) {
    return refuse("failed", log, `${name}: ${thrownText(error)}`);
  }
}

/** Where a payload is wrong, never what it holds: the log keeps no personal data. */
const issuesOf = (error: { issues: { path: PropertyKey[]; code?: string | undefined }[] }): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${placeOf(path) || "(whole)"} ${code ?? ""}`)
    .join("; ");

/** Places by the contract's own names: what else stands as a key in a payload is data. */
const placeOf = (path: PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" || NAMES.has(String(key)) ? String(key) : "?"))
    .join(".")
    .slice(0, 80);

const NAMES = fieldNames(Object.values(COMMANDS).flatMap(({ input, output }) => [input, output]));

function refuse(fault: Fault, log: Log, detail: string): { ok: false; fault: Fault; reference: string } {
  const reference = randomBytes(4).toString("hex");
  log.error(`${fault} ${reference}: ${detail}`);
  return { ok: false, fault, reference };
}
