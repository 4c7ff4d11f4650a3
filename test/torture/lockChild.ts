import { type Lock, takeFolder } from "../../electron/store/lock.ts";
import type { LockAnswer, LockOrder } from "./lockContender.ts";

/*
 * A program that wants an event's folder at a given moment and keeps it until it is told, or killed. It waits in a loop,
 * so that several are ready in the same moment.
 */
let lock: Lock | null = null;

process.on("message", (order: LockOrder) => void obey(order));

async function obey(order: LockOrder): Promise<void> {
  if ("at" in order) {
    while (Date.now() < order.at);
    const taken = await takeFolder(order.folder, new Date().toISOString());
    if (taken.ok) lock = taken.value;
    return answer(
      taken.ok
        ? { what: "has" }
        : { what: taken.fault.code, holder: "holder" in taken.fault ? taken.fault.holder : null },
    );
  }
  await lock?.release();
  lock = null;
  answer({ what: "free" });
}

const answer = (answered: LockAnswer): void => {
  process.send?.(answered);
};
