import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wouldLieInside } from "../../../electron/store/inside.ts";
import { freshFolder } from "../../build/leftovers.ts";

describe("whether a file would lie among the program's data", () => {
  it("is told by where it really lies, through links and before its folder is made", async () => {
    const data = join(freshFolder("home"), "data");
    const stick = freshFolder("stick");
    for (const folder of [data, join(data, "events"), `${data}-other`]) mkdirSync(folder);
    symlinkSync(join(data, "events"), join(stick, "shortcut"));
    symlinkSync(data, join(stick, "data"));
    for (const file of [join(data, "x.pdf"), join(stick, "shortcut", "x.pdf"), join(stick, "data", "new", "x.pdf")])
      expect(await wouldLieInside(file, data), file).toBe(true);
    for (const file of [join(stick, "x.pdf"), join(`${data}-other`, "x.pdf"), join(stick, "nowhere", "x.pdf")])
      expect(await wouldLieInside(file, data), file).toBe(false);
    // The data folder itself may be named by a link.
    expect(await wouldLieInside(join(data, "x.pdf"), join(stick, "data"))).toBe(true);
  });
});
