import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureFolder } from "../../../electron/store/measure.ts";
import { freshFolder } from "../../build/leftovers.ts";

it("counts files and bytes by what they are for, and names nothing that somebody named", async () => {
  const folder = freshFolder("measured");
  mkdirSync(join(folder, "exports", "deep"), { recursive: true });
  writeFileSync(join(folder, "journal.ndjson"), "12345");
  writeFileSync(join(folder, "exports", "贾岛.csv"), "123");
  writeFileSync(join(folder, "exports", "deep", "x"), "12");
  writeFileSync(join(folder, "of 贾岛.txt"), "1");
  writeFileSync(join(folder, "journal.ndjson.damaged-2026"), "1234");
  symlinkSync("/", join(folder, "badges"));
  const measured = await measureFolder(folder);
  expect(measured).toMatchObject({
    "journal.ndjson": { files: 1, bytes: 5 },
    exports: { files: 2, bytes: 5 },
    other: { files: 2, bytes: 5 },
    badges: { files: 1 },
  });
  expect(Object.keys(measured)).toHaveLength(4);
  expect(await measureFolder(join(folder, "nowhere"))).toEqual({});
});
