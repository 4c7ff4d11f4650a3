import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Drawer, makeDrawer } from "../../../electron/badges/drawer.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { contentOf, drawingOf, fontFolder } from "../../build/badges.ts";
import { buildDrawWorker } from "../../build/drawWorker.ts";
import { readPdf } from "../../build/readPdf.ts";

const template = templateFor(stockById("card-90x54") as Stock);
const drawers: Drawer[] = [];
let workerFile = "";

beforeAll(async () => {
  workerFile = await buildDrawWorker("test/build/faultyDrawWorker.ts");
});

afterAll(async () => {
  await Promise.all(drawers.map((drawer) => drawer.close()));
  rmSync(dirname(workerFile), { recursive: true, force: true });
});

function start(options: { folder?: string; patience?: number } = {}): Drawer {
  const { folder = fontFolder(), patience = 15_000 } = options;
  const drawer = makeDrawer({ workerFile, fontFolder: folder, patience });
  drawers.push(drawer);
  return drawer;
}

const named = (name: string) => contentOf({ name });

describe("the drawing thread", () => {
  it("draws badges one after the other, each its own", async () => {
    const drawer = start();
    const names = ["贾岛", "Ada Lovelace", "尉迟长风"];
    const drawn = await Promise.all(names.map((name) => drawer.draw(drawingOf(template, named(name)))));
    for (const [i, result] of drawn.entries())
      expect(result.ok && readPdf(result.value.pdf).text()).toContain(names[i]);
  });

  it("says what became of the texts", async () => {
    const drawn = await start().draw(drawingOf(template, named(`贾岛\u{12000}`)));
    const fits = drawn.ok ? drawn.value.notes.fits : [];
    expect(fits.find((fit) => fit.field === "name")?.missing).toEqual(["\u{12000}"]);
  });

  it("fails one badge when the thread dies, and draws the next", async () => {
    const drawer = start();
    const [before, crashed, after] = await Promise.all([
      drawer.draw(drawingOf(template, named("贾岛"))),
      drawer.draw(drawingOf(template, named("CRASH"))),
      drawer.draw(drawingOf(template, named("涵畅"))),
    ]);
    expect(before.ok).toBe(true);
    expect(crashed).toMatchObject({ ok: false, fault: { code: "thread-died" } });
    expect(after.ok && readPdf(after.value.pdf).text()).toContain("涵畅");
  });

  it("gives up a badge that hangs, and draws the next", async () => {
    const drawer = start({ patience: 5000 });
    const [hung, after] = await Promise.all([
      drawer.draw(drawingOf(template, named("HANG"))),
      drawer.draw(drawingOf(template, named("付铖"))),
    ]);
    expect(hung).toMatchObject({ ok: false, fault: { code: "timed-out" } });
    expect(after.ok && readPdf(after.value.pdf).text()).toContain("付铖");
  });

  it("says that there are no fonts, every time it is asked", async () => {
    const drawer = start({ folder: "/no/such/folder" });
    for (const name of ["贾岛", "付铖"])
      expect(await drawer.draw(drawingOf(template, named(name)))).toMatchObject({
        ok: false,
        fault: { code: "no-fonts" },
      });
  });

  it("answers every badge that waits when it is closed", async () => {
    const drawer = start();
    const waiting = ["贾岛", "付铖"].map((name) => drawer.draw(drawingOf(template, named(name))));
    await drawer.close();
    for (const result of await Promise.all(waiting))
      expect(result).toMatchObject({ ok: false, fault: { code: "closed" } });
    expect(await drawer.draw(drawingOf(template, named("贾岛")))).toMatchObject({
      ok: false,
      fault: { code: "closed" },
    });
  });
});
