import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flushStore } from "../../../electron/stations/flushStore.ts";
import { EventId } from "../../../shared/words/ids.ts";
import { endLater, freshFolder } from "../../build/leftovers.ts";

describe("a record that cannot be flushed", () => {
  it("is a matter for the log, once, which names no folder: folders are called after people", async () => {
    const store = join(freshFolder("bobs-laptop"), "store");
    const streams = join(store, "jetstream", "$G", "streams");
    mkdirSync(streams, { recursive: true });
    writeFileSync(join(streams, "EV_e1"), "no folder");
    const warnings: string[] = [];
    endLater(flushStore(store, EventId.parse("e1"), (text) => warnings.push(text)));
    await expect.poll(() => warnings.length, { timeout: 10_000 }).toBe(1);
    expect(warnings.join()).toContain("ENOTDIR");
    expect(warnings.join()).not.toContain("bobs-laptop");
  });
});
