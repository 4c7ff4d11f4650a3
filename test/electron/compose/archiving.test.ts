import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { endingArchives } from "../../../electron/compose/archiving.ts";
import { type ArchiveOrder, writeArchive } from "../../../electron/store/archive.ts";
import { PLAIN } from "../../../electron/store/codec.ts";
import { aDesk } from "../../build/desk.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { anEvent } from "../../build/people.ts";

type Library = Parameters<typeof endingArchives>[0];

const anOrder = async (): Promise<ArchiveOrder> => {
  const { folder } = (await aDesk([])).folder;
  mkdirSync(join(folder, "imports"));
  writeFileSync(join(folder, "imports", "large"), randomBytes(4_000_000));
  const file = join(freshFolder("stick"), "event.lanyard");
  return {
    ...{ from: folder, file, until: null, event: anEvent(), codec: PLAIN, program: "9.9.9" },
    now: "2026-11-22T18:05:00+08:00",
  };
};

describe("a program that quits while an archive is written", () => {
  // At once, in the middle of it, while it is read back.
  it.each([0, 0.5, 1])("leaves nothing of it anywhere, %d of it done", async (share) => {
    const order = await anOrder();
    const data = freshFolder("data");
    const { library, end } = endingArchives({
      archive: (_order, hands) => writeArchive(order, data, hands),
    } as Library);
    let ended: Promise<boolean> | null = null;
    const onStep = (done: number, of: number) => {
      if (done >= of * share) ended ??= end();
    };
    const made = await library.archive(order, { onStep, isUnwanted: () => false });
    expect(made).toEqual({ ok: false, fault: { code: "cancelled" } });
    expect(await ended).toBe(true);
    expect(readdirSync(dirname(order.file))).toEqual([]);
    expect((await library.archive(order, { onStep, isUnwanted: () => false })).ok).toBe(false);
  });

  it("does not wait for ever for a disk that does not answer", async () => {
    const { library, end } = endingArchives({ archive: () => new Promise(() => undefined) } as Library);
    const order = await anOrder();
    void library.archive(order, { onStep: () => undefined, isUnwanted: () => false });
    expect(await end(1)).toBe(false);
  });
});
