import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import { openEventFolder } from "../../../electron/store/eventFolder.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, deskOn } from "../../build/desk.ts";
import { PICKED } from "../../build/gates.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";

it("what is recorded after a line was lost is there at the next start too", async () => {
  const first = await aDesk([1, 2, 3].map((n) => added(aPerson(n))));
  const path = first.folder.folder;
  await first.folder.close();
  const file = join(path, "journal.ndjson");
  const bytes = await readFile(file);
  const second = bytes.indexOf(10) + 40;
  bytes[second] = (bytes[second] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await rm(join(path, "snapshot.ndjson"));

  const rescued = await openEventFolder(path, "2026-11-22T13:00:00.000+08:00", true);
  if (!rescued.ok) throw new Error(rescued.fault.code);
  const { desk, again } = deskOn(rescued.value, anEvent(), {});
  expect([...desk.state.people.keys()]).toEqual(["p2", "p3"]);
  for (const id of ["p2", "p3"]) await byHand(desk, { ...PICKED, personId: PersonId.parse(id), nonce: `nonce-${id}` });
  expect(desk.state.counts.arrived).toBe(2);
  expect((await again()).desk.state.counts.arrived).toBe(2);
});
