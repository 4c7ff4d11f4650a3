import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../build/paths.ts";

type Locked = { integrity?: string; hasInstallScript?: boolean; link?: boolean };
const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const chosen = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, Record<string, string>>;

it("takes every package by the hash it was looked at with, whatever registry it comes from", () => {
  expect(packages.length).toBeGreaterThan(100);
  for (const [path, { integrity }] of packages) expect(integrity, path).toMatch(/^sha512-/);
});

it("runs no package's own script when it is installed", () => {
  expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

it("names every package of its own by one version", () => {
  for (const field of ["dependencies", "devDependencies"])
    for (const [name, version] of Object.entries(chosen[field] ?? {})) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
