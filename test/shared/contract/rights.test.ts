import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandName } from "../../../shared/contract/contract.ts";
import { KIOSK_COMMANDS } from "../../../shared/contract/kioskDoor.ts";
import { RIGHTS, reasonFor, SETTING_RIGHTS } from "../../../shared/contract/rights.ts";
import { StationSettings } from "../../../shared/contract/shapes.ts";
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

  it("gives telephone numbers and e-mails whole only to who may correct them", () => {
    expect(RIGHTS["people.edit"]).toBe(RIGHTS["people.change"]);
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

  it("names the supervisor's settings in docs/security.md", () => {
    const named = Object.entries(SETTING_RIGHTS).filter(([, right]) => right !== "desk");
    const line =
      securityDoc()
        .split("\n")
        .find((one) => one.startsWith("Of `settings.change`")) ?? "";
    for (const [setting] of named) expect(line).toContain(`\`${setting}\``);
    expect(line.match(/`/g)).toHaveLength(2 * named.length + 2);
  });

  it("tells everyday settings from those of the supervisor", () => {
    expect(reasonFor("settings.change", { volume: 1, language: "en", printer: null })).toBeNull();
    for (const [setting, right] of Object.entries(SETTING_RIGHTS))
      expect(reasonFor("settings.change", { volume: 1, [setting]: null })).toBe(right === "desk" ? null : right);
    expect(Object.keys(SETTING_RIGHTS).toSorted()).toEqual(Object.keys(StationSettings.shape).toSorted());
  });

  it("has a sentence for every reason, in both languages", () => {
    const reasons = NAMES.map((name) => RIGHTS[name]).filter((right) => right !== "desk" && right !== "asks");
    for (const language of ["zh", "en"] as const)
      for (const reason of reasons) expect(words(language).supervisor.why[reason]).toMatch(/./u);
  });
});

const securityDoc = (): string => readFileSync(join(ROOT, "docs", "security.md"), "utf8");

/** Rows `| right | commands |` of the table below its heading; a row's commands stand in code marks. */
function* tableOfDocs(): Generator<string> {
  const section =
    securityDoc()
      .split("\n## ")
      .find((part) => part.startsWith("Who may do what")) ?? "";
  for (const [, right, commands = ""] of section.matchAll(/^\| `([a-z-]+)` \|[^|]*\| (.*) \|$/gm))
    for (const [, name] of commands.matchAll(/`([a-zA-Z]+\.[a-zA-Z]+)`/g)) yield `${name} ${right}`;
}
