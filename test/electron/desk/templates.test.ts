import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { templateInUse } from "../../../electron/desk/templateInUse.ts";
import {
  addImage,
  exportTemplate,
  importTemplate,
  listTemplates,
  openTemplate,
  pictureOf,
  removeTemplate,
  saveTemplate,
  templateSamples,
} from "../../../electron/desk/templates.ts";
import type { BadgeElement, BadgeTemplate, Box } from "../../../shared/badge/template.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { makeDrawing } from "../../build/drawing.ts";
import { added, aPerson } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";

const PNG = png(4, 3);
const draw = makeDrawing();

const aDeskThatDraws = () =>
  aDesk([], undefined, {
    draw: async (drawing) => {
      const drawn = await draw(drawing);
      return drawn.ok ? drawn.value.pdf : null;
    },
  });

describe("badges of the event's own design", () => {
  it("begin as the built-in one, are kept, used, and still there when the event is opened again", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const fresh = openTemplate(test.desk, { id: null, stock: "card-a6" }) as BadgeTemplate;
    const own = { ...fresh, name: "讲者证", fold: true, back: { what: "same" } } as const;
    expect(await saveTemplate(test.desk, own)).toEqual({ what: "saved", template: own });
    test.settings.template = own.id;
    expect(listTemplates(test.desk)).toMatchObject({ chosen: own.id, templates: [{ name: "讲者证", hasBack: true }] });
    expect(templateInUse(test.desk)).toEqual(own);
    const again = await test.again();
    again.settings.template = own.id;
    expect(templateInUse(again.desk)).toEqual(own);
    expect(await removeTemplate(again.desk, own.id)).toEqual({ what: "done" });
    expect(await removeTemplate(again.desk, own.id)).toEqual({ what: "nothing-to-do" });
    expect(templateInUse(again.desk).id).toBe("built-in-card-90x54");
  });

  it("are refused, and nothing is kept, when they could not be printed", async () => {
    const { desk } = await aDesk();
    const fresh = openTemplate(desk, { id: null, stock: null }) as BadgeTemplate;
    const elements = [...fresh.elements, logoOf("b".repeat(64), { x: 85, y: 0, w: 10, h: 10 })];
    expect(await saveTemplate(desk, { ...fresh, elements })).toEqual({
      what: "refused",
      troubles: [
        { code: "outside-the-stock", element: "logo" },
        { code: "picture-missing", element: "logo" },
      ],
    });
    expect(listTemplates(desk).templates).toEqual([]);
  });
});

describe("pictures", () => {
  it("lie in the event's folder once, under their content's name", async () => {
    const { desk, folder } = await aDeskThatDraws();
    const kept = await addImage(desk, PNG);
    expect(kept).toMatchObject({ what: "added", width: 4, height: 3 });
    expect(await addImage(desk, PNG)).toEqual(kept);
    expect(await readdir(join(folder.folder, "images"))).toEqual([kept.what === "added" ? kept.image : ""]);
  });

  it.each([
    ["not-a-picture", new TextEncoder().encode("<svg/>")],
    ["damaged", Uint8Array.from([...PNG.slice(0, 40), ...new Uint8Array(40)])],
    ["too-large", png(4, 3, 60_000)],
  ])("are refused when %s", async (reason, bytes) => {
    const { desk } = await aDeskThatDraws();
    expect(await addImage(desk, bytes)).toEqual({ what: "refused", reason });
    expect(await readdir(String(desk.parts.store.images)).catch(() => [])).toEqual([]);
  });
});

describe("a badge as a file", () => {
  it("goes to another event with its pictures", async () => {
    const here = await aDeskThatDraws();
    const kept = await addImage(here.desk, PNG);
    if (kept.what !== "added") throw new Error(kept.what);
    const fresh = openTemplate(here.desk, { id: null, stock: null }) as BadgeTemplate;
    const logo: BadgeElement = { ...logoOf(kept.image, { x: 2, y: 2, w: 9, h: 9 }), roles: ["vip"] };
    const own = {
      ...fresh,
      name: "VIP/证",
      elements: [...fresh.elements, logo],
    };
    await saveTemplate(here.desk, own);
    const written = await exportTemplate(here.desk, own.id);
    if (written.what !== "written") throw new Error(written.what);
    expect(written.file).toMatch(/exports.VIP-证\.lanyardbadge$|exports.VIP-证\.lanyard-badge$/);
    const bytes = await readFile(written.file);

    const there = await aDeskThatDraws();
    expect(await importTemplate(there.desk, { name: "x.lanyard-badge", bytes })).toMatchObject({ what: "saved" });
    expect(there.desk.state.templates.get(own.id)).toEqual(own);
    expect(await there.desk.parts.store.readImage(kept.image)).toEqual(Buffer.from(PNG));
    // Once more: beside the one that is there, not over it.
    await importTemplate(there.desk, { name: "x.lanyard-badge", bytes });
    expect(there.desk.state.templates.size).toBe(2);
  });

  it("is refused when it is none, and when its picture is not what its name says", async () => {
    const { desk } = await aDeskThatDraws();
    const file = (text: string) => ({ name: "x", bytes: new TextEncoder().encode(text) });
    expect(await importTemplate(desk, file("hello"))).toMatchObject({ troubles: [{ code: "not-a-template" }] });
    const fresh = openTemplate(desk, { id: null, stock: null }) as BadgeTemplate;
    const image = "c".repeat(64);
    const elements = [{ kind: "image", id: "logo", roles: [], box: { x: 0, y: 0, w: 5, h: 5 }, image, fit: "cover" }];
    const text = JSON.stringify({
      ...{ lanyard: "badge", form: 1, template: { ...fresh, elements } },
      images: { [image]: Buffer.from(PNG).toString("base64") },
    });
    expect(await importTemplate(desk, file(text))).toMatchObject({ troubles: [{ code: "picture-missing" }] });
    expect(desk.state.templates.size).toBe(0);
  });
});

it("proposes people to look at a badge with", async () => {
  const { desk } = await aDesk([added(aPerson(1)), added(aPerson(2, { name: "Maximiliane von Hohenstein" }))]);
  expect(templateSamples(desk).map(({ why, name }) => [why, name])).toEqual([
    ["longest", "Maximiliane von Hohenstein"],
    ["shortest", "测试1"],
  ]);
});

it("shows a badge as it will be printed, each side of it, and what became of its texts", async () => {
  const { desk } = await aDesk([added(aPerson(1, { name: "A\u{12000}" }))], undefined, { press: await startPress() });
  const fresh = openTemplate(desk, { id: null, stock: null }) as BadgeTemplate;
  const template: BadgeTemplate = { ...fresh, back: { what: "same" } };
  const picture = await pictureOf(desk, { template, personId: PersonId.parse("p1"), dpi: 127 });
  if (picture.what !== "picture") throw new Error(JSON.stringify(picture));
  expect(picture.sides.map(({ width, height }) => [width, height])).toEqual([
    [450, 270],
    [450, 270],
  ]);
  expect(picture.fits.find(({ text }) => text.startsWith("A"))?.findings).toEqual(["missing-glyphs"]);
  const huge = { ...template, stock: { ...template.stock, width: 600, height: 600 } };
  expect(await pictureOf(desk, { template: huge, personId: null, dpi: 600 })).toMatchObject({ code: "too-large" });
  const unknown = { ...template, elements: [logoOf("d".repeat(64), { x: 0, y: 0, w: 5, h: 5 })] };
  expect(await pictureOf(desk, { template: unknown, personId: null, dpi: 127 })).toMatchObject({ what: "failed" });
});

it("names the fields while nobody is on the list yet, and shows an empty badge once somebody is", async () => {
  const { desk } = await aDesk([], undefined, { press: await startPress() });
  const template = openTemplate(desk, { id: null, stock: null }) as BadgeTemplate;
  const texts = async () => {
    const picture = await pictureOf(desk, { template, personId: null, dpi: 72 });
    return picture.what === "picture" ? picture.fits.map(({ text }) => text) : [];
  };
  expect(await texts()).toEqual(expect.arrayContaining(["姓名", "「花名」", "公司", "职务", "参会者"]));
  await desk.record([added(aPerson(1))]);
  expect(await texts()).toEqual([desk.event.page.theme, "参会者"]);
});

/** A picture on a badge. */
const logoOf = (image: string, box: Box): BadgeElement => ({
  ...{ kind: "image", id: "logo", roles: [], fit: "cover" },
  ...{ image, box },
});

/** A grey PNG; `claims`: the width and height it says it has instead. */
function png(width: number, height: number, claims = 0): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const sized = Buffer.alloc(8 + body.length);
    sized.writeUInt32BE(data.length, 0);
    body.copy(sized, 4);
    sized.writeUInt32BE(crc(body), 4 + body.length);
    return sized;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claims || width, 0);
  header.writeUInt32BE(claims || height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80).map((byte, i) => (i % (width + 1) === 0 ? 0 : byte));
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
