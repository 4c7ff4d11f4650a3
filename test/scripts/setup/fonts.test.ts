import { readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { ROOT } from "../../build/paths.ts";
import { runSetup } from "../../build/setupRun.ts";

it("puts static TrueType fonts and their licences into resources/fonts, and mends a damaged one", async () => {
  const checkout = freshFolder("checkout");
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"));
  const ensure = () => runSetup("fonts.mjs", "ensureFonts", [checkout]);
  expect((await ensure()).code).toBe(0);
  const folder = join(checkout, "resources/fonts");
  const names = readdirSync(folder);
  expect(names).toEqual(
    expect.arrayContaining(["NotoSans_400Regular.ttf", "NotoSansSC_700Bold.ttf", "OFL-noto-sans-sc.txt"]),
  );
  expect(readFileSync(join(folder, "OFL-noto-sans-sc.txt"), "utf8")).toContain("SIL Open Font License");
  for (const name of names.filter((name) => name.endsWith(".ttf"))) {
    expect(readFileSync(join(folder, name)).readUInt32BE(0), name).toBe(0x00010000);
  }
  const damaged = join(folder, "NotoSans_400Regular.ttf");
  const { size } = statSync(damaged);
  truncateSync(damaged, 100);
  await ensure();
  expect(statSync(damaged).size).toBe(size);
});
