import { byHand } from "../../electron/desk/checkIn.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { PICKED } from "./gates.ts";
import { endLater, freshFolder } from "./leftovers.ts";
import { aSharedDesk, type SharedDesk, until } from "./sharedDesks.ts";

const PATIENCE = 60_000;

/** A laptop of a test, which ends with it; `LANYARD_TALK` shows what it has to say. */
export function aDeskHere(
  id: string,
  { folder = freshFolder(id), ...parts }: { folder?: string; port?: number; listenOn?: string } = {},
): SharedDesk {
  const warn = (text: string) => process.env.LANYARD_TALK && console.warn(id, text.slice(0, 300));
  const desk = aSharedDesk(folder, { id, warn, ...parts });
  endLater(() => desk.close());
  return desk;
}

/** The nth person is picked by hand at a desk. */
export const come = ({ desk }: SharedDesk, n: number) =>
  byHand(desk(), { ...PICKED, personId: PersonId.parse(`p${n}`), nonce: `nonce-${n}-x` });

/** How often the nth person has passed, as a desk knows; -1: it knows nobody of that name. */
export const passages = ({ desk }: SharedDesk, n: number): number =>
  desk().state.people.get(PersonId.parse(`p${n}`))?.passages.length ?? -1;

/** Until all are in step, at the same place of the record, with nothing left to hand over. */
export async function together(desks: readonly SharedDesk[]): Promise<void> {
  const are = () => {
    const standing = desks.map((desk) => desk.standing());
    return standing.every(({ state, outbox, seq }) => state === "online" && outbox === 0 && seq === standing[0]?.seq);
  };
  if (!(await until(are, PATIENCE)))
    throw new Error(`not together: ${JSON.stringify(desks.map((one) => one.standing()))}`);
}

/** Until each of the desks has each of these people in, once. */
export async function have(desks: readonly SharedDesk[], people: readonly number[]): Promise<void> {
  const is = () => desks.every((desk) => people.every((n) => passages(desk, n) === 1));
  if (!(await until(is, PATIENCE))) throw new Error(`not everybody has ${people.join()}`);
}
