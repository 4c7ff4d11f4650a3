import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { launchAsUser, sandboxIsPossible } from "../build/launchAsUser.ts";

// On a machine that lets nobody build a sandbox (a plain container) this is skipped, and npm test says so.
it.runIf(process.platform === "linux" && sandboxIsPossible())(
  "runs for a user without rights, sandboxed, from what is shipped alone",
  async () => {
    const { window, uid, dataFolder, complaints, pagesAreSandboxed, close } = await launchAsUser({
      language: "zh-CN",
      args: ["--open-sample"],
    });
    await window.getByText("Service Mesh Meetup").first().waitFor();
    expect(await window.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
    expect(uid).not.toBe(0);
    expect(pagesAreSandboxed()).toEqual([true]);

    const written = readdirSync(dataFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /journal/.test(name),
    );
    expect(written.length).toBeGreaterThan(0);
    for (const name of written) expect(statSync(join(dataFolder, name)).uid, name).toBe(uid);

    await close();
    expect(complaints).toMatchObject({ main: [], pages: [] });
  },
);
