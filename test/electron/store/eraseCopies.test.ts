import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eraseCopies } from "../../../electron/store/eraseCopies.ts";
import { freshFolder } from "../../build/leftovers.ts";

describe("copies of an event elsewhere", () => {
  it("are removed under every name they can have; other events, and what is not ours, stay", async () => {
    const place = freshFolder("copies");
    const folders = ["2026-11-22_聚会_ab12cd", "2026-11-22_聚会_ab12cd-2", "2026-11-22_聚会_ab12cd.20261122130000"];
    const others = ["2026-11-22_聚会_ab12ce", "2026-11-22_聚会_ab12cd mine", "2026-11-22_聚会"];
    for (const name of [...folders, ...others]) {
      await mkdir(join(place, name, "imports"), { recursive: true });
      await writeFile(join(place, name, "imports", "名单.csv"), "x");
    }
    await writeFile(join(place, "2026-11-22_聚会_ab12cd-3"), "a file");
    await eraseCopies(place, "2026-11-22_聚会_ab12cd");
    expect((await readdir(place)).sort()).toEqual([...others, "2026-11-22_聚会_ab12cd-3"].sort());
    await eraseCopies(join(place, "nowhere"), "x");
  });
});
