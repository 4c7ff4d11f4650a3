import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./build/paths.ts";
import { breaches, type House, type Room } from "./build/rooms.ts";
import { WRONG } from "./build/wrongHouses.ts";

const adapter = (folder: string, ...packages: string[]): Record<string, Room> => ({
  [folder]: { reads: ["shared/", folder], packages, node: true },
});

/** docs/architecture.md, as a table: who may import what. */
const HOUSE: House = {
  rooms: {
    "shared/": { reads: ["shared/"], packages: ["zod"], node: false },
    "shared/event/": { reads: ["shared/"], packages: ["zod", "htmlparser2", "markdown-it", "yaml"], node: false },

    "electron/desk/": { reads: ["shared/", "electron/desk/"], packages: [], node: false },

    ...adapter("electron/store/", "lowdb", "zod", "yauzl", "yazl"),
    ...adapter("electron/tickets/", "yazl", "zod"),
    ...adapter("electron/sheets/", "yauzl", "htmlparser2", "yazl"),
    ...adapter("electron/badges/", "pdfkit", "fontkit", "qrcode", "bidi-js", "@hyzyla/pdfium"),
    ...adapter("electron/printing/", "zod"),
    ...adapter("electron/search/"),
    ...adapter(
      "electron/stations/",
      "zod",
      "@nats-io/transport-node",
      "@nats-io/nkeys",
      "bonjour-service",
      "@peculiar/x509",
      "reflect-metadata",
    ),

    "electron/shell/": { reads: ["shared/", "electron/shell/"], packages: ["electron"], node: true },
    "electron/preload.ts": { reads: ["shared/"], onlyTypesOf: ["shared/"], packages: ["electron"], node: false },
    "electron/compose/": { reads: ["shared/", "electron/"], packages: [], node: true },
    "electron/main.ts": { reads: ["shared/", "electron/"], packages: ["electron"], node: true },

    "renderer/": {
      reads: ["renderer/", "shared/", "resources/"],
      onlyTypesOf: ["shared/contract/", "shared/facts/"],
      packages: [
        "react",
        "react-dom",
        "zustand",
        "@mantine/core",
        "@mantine/hooks",
        "@tanstack/react-virtual",
        "zxing-wasm",
      ],
      node: false,
    },
  },
  floors: [
    ["shared/words/"],
    ["shared/event/", "shared/roster/", "shared/badge/", "shared/ticket/", "shared/scan/"],
    ["shared/facts/"],
    ["shared/checkin/"],
    ["shared/people/"],
    ["shared/contract/"],
    ["shared/i18n/"],
    ["shared/report/"],
  ],
  tops: ["electron/main.ts", "electron/preload.ts", "renderer/main.tsx"],
  neverBundled: [
    { from: "renderer/", package: "zod" },
    { from: "electron/preload.ts", package: "zod" },
  ],
};

/** Fewer files than this, or a room without any, and the test has not looked at the program. */
const FEWEST_FILES = 60;

describe("the rooms of the house", () => {
  const files = sourceFiles();

  it("are all seen", () => {
    expect(files.size).toBeGreaterThanOrEqual(FEWEST_FILES);
    for (const room of [
      "shared/",
      "electron/desk/",
      "electron/store/",
      "electron/shell/",
      "electron/badges/",
      "renderer/",
    ]) {
      expect(
        [...files.keys()].some((path) => path.startsWith(room)),
        room,
      ).toBe(true);
    }
  });

  it("import only what the table lets them", () => {
    expect(breaches(HOUSE, files)).toEqual([]);
  });
});

describe("the checker", () => {
  it.each(WRONG)("tells $what", ({ files, told }) => {
    expect(breaches(HOUSE, new Map(Object.entries(files)))).toEqual([told]);
  });

  it("finds nothing in a clean house, comments and strings included", () => {
    const files = {
      "shared/words/a.ts":
        'import { z } from "zod"; // import "node:fs"\nexport const a = z.string(), s = `import("electron")`;',
      "shared/facts/b.ts": 'import { a } from "../words/a.ts"; export const b = a; export interface B { b: 1 }',
      "electron/desk/c.ts": 'import { b } from "../../shared/facts/b.ts"; export const c = b;',
      "electron/main.ts":
        'import { app } from "electron"; import { c } from "./desk/c.ts"; import { join } from "node:path"; join(c, app.name);',
      "renderer/d.tsx":
        'import "./d.css"; import wasm from "zxing-wasm/reader/x.wasm?url"; import type { B } from "../shared/facts/b.ts";\nexport const D = ({ b }: B) => <p title={wasm}>it\'s {b}</p>;',
    };
    expect(breaches(HOUSE, new Map(Object.entries(files)))).toEqual([]);
  });

  it("does not pass over a file it cannot read", () => {
    expect(() => breaches(HOUSE, new Map([["shared/words/a.ts", "import from from;"]]))).toThrow("shared/words/a.ts");
  });
});

function sourceFiles(): Map<string, string> {
  const paths = ["shared", "electron", "renderer"].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" }).map(
      (name) => `${top}/${name.replaceAll("\\", "/")}`,
    ),
  );
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
  return new Map(sources.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}
