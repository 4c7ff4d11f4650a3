import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFile, saveFile } from "../../../electron/store/eventFiles.ts";
import { freshFolder } from "../../build/leftovers.ts";

describe("a file that is written piece by piece", () => {
  it("gets a name that is not taken, in a folder that is there; nothing is written yet", async () => {
    const exports = join(freshFolder("files"), "exports");
    const first = await newFile(exports, "胸牌-2026-11-23-0915.pdf");
    expect(first).toEqual({ ok: true, value: join(exports, "胸牌-2026-11-23-0915.pdf") });
    expect(existsSync(exports)).toBe(true);
    expect(existsSync(join(exports, "胸牌-2026-11-23-0915.pdf"))).toBe(false);
    await saveFile(exports, "胸牌-2026-11-23-0915.pdf", Buffer.from("one"));
    const second = await newFile(exports, "胸牌-2026-11-23-0915.pdf");
    expect(second).toEqual({ ok: true, value: join(exports, "胸牌-2026-11-23-0915-2.pdf") });
    expect(readFileSync(join(exports, "胸牌-2026-11-23-0915.pdf"), "utf8")).toBe("one");
  });

  it("has a name that no other file has on any disk, and that every system takes", async () => {
    const imports = join(freshFolder("files"), "imports");
    const names = ["Guests.csv", "guests.csv", "GUESTS.CSV", "list.", "caf\u00e9.csv", "cafe\u0301.csv"];
    for (const name of names) expect(await saveFile(imports, name, Buffer.from("x"))).toMatchObject({ ok: true });
    const there = readdirSync(imports).map((name) => name.normalize("NFC").toLowerCase());
    expect(new Set(there).size).toBe(names.length);
    expect(there.filter((name) => /[. ]$/.test(name))).toEqual([]);
  });

  it("never leads out of its folder", async () => {
    const exports = join(freshFolder("files"), "exports");
    expect(await newFile(exports, "../../etc/passwd.pdf")).toEqual({
      ok: true,
      value: join(exports, "etc-passwd.pdf"),
    });
  });

  it.each([
    `${"\u{20000}".repeat(300)}.csv`,
    `a.${"x".repeat(400)}`,
    `${"语".repeat(300)}.lanyardbadge`,
    `${"-".repeat(200_000)}a.csv`,
  ])("has a name that a file system takes, however long the one it was given", async (name) => {
    const exports = join(freshFolder("files"), "exports");
    for (let times = 0; times < 3; times++)
      expect(await saveFile(exports, name, Buffer.from("one"))).toMatchObject({ ok: true });
  });

  it("says when the event's folder is gone, or something else stands where its folder should", async () => {
    const event = freshFolder("files");
    rmSync(event, { recursive: true });
    expect(await newFile(join(event, "exports"), "a.pdf")).toEqual({ ok: false, fault: "folder-gone" });
    mkdirSync(event);
    writeFileSync(join(event, "exports"), "");
    expect(await saveFile(join(event, "exports"), "a.pdf", Buffer.from("a"))).toMatchObject({ ok: false });
  });
});
