import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ByHandReply } from "../../shared/contract/shapes.ts";
import { byHand } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import type { Guard } from "./guard.ts";

/** A check-in by hand; an override waits for this desk's PIN where the desk says so, and its fact tells that it was asked. */
export async function byHandWithPin(
  desk: Desk,
  guard: Guard,
  input: CommandInput<"checkIn.byHand">,
): Promise<ByHandReply> {
  const needsPin = input.override !== null && guard.standing.isForOverrides;
  const asked = needsPin ? await guard.check(input.override?.pin ?? null) : null;
  return asked ?? desk.checkIns.ask(input.nonce, () => byHand(desk, input, needsPin));
}
