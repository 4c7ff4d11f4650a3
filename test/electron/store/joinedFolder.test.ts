import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLAIN } from "../../../electron/store/codec.ts";
import { createEventFolder, openEventFolder, readState } from "../../../electron/store/eventFolder.ts";
import { beginComing } from "../../../electron/store/joinedFolder.ts";
import type { Fact } from "../../../shared/facts/fact.ts";
import { actOf, messagesOf } from "../../../shared/stations/acts.ts";
import { CommonOrder, lineOf, type OrderLine } from "../../../shared/stations/order.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const NOW = "2026-11-22T13:00:00.000+08:00";
const facts = factsOf([eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1)]);

/** An event as it came from another desk, whole; its folder. */
async function cameHere(): Promise<string> {
  const root = freshFolder("joined");
  const made = await createEventFolder(join(root, "there"), anEvent().id, NOW);
  if (!made.ok) throw new Error(made.fault.code);
  const keys = made.value.shared.keysText();
  await made.value.close();
  const eventsFolder = join(root, "events");
  await mkdir(eventsFolder);
  const order = new CommonOrder("e");
  const lines: OrderLine[] = [];
  const coming = await beginComing(eventsFolder, keys, () => ({ epoch: "e", lines }));
  if (!coming.ok) throw new Error(coming.fault);
  for (const [at, text] of facts.map(messageOf).entries()) {
    const placed = order.take(at + 1, text);
    lines.push(...placed.map(lineOf));
    await coming.value.write(
      placed.flatMap(({ act }) => act.lines),
      facts.slice(at, at + 1),
    );
  }
  const finished = await coming.value.finish({ id: anEvent().id, date: "2026-11-22", theme: "Joined" });
  if (!finished.ok) throw new Error(finished.fault);
  return finished.value;
}

function messageOf(fact: Fact): string {
  const act = actOf([fact], [JSON.stringify(fact)]);
  const [text = ""] = messagesOf(act ? [{ act, note: { prev: fact.seq - 1, lost: null } }] : [], () => ({
    ...{ epoch: "e", seq: 0, print: 0 },
  }));
  return text;
}

const opened = async (path: string) => {
  const folder = await openEventFolder(path, NOW);
  if (!folder.ok) throw new Error(JSON.stringify(folder.fault));
  return folder.value;
};

describe("an event that came from another desk", () => {
  it("opens as what its journal says, every act in its place", async () => {
    const folder = await opened(await cameHere());
    expect(folder.state.counts).toEqual({ expected: 2, missing: 1, arrived: 1, inside: 1, walkIns: 0 });
    expect(await folder.shared.acts(() => true)).toHaveLength(facts.length);
    expect(folder.shared.isAllPlaced()).toBe(true);
    await folder.close();
    const again = await opened(folder.folder);
    expect(JSON.stringify([...again.state.people])).toBe(JSON.stringify([...folder.state.people]));
    expect(again.shared.isAllPlaced()).toBe(true);
    await again.journal.append(factsOf([arrived(2)], { from: 5 }));
    expect(again.shared.isAllPlaced()).toBe(false);
    await again.close();
  });

  it("is read from the disk where the file is not what was written", async () => {
    const path = await cameHere();
    const file = join(path, "journal.ndjson");
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1));
    const folder = await opened(path);
    expect(folder.state.counts.arrived).toBe(0);
    const fromDisk = await readState(path, PLAIN);
    expect(fromDisk?.counts).toEqual(folder.state.counts);
    await folder.close();
  });

  it("knows when something in it has no place", async () => {
    const path = await cameHere();
    const order = join(path, "order.ndjson");
    const bytes = await readFile(order);
    await writeFile(order, bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1));
    const folder = await opened(path);
    expect(folder.shared.isAllPlaced()).toBe(false);
    expect(folder.state.counts.arrived).toBe(1);
    await folder.close();
  });
});
