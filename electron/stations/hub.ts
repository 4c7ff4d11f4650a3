import { isIP } from "node:net";
import { join } from "node:path";
import { fault, type Result } from "../../shared/words/result.ts";
import { makeServerCertificate } from "./authority.ts";
import { FILES } from "./hubConfig.ts";
import { FREE, freeBytes } from "./hubDisk.ts";
import { diskFault, keepSecrets, openAuthority, openHubFolder, removeOtherStores, writePrivate } from "./hubFolder.ts";
import type { Hub, HubFault, HubParts, HubTrouble } from "./hubPort.ts";
import { freePort, lanAddresses, quietPorts, USUAL_PORT } from "./lan.ts";
import { endLeftover } from "./leftover.ts";
import { HUB_NAME, isOldServer } from "./names.ts";
import { RunningHub, troubleOf } from "./runningHub.ts";
import { findServer, versionOf } from "./serverProgram.ts";
import { openVenueFolder, readVenue } from "./venue.ts";

export { type Hub, type HubFault, type HubParts, type HubTrouble, troubleOf };

/** Starts a hub; done when it answers as this event's hub and its record is there. */
export async function startHub(parts: HubParts): Promise<Result<Hub, HubFault>> {
  const server = parts.server ?? findServer();
  if (server === null) return fault({ code: "not-installed", detail: "no nats-server on the path" });
  const version = await versionOf(server);
  if (version === null) return fault({ code: "not-installed", detail: `${server} is no nats-server` });
  if (isOldServer(version)) return fault({ code: "too-old", detail: version });
  const opened = await openHubFolder(parts.folder);
  if (!opened.ok) return opened;
  const { secrets } = opened.value;
  if ((await freeBytes(parts.folder)) < FREE.room) return fault({ code: "disk-full", detail: parts.folder });
  if (!(await endLeftover(parts.folder)))
    return fault({ code: "port-taken", detail: "the server before does not end" });
  const port = await freePort(parts.listen, portsWanted(parts.port, secrets.port));
  if (port === null) return fault({ code: "port-taken", detail: String(parts.port ?? USUAL_PORT) });
  const store = parts.store ?? FILES.store;
  try {
    await keepSecrets(parts.folder, { ...secrets, port });
    await removeOtherStores(parts.folder, store);
    const venue = parts.granted || parts.cluster ? null : await readVenue(parts.folder, secrets.storeKey);
    if (venue) await openVenueFolder(parts.folder);
    const authority = await (parts.granted
      ? keepGranted(parts.folder, parts.granted)
      : certifyHub(parts.folder, venue?.address ?? null));
    return await new RunningHub({ ...parts, server, version, port, secrets, store, authority, venue }).start();
  } catch (problem) {
    return fault(diskFault(problem));
  }
}

/** A certificate with the addresses that the hub has now, and the one that it is `known` by elsewhere; its authority's (PEM). */
async function certifyHub(folder: string, known: string | null): Promise<string> {
  const authority = await openAuthority(folder);
  const isAddress = known !== null && isIP(known) !== 0;
  const addresses = [...new Set([...lanAddresses(), "127.0.0.1", "::1", ...(isAddress ? [known] : [])])];
  const names = [HUB_NAME, "localhost", ...(known !== null && !isAddress ? [known] : [])];
  const made = await makeServerCertificate(authority, names, addresses);
  await writePrivate(join(folder, FILES.key), made.key);
  await writePrivate(join(folder, FILES.certificate), made.certificate);
  return authority.certificate;
}

/** The certificate that the hub gave; its key lies in the folder already. */
async function keepGranted(folder: string, granted: NonNullable<HubParts["granted"]>): Promise<string> {
  await writePrivate(join(folder, FILES.authority), granted.authority);
  await writePrivate(join(folder, FILES.certificate), granted.certificate);
  return granted.authority;
}

const portsWanted = (port: number | null, last: number): number[] =>
  port === null ? [...(last > 0 ? [last] : []), USUAL_PORT, ...quietPorts(), 0] : [port];
