import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandName } from "../../../shared/contract/contract.ts";
import { KIOSK_COMMANDS } from "../../../shared/contract/kioskDoor.ts";
import { RIGHTS, reasonFor, SUPERVISOR_SETTINGS } from "../../../shared/contract/rights.ts";
import { words } from "../../../shared/i18n/say.ts";
import { ROOT } from "../../build/paths.ts";

const NAMES = Object.keys(COMMANDS) as CommandName[];

describe("who may ask for what", () => {
  it("is said of every command of the contract, in its order, and of nothing else", () => {
    expect(Object.keys(RIGHTS).toSorted()).toEqual(NAMES.toSorted());
  });

  it("stands in docs/security.md as it is", () => {
    const documented = [...tableOfDocs()].toSorted();
    const real = NAMES.map((name) => `${name} ${RIGHTS[name]}`).toSorted();
    expect(documented).toEqual(real);
  });

  it("never asks a guest at the kiosk for the supervisor", () => {
    for (const name of KIOSK_COMMANDS) expect(["desk", "asks"], name).toContain(RIGHTS[name]);
  });

  it("leaves the door, its printers and what screens ask by themselves to the desk", () => {
    const atTheDoor = NAMES.filter((name) => /^(checkIn|walkIn|printers|calls|messages|kiosk)\./.test(name));
    expect(atTheDoor.length).toBeGreaterThan(15);
    for (const name of atTheDoor) expect(["desk", "asks"], name).toContain(RIGHTS[name]);
  });

  it("keeps every file that leaves the program for the supervisor", () => {
    const out = NAMES.filter((name) => /\.(export|pack|report|save)$/.test(name));
    expect(out.length).toBeGreaterThan(5);
    for (const name of out) expect(["desk", "asks"], name).not.toContain(RIGHTS[name]);
  });

  it("tells everyday settings from those of the supervisor", () => {
    expect(reasonFor("settings.change", { volume: 1, language: "en", printer: null })).toBeNull();
    for (const setting of SUPERVISOR_SETTINGS)
      expect(reasonFor("settings.change", { volume: 1, [setting]: null })).toBe("station");
  });

  it("has a sentence for every reason, in both languages", () => {
    const reasons = NAMES.map((name) => RIGHTS[name]).filter((right) => right !== "desk" && right !== "asks");
    for (const language of ["zh", "en"] as const)
      for (const reason of reasons) expect(words(language).supervisor.why[reason]).toMatch(/./u);
  });
});

/** Rows `| right | commands |` of the table below its heading; a row's commands stand in code marks. */
function* tableOfDocs(): Generator<string> {
  const text = readFileSync(join(ROOT, "docs", "security.md"), "utf8");
  const section = text.split("\n## ").find((part) => part.startsWith("Who may do what")) ?? "";
  for (const [, right, commands = ""] of section.matchAll(/^\| `([a-z-]+)` \|[^|]*\| (.*) \|$/gm))
    for (const [, name] of commands.matchAll(/`([a-zA-Z]+\.[a-zA-Z]+)`/g)) yield `${name} ${right}`;
}
