import { chmod, mkdir, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeFromOthers } from "../../../electron/store/ownerOnly.ts";
import { freshFolder } from "../../build/leftovers.ts";

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe.skipIf(process.platform === "win32")("a data folder that others could read", () => {
  it("is its owner's alone afterwards, at every depth; what a link leads to is not touched", async () => {
    const data = freshFolder("modes");
    const outside = join(freshFolder("outside"), "own.txt");
    await writeFile(outside, "x");
    await chmod(outside, 0o644);
    await mkdir(join(data, "events", "one"), { recursive: true });
    await writeFile(join(data, "events", "one", "journal.ndjson"), "x");
    await writeFile(join(data, "mine"), "x");
    await symlink(outside, join(data, "link"));
    for (const name of ["", "events", "events/one"]) await chmod(join(data, name), 0o755);
    await chmod(join(data, "events", "one", "journal.ndjson"), 0o664);
    await chmod(join(data, "mine"), 0o600);
    expect(await takeFromOthers(data)).toBe(4);
    expect(await modeOf(join(data, "events", "one"))).toBe(0o700);
    expect(await modeOf(join(data, "events", "one", "journal.ndjson"))).toBe(0o600);
    expect(await modeOf(outside)).toBe(0o644);
    expect(await takeFromOthers(data)).toBe(0);
  });
});
