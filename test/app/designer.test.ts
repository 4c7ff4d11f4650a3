import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BadgeElement, BadgeTemplate } from "../../shared/badge/template.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { pngFile } from "../build/pngFile.ts";
import { type Picture, readPdf } from "../build/readPdf.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const NAME = "Speakers' badge";
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><circle cx="10" cy="10" r="9" fill="#b3261e"/></svg>`;

/*
 * Somebody makes the event's badge, step by step, in the real window; each step stands on the ones before. The badge is printed
 * into a file, which strangers' programs compare with what the designer showed.
 */
describe("the designer", () => {
  let lanyard: Launched;
  let file = "";
  const press = (name: string) => lanyard.window.getByRole("button", { name, exact: true }).first().click();
  const badge = () => lanyard.window.getByRole("listbox", { name: say.designer.stage });
  const field = (name: string) => lanyard.window.getByLabel(name, { exact: true });
  const numbers = async () =>
    Promise.all(["x", "y", "w", "h"].map(async (of) => Number(await sideOf(of).inputValue())));
  const sideOf = (of: string) => field(say.designer[of as "x" | "y" | "w" | "h"]);
  const frame = (id: string) => lanyard.window.locator(`[data-element=${id}] > rect`);

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
    await lanyard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await ask(lanyard.window, "settings.change", { autoPrint: "never" });
  });

  afterAll(() => lanyard.close());

  /** Drags from the middle of something by so many millimetres, or from another point of it. */
  const drag = async (from: Locator, [dx, dy]: [number, number]) => {
    const { window } = lanyard;
    const scale = Number(await window.getByTestId("badge").getAttribute("data-scale"));
    const box = await from.boundingBox();
    if (!box) throw new Error("nothing to drag");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await window.mouse.move(x, y);
    await window.mouse.down();
    await window.mouse.move(x + (dx * scale) / 2, y + (dy * scale) / 2);
    await window.mouse.move(x + dx * scale, y + dy * scale);
    await window.mouse.up();
  };
  /** In the place of what a field holds; then a key. */
  const type = async (to: Locator, text: string, key: "Enter" | "Tab" | null) => {
    const { window } = lanyard;
    await to.focus();
    await window.keyboard.press("Control+a");
    await typeLikeAPerson(window, text);
    if (key) await window.keyboard.press(key, { delay: 60 });
  };
  const pictureIsDrawn = () => lanyard.window.locator("[data-testid=stage]:not([data-late])").waitFor();
  const saved = async (): Promise<BadgeTemplate> => {
    const { templates } = await ask(lanyard.window, "templates.list", null);
    const card = templates.find(({ name }) => name === NAME);
    const template = await ask(lanyard.window, "templates.open", { id: card?.id ?? "", stock: null });
    if (!template) throw new Error("it is not saved");
    return template;
  };
  const elementOf = async (id: string): Promise<BadgeElement | undefined> =>
    (await saved()).elements.find((one) => one.id === id);

  it("begins with the built-in badge of a stock and shows the roster's longest name", async () => {
    const { window } = lanyard;
    await press(say.badges.title);
    await press(say.designer.make);
    await onScreen(window, "designer");
    await type(field(say.designer.name), NAME, "Tab");
    await pictureIsDrawn();
    expect(await field(say.designer.preview).locator("option:checked").innerText()).toContain(say.designer.why.longest);
    expect(await field(say.designer.preview).locator("option").count()).toBeGreaterThan(4);
  });

  it("moves and resizes with the mouse, in millimetres, drawn to lines", async () => {
    await drag(frame("code"), [-20, 0]);
    const [x = 0, y = 0, w = 0] = await numbers();
    expect(x).toBeLessThan(90 - 33.2 - 15);
    await drag(lanyard.window.locator("[data-handle=se]"), [-4, -4]);
    const after = await numbers();
    expect(after.slice(0, 2)).toEqual([x, y]);
    expect(after[2]).toBeLessThan(w - 2);
    expect(after[3]).toBe(after[2]);
  });

  it("moves and resizes with the keys, half a millimetre at a time, and Tab goes from element to element", async () => {
    const { window } = lanyard;
    await badge().focus();
    const [x = 0, y = 0, w = 0] = await numbers();
    await window.keyboard.press("ArrowRight");
    await window.keyboard.press("Shift+ArrowLeft");
    await window.keyboard.press("ArrowDown");
    expect(await numbers()).toEqual([x - 4.5, y + 0.5, w, w].map((mm) => Math.round(mm * 100) / 100));
    await window.keyboard.press("Alt+ArrowLeft");
    expect((await numbers())[2]).toBeCloseTo(w - 0.5, 5);
    await window.keyboard.press("Tab");
    expect(await badge().getAttribute("aria-activedescendant")).toContain("who");
    await window.keyboard.press("Shift+Tab");
    expect(await badge().getAttribute("aria-activedescendant")).toContain("code");
  });

  it("takes exact numbers", async () => {
    await type(sideOf("x"), "52", "Enter");
    await type(sideOf("y"), "11,5 mm", "Tab");
    await type(sideOf("w"), "30", "Enter");
    expect(await numbers()).toEqual([52, 11.5, 30, 30]);
  });

  it("takes steps back and forward again to exactly where they were", async () => {
    const { window } = lanyard;
    await badge().focus();
    for (const [key, x] of [
      ["Control+z", 52],
      ["Control+z", 52],
      ["Control+Shift+z", 52],
      ["Control+Shift+z", 52],
    ] as const) {
      await window.keyboard.press(key);
      expect((await numbers())[0]).toBe(x);
    }
    expect(await numbers()).toEqual([52, 11.5, 30, 30]);
    await window.keyboard.press("Delete");
    expect(await frame("code").count()).toBe(0);
    await window.keyboard.press("Control+z");
    expect(await numbers()).toEqual([52, 11.5, 30, 30]);
  });

  it("adds words of its own, a logo from a PNG, a drawing from an SVG, and says what is wrong with a broken picture", async () => {
    const { window } = lanyard;
    const add = window.getByTestId("add");
    await add.getByRole("button", { name: say.designer.adds.fixed }).click();
    await type(field(say.designer.words), "欢迎 Welcome 2026", "Tab");
    await type(sideOf("y"), "2", "Enter");
    await drag(frame("text-1"), [-12, 0.5]);
    const give = (name: string, buffer: Buffer) =>
      add.getByLabel(say.designer.adds.logo).and(window.locator("input")).setInputFiles({ name, mimeType: "", buffer });
    await give(
      "logo.png",
      pngFile(300, 100, (x, y) => [x % 256, y * 2, 90]),
    );
    await frame("image-1").waitFor();
    await give("drawing.svg", Buffer.from(SVG));
    await frame("image-2").waitFor();
    await type(sideOf("w"), "12", "Enter");
    await type(sideOf("x"), "74", "Enter");
    await give("torn.png", pngFile(300, 100, () => [0, 0, 0]).subarray(0, 60));
    await window.getByText(say.designer.imageTrouble.damaged).waitFor();
    await give("no.png", Buffer.from("not a picture"));
    await window.getByText(say.designer.imageTrouble["not-a-picture"]).waitFor();
  });

  it("saves, and is used at this desk", async () => {
    const { window } = lanyard;
    await shot(window, "designer");
    await window.keyboard.press("Control+s");
    const said = () => window.getByTestId("design-said").innerText();
    await expect.poll(said, { timeout: 10_000 }).toBe(say.designer.saved);
    await press(say.designer.printHere);
    await expect.poll(said, { timeout: 10_000 }).toBe(say.designer.savedUsed);
    expect(await elementOf("code")).toMatchObject({ box: { x: 52, y: 11.5, w: 30, h: 30 } });
    expect(await elementOf("text-1")).toMatchObject({ field: { fixed: "欢迎 Welcome 2026" } });
    expect((await saved()).elements.filter(({ kind }) => kind === "image")).toHaveLength(2);
    expect((await ask(window, "templates.list", null)).chosen).toBe((await saved()).id);
  });

  it("shows what the printed badge has, dot by dot", async () => {
    const { window } = lanyard;
    const samples = await ask(window, "templates.samples", null);
    const sample = samples.find(({ why }) => why === "rarest") ?? samples[0];
    if (!sample) throw new Error("nobody to print");
    await field(say.designer.preview).selectOption(sample.personId);
    await pictureIsDrawn();
    const printed = await ask(window, "badges.print", { personId: sample.personId, reason: null });
    if (printed.what !== "job") throw new Error(printed.what);
    const job = async () => (await ask(window, "badges.jobs", null)).find(({ id }) => id === printed.job.id);
    await expect.poll(async () => (await job())?.state, { timeout: 20_000 }).toBe("saved");
    const shown = await shownPicture();
    const page = readPdf(readFileSync((await job())?.file ?? "")).picture(shown.dpi);
    expect(difference(shown, page)).toBeLessThan(MOST_FAR);

    await badge().focus();
    await window.keyboard.press("Control+a");
    await window.keyboard.press("Shift+ArrowUp");
    await pictureIsDrawn();
    expect(difference(await shownPicture(), page)).toBeGreaterThan(10 * MOST_FAR);
    await window.keyboard.press("Control+z");
  });

  /** What the canvas has, in grey. */
  const shownPicture = async (): Promise<Picture> => {
    const { width, height, grey, scale } = await lanyard.window.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("[data-testid=badge-picture]");
      const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
      if (!canvas || !data) throw new Error("no picture");
      const grey: number[] = [];
      for (let at = 0; at < data.data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = data.data.subarray(at, at + 3);
        grey.push(Math.round(0.299 * r + 0.587 * g + 0.114 * b));
      }
      const scale = Number(document.querySelector("[data-testid=badge]")?.getAttribute("data-scale"));
      return { width: data.width, height: data.height, grey, scale };
    });
    return { width, height, pixels: Uint8Array.from(grey), dpi: Math.round(scale * 25.4) };
  };

  it("keeps what is not saved over a scan and a reload; a scanner types into none of its fields", async () => {
    const { window } = lanyard;
    await type(field(say.designer.name), "Better", null);
    const [person] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
    const ticket = person && (await ask(window, "tickets.show", { personId: person.id }));
    await typeLikeScanner(window, ticket?.code ?? "");
    expect(await verdictOf(window, "admitted")).toMatchObject({ name: "贾岛" });
    await window.getByTestId("unsaved-event").click();
    await onScreen(window, "designer");
    expect(await field(say.designer.name).inputValue()).toBe("Better");
    await window.reload();
    await onScreen(window, "designer");
    expect(await field(say.designer.name).inputValue()).toBe("Better");
    await type(field(say.designer.name), NAME, "Tab");
    await press(say.designer.back);
    await onScreen(window, "badges");
  });

  it("travels as one file with its pictures and is the same badge there", async () => {
    const { window } = lanyard;
    await press(say.designer.exportOf(NAME));
    const told = window.getByTestId("template-exported");
    await told.waitFor();
    file = (/(\/\S.*\.lanyardbadge)/.exec(await told.innerText())?.[1] ?? "").trim();
    const before = await saved();
    await press(say.designer.removeOf(NAME));
    await window.getByTestId("remove-template").getByRole("button", { name: say.designer.removeIt }).click();
    await window.getByText(say.designer.none).waitFor();
    const list = window.getByTestId("templates");
    await list.locator("input[type=file]").setInputFiles(file);
    await list.getByText(say.designer.imported(NAME)).waitFor();
    expect({ ...(await saved()), id: "" }).toEqual({ ...before, id: "" });
    const buffer = Buffer.from("{}");
    await list.locator("input[type=file]").setInputFiles({ name: "no.lanyardbadge", mimeType: "", buffer });
    await list.getByText(say.designer.trouble["not-a-template"]).waitFor();
  });

  it("has another back, another stock and a fold, all of which can be taken back", async () => {
    const { window } = lanyard;
    await press(say.designer.openOf(NAME));
    await onScreen(window, "designer");
    await window.getByText(say.designer.backs.own, { exact: true }).click();
    await window.getByText(say.designer.face.back, { exact: true }).last().waitFor();
    await window.getByLabel(say.designer.fold).check();
    await field(say.designer.stock).and(window.locator("select")).selectOption("card-a6");
    await pictureIsDrawn();
    await shot(window, "designer-back");
    for (let steps = 0; steps < 3; steps++) await press(say.designer.undo);
    expect(await window.getByRole("button", { name: say.designer.undo, exact: true }).isDisabled()).toBe(true);
    await press(say.designer.back);
    await onScreen(window, "badges");
    expect(await window.getByTestId("unfinished-design").count()).toBe(0);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

/**
 * Two programs put an edge that lies between two dots into one or the other: a dot is far off when nothing like it is there nor
 * beside it. So large a part of the dots may be.
 */
const MOST_FAR = 0.005;
const FAR = 90;

/** Which part of the dots of either picture the other one has nothing like. */
function difference(a: Picture, b: Picture): number {
  expect(Math.abs(a.width - b.width) + Math.abs(a.height - b.height)).toBeLessThanOrEqual(2);
  return Math.max(missing(a, b), missing(b, a));
}

function missing(from: Picture, within: Picture): number {
  let far = 0;
  for (let y = 0; y < from.height; y++)
    for (let x = 0; x < from.width; x++) {
      const wanted = from.pixels[y * from.width + x] ?? 0;
      let nearest = 255;
      for (let v = Math.max(0, y - 1); v <= Math.min(within.height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(within.width - 1, x + 1); u++)
          nearest = Math.min(nearest, Math.abs(wanted - (within.pixels[v * within.width + u] ?? 0)));
      if (nearest > FAR) far++;
    }
  return far / (from.width * from.height);
}
