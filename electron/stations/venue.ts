import { createHmac } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeServerCertificate } from "./authority.ts";
import { FILES, type Venue } from "./hubConfig.ts";
import { openAuthority, writePrivate } from "./hubFolder.ts";
import { HUB_NAME } from "./names.ts";

/** Whoever runs a server at another venue writes this as venue.json into the hub's folder, and starts the hub anew. */
const Port = z.number().int().min(1).max(65_535);
const VenueFile = z.object({ address: z.string().min(1).max(255), port: Port, listen: Port.optional() });

/** What belongs on the other venue's server lies in this folder of the hub's. */
export const VENUE_FOLDER = "venue";

/** null: there is no other venue, or venue.json is none. `storeKey`: the hub's, of which the password is made. */
export async function readVenue(folder: string, storeKey: string): Promise<Venue | null> {
  try {
    const file = VenueFile.parse(JSON.parse(await readFile(join(folder, "venue.json"), "utf8")));
    const listen = file.listen ?? file.port;
    return { ...file, listen, password: createHmac("sha256", storeKey).update("venue").digest("base64url") };
  } catch {
    return null;
  }
}

/** Makes the other venue's folder with its server's certificate, once: it has the hub's name, since desks there ask for the hub. */
export async function openVenueFolder(folder: string): Promise<void> {
  const place = join(folder, VENUE_FOLDER);
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (await stat(join(place, FILES.certificate)).catch(() => null)) return;
  const authority = await openAuthority(folder);
  const made = await makeServerCertificate(authority, [HUB_NAME, "localhost"], ["127.0.0.1", "::1"]);
  await writePrivate(join(place, FILES.authority), authority.certificate);
  await writePrivate(join(place, FILES.key), made.key);
  await writePrivate(join(place, FILES.certificate), made.certificate);
}
