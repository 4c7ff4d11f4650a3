import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sealedCodec } from "../../../electron/store/sealed.ts";
import { SnapshotFile } from "../../../electron/store/snapshot.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import { EventId, StationId } from "../../../shared/words/ids.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, eventSet, factsOf } from "../../build/people.ts";

const LINE = "0a1b2c3d {}\n";
const JOURNAL = Buffer.from(LINE.repeat(2));

function aState(people: number) {
  const state = emptyState();
  const everybody = Array.from({ length: people }, (_, i) => added(aPerson(i, { codes: [`CODE-${i % 7}`] })));
  const out = { kind: "station-revoked" as const, who: StationId.parse("desk-z") };
  for (const fact of factsOf([eventSet(), ...everybody, out])) apply(state, fact);
  return state;
}

it("gives the very state back, with many people too", async () => {
  const file = new SnapshotFile(join(freshFolder("snapshot"), "snapshot.ndjson"));
  const state = aState(1_001);
  const mark = { bytes: LINE.length, lastLine: "0a1b2c3d" };
  expect(await file.write(state, () => mark)).toBe(true);
  const read = await file.read(JOURNAL, anEvent().id);
  expect(read).toEqual({ what: "use", state, ...mark, places: 0 });
  expect((await file.read(JOURNAL, EventId.parse("another"))).what).toBe("none");
});

it("of a locked event is opened in pieces of many people, each is taken in by itself", async () => {
  const sealed = sealedCodec(randomBytes(32), anEvent().id).lines("snapshot");
  let opened = 0;
  const read = (text: Buffer) => {
    opened++;
    return sealed.read(text);
  };
  const file = new SnapshotFile(join(freshFolder("snapshot"), "snapshot.ndjson"), { ...sealed, read });
  const [state, mark] = [aState(1_000), { bytes: LINE.length, lastLine: "0a1b2c3d" }];
  expect(await file.write(state, () => mark)).toBe(true);
  expect(await file.read(JOURNAL, anEvent().id)).toEqual({ what: "use", state, ...mark, places: 0 });
  expect(opened).toBeLessThan(1_000 / 20);
});

it("with a bit changed anywhere is not used", async () => {
  const path = join(freshFolder("snapshot"), "snapshot.ndjson");
  const file = new SnapshotFile(path);
  await file.write(aState(12), () => ({ bytes: LINE.length, lastLine: "0a1b2c3d" }));
  const bytes = await readFile(path);
  for (let at = 0; at < bytes.length - 1; at += 7) {
    const bent = Buffer.from(bytes);
    bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
    await writeFile(path, bent);
    expect((await file.read(JOURNAL, anEvent().id)).what, `byte ${at}`).toBe("none");
  }
});

it("is not written of a state that went on meanwhile", async () => {
  const folder = freshFolder("snapshot");
  const file = new SnapshotFile(join(folder, "snapshot.ndjson"));
  let bytes = 0;
  expect(await file.write(aState(3), () => ({ bytes: ++bytes, lastLine: "0a1b2c3d" }))).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});
