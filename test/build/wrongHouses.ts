/** One small wrong program each: what is wrong is told, and nothing else. */
export const WRONG: readonly { what: string; files: Record<string, string>; told: string }[] = [
  {
    what: "Node in shared",
    files: { "shared/words/a.ts": 'import { readFileSync } from "node:fs"; readFileSync;' },
    told: "shared/words/a.ts uses Node (node:fs)",
  },
  {
    what: "Node in the desk, by its old name and for a type",
    files: { "electron/desk/a.ts": 'import type { Stats } from "fs"; export type A = Stats;' },
    told: "electron/desk/a.ts uses Node (fs)",
  },
  {
    what: "a package that is not listed",
    files: { "shared/roster/a.ts": 'import { pinyin } from "pinyin-pro/lite"; pinyin;' },
    told: "shared/roster/a.ts uses the package pinyin-pro",
  },
  {
    what: "a package with a scope",
    files: { "electron/sheets/a.ts": 'export * from "@scope/sheet/reader";' },
    told: "electron/sheets/a.ts uses the package @scope/sheet",
  },
  {
    what: "shared looking into a room above, for a type, inside a type",
    files: {
      "shared/words/a.ts": 'export type A = import("../../electron/desk/b.ts").B;',
      "electron/desk/b.ts": "export type B = 1;",
    },
    told: "shared/words/a.ts reaches into electron/desk/b.ts",
  },
  {
    what: "one adapter using another",
    files: { "electron/store/a.ts": 'import "../tickets/b.ts";', "electron/tickets/b.ts": "export {};" },
    told: "electron/store/a.ts reaches into electron/tickets/b.ts",
  },
  {
    what: "an adapter using the desk, when it runs",
    files: {
      "electron/badges/a.ts": 'export const a = () => import("../desk/b.ts");',
      "electron/desk/b.ts": "export {};",
    },
    told: "electron/badges/a.ts reaches into electron/desk/b.ts",
  },
  {
    what: "the desk using an adapter, by an export",
    files: { "electron/desk/a.ts": 'export { b } from "../store/b.ts";', "electron/store/b.ts": "export const b = 1;" },
    told: "electron/desk/a.ts reaches into electron/store/b.ts",
  },
  {
    what: "the electron package outside of the shell",
    files: {
      "electron/printing/a.ts": 'import type { BrowserWindow } from "electron"; export type A = BrowserWindow;',
    },
    told: "electron/printing/a.ts uses the package electron",
  },
  {
    what: "the electron package by require",
    files: { "electron/desk/a.ts": 'declare const require: (name: string) => unknown; require("electron/main");' },
    told: "electron/desk/a.ts uses the package electron",
  },
  {
    what: "a room importing the composition root",
    files: { "electron/shell/a.ts": 'import "../main.ts";', "electron/main.ts": "export {};" },
    told: "electron/shell/a.ts imports electron/main.ts, which nobody may",
  },
  {
    what: "a screen using the main process",
    files: {
      "renderer/a.tsx": 'import { b } from "../electron/desk/b.ts"; export const A = () => <p>{b}</p>;',
      "electron/desk/b.ts": "export const b = 1;",
    },
    told: "renderer/a.tsx reaches into electron/desk/b.ts",
  },
  {
    what: "a screen using the contract's shapes",
    files: {
      "renderer/a.tsx": 'import { type B } from "../shared/contract/b.ts"; export type A = B;',
      "shared/contract/b.ts": "export type B = 1;",
    },
    told: "renderer/a.tsx takes more than types from shared/contract/b.ts",
  },
  {
    what: "a screen that gets zod by a detour",
    files: {
      "renderer/a.ts": 'import "../shared/scan/b.ts";',
      "shared/scan/b.ts": 'export * from "./c.ts";',
      "shared/scan/c.ts": 'import "zod";',
    },
    told: "zod gets into renderer/ by renderer/a.ts → shared/scan/b.ts → shared/scan/c.ts",
  },
  {
    what: "a worker of another room",
    files: {
      "electron/store/a.ts": 'new Worker(new URL("../badges/b.worker.ts", import.meta.url));',
      "electron/badges/b.worker.ts": "export {};",
    },
    told: "electron/store/a.ts reaches into electron/badges/b.worker.ts",
  },
  {
    what: "a floor looking up",
    files: {
      "shared/words/a.ts": 'import type { B } from "../facts/b.ts"; export type A = B;',
      "shared/facts/b.ts": "export type B = 1;",
    },
    told: "shared/words/a.ts looks up to shared/facts/b.ts",
  },
  {
    what: "a ring, closed by a type",
    files: {
      "shared/words/a.ts": 'import { b } from "./b.ts"; b;',
      "shared/words/b.ts": 'export type { A } from "./a.ts"; export const b = 1;',
    },
    told: "a ring of imports: shared/words/a.ts → shared/words/b.ts → shared/words/a.ts",
  },
  {
    what: "a file that is not there",
    files: { "shared/words/a.ts": 'import "./b.ts";' },
    told: "shared/words/a.ts imports shared/words/b.ts, which is not there",
  },
  {
    what: "a folder without a rule",
    files: { "electron/helpers/a.ts": "export {};" },
    told: "electron/helpers/a.ts belongs to no room",
  },
];
