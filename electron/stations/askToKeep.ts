import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { makeServerKey } from "./authority.ts";
import { type FellowParts, holdBoth, type Kept, keepFellow, ownAddresses } from "./fellowKept.ts";
import { FILES } from "./hubConfig.ts";
import { diskFault, openHubFolder, writePrivate } from "./hubFolder.ts";
import { askKeeping, type KeepingAnswer, type KeepingPlace, wordOf } from "./keeping.ts";
import { quietPorts, routePorts, USUAL_PORT } from "./lan.ts";
import { isOldServer } from "./names.ts";
import { reach } from "./reach.ts";
import { findServer, versionOf } from "./serverProgram.ts";

/**
 * Why a laptop does not keep the record: no nats-server here, or an old one; `no-hub`, `no-answer`: the hub's server, its program do not answer;
 * `unreachable`: the hub does not reach this laptop's ports; `unreached`: this laptop does not reach another's port for servers; `full`: three do.
 */
export type KeepFault =
  | "not-installed"
  | "too-old"
  | "no-hub"
  | "no-answer"
  | "unreachable"
  | "unreached"
  | "full"
  | "not-in-step"
  | "port-taken"
  | "failed"
  | "disk-full"
  | "disk-error";

const ASKING = 8_000;
const REACHING = 1_500;
const MOST_TRIES = 5;
const TRYING = 300;

/** The ports that nats-servers use everywhere, for desks and for servers; where they are taken, others that will be free again. */
const usual = () => ({ ports: [USUAL_PORT, ...quietPorts(), 0], routePorts: routePorts(true) });
const any = () => ({ ports: [...quietPorts(), 0], routePorts: routePorts(false) });

/** Asks the hub whether this laptop may keep the record too; what is answered is kept in its folder. */
export async function askToKeep(parts: FellowParts): Promise<Result<Kept, KeepFault>> {
  const { listen, port } = parts;
  const server = findServer();
  const version = server && (await versionOf(server));
  if (!server || !version) return fault("not-installed");
  if (isOldServer(version)) return fault("too-old");
  const held = await holdBoth(parts, port === 0 ? any() : usual());
  if (held === null) return fault("port-taken");
  try {
    const mine = { v: 1 as const, addresses: ownAddresses(listen), port: held[0].port, routePort: held[1].port };
    return await askInTwo(parts, mine);
  } catch (problem) {
    return fault(diskFault(problem).code);
  } finally {
    await Promise.all(held.map((one) => one.close()));
  }
}

type Mine = { v: 1; addresses: string[]; port: number; routePort: number };

/** First whether all reach each other, then for the certificate. */
async function askInTwo(parts: FellowParts, mine: Mine): Promise<Result<Kept, KeepFault>> {
  const { folder, authority, hub } = parts;
  const looked = await look(parts, mine);
  if (!looked.ok) return looked;
  if (looked.value.what !== "look") return fault(refusalOf(looked.value));
  const { servers, reached } = looked.value;
  if (!(await reachesAll(parts, servers))) return fault("unreached");
  const opened = await openHubFolder(folder);
  if (!opened.ok) return fault(opened.fault.code);
  const made = await makeServerKey();
  await writePrivate(join(folder, FILES.key), made.key);
  const addresses = [...new Set([...reached, ...mine.addresses])].slice(0, 8);
  const question = { ...mine, addresses, want: "keep" as const, publicKey: made.publicKey };
  const asked = await askKeeping(parts, question, ASKING);
  if (!asked.ok) return asked;
  if (asked.value.what !== "granted") return fault(refusalOf(asked.value));
  const { certificate, plan } = asked.value;
  const kept = { hub, authority, certificate, port: mine.port, routePort: mine.routePort, plan };
  await keepFellow(folder, kept);
  return ok(kept);
}

/** A hub that has just begun, or its server, may not listen yet. */
async function look(parts: FellowParts, mine: Mine): ReturnType<typeof askKeeping> {
  for (let tries = 1; ; tries++) {
    const looked = await askKeeping(parts, { ...mine, want: "look" }, ASKING);
    if (looked.ok || looked.fault !== "no-answer" || tries >= MOST_TRIES) return looked;
    await pause(TRYING);
  }
}

async function reachesAll({ event }: FellowParts, servers: readonly KeepingPlace[]): Promise<boolean> {
  const found = servers.map(({ station, addresses, routePort }) =>
    reach(addresses, [routePort], { word: wordOf(event, station), ms: REACHING }),
  );
  return (await Promise.all(found)).every((addresses) => addresses.length > 0);
}

function refusalOf({ what }: KeepingAnswer): KeepFault {
  return what === "full" || what === "unreachable" || what === "not-in-step" ? what : "failed";
}
