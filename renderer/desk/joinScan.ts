import { isJoinCode } from "../../shared/words/joinMark.ts";
import type { Front } from "./front.ts";
import { NOT_JOINING } from "./joining.ts";

/**
 * A joining code among the readings of a scan is no ticket: the screen of the desks asks whether to join. False: it is none.
 * While a laptop is joining, another code waits for its end.
 */
export function takeJoinScan(front: Front, texts: readonly string[]): boolean {
  const readings = texts.filter(isJoinCode);
  if (readings.length === 0) return false;
  front.store.setState({ screen: "stations" });
  if (!front.store.getState().joining.isJoining) void readFirst(front, readings);
  return true;
}

/** The first of the readings that is a whole code; else the first, with what is wrong with it. */
async function readFirst(front: Front, [first = "", ...others]: string[]): Promise<void> {
  await readJoinCode(front, first);
  if (front.store.getState().joining.found === null && others.length > 0) await readFirst(front, others);
}

/** Asks what a joining code is for; nothing is joined. */
export async function readJoinCode({ desk, store }: Front, text: string): Promise<void> {
  store.setState({ joining: { ...NOT_JOINING, text } });
  const reply = await desk.stations.readCode({ code: text.slice(0, LONGEST) });
  const found = reply.what === "code" ? reply : null;
  store.setState(({ joining }) =>
    joining.text === text ? { joining: { ...joining, found, refused: found ? null : "no-code" } } : {},
  );
}

/** Longer than any code. */
const LONGEST = 8_000;
