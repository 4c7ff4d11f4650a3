import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeGuide } from "../../../electron/desk/guide.ts";
import { words } from "../../../shared/i18n/say.ts";
import { GUIDE_KEYS } from "../../../shared/report/guidePage.ts";
import { GUIDE_PICTURES } from "../../../shared/report/guidePictures.ts";
import { aDesk } from "../../build/desk.ts";
import { ROOT } from "../../build/paths.ts";
import { anEvent } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

const PICTURES = join(ROOT, "resources", "guide");
const plain = (text: string | undefined) => (text ?? "").replaceAll(/\s/g, "");

describe("the volunteers' guide", () => {
  it("is a page in each language, this desk's first, with the buttons and keys as the screens name them", async () => {
    const test = await aDesk([], undefined, { press: await startPress() });
    const reply = await makeGuide(test.desk, { pictures: PICTURES, version: "1.2.3" });
    if (reply.what !== "written") throw new Error(JSON.stringify(reply));
    expect(basename(reply.file)).toMatch(/^志愿者说明-2026-11-22-1305/);
    const pdf = readPdf(new Uint8Array(readFileSync(reply.file)));
    const pages = pdf.pageTexts().map(plain);
    expect(pages).toHaveLength(2);
    for (const [at, language] of (["zh", "en"] as const).entries()) {
      const say = words(language);
      const { checkIn, walkIn, camera, badges, signs } = say;
      const named = [
        ...[checkIn.undo, checkIn.confirmUndo, checkIn.recent, checkIn.typeCode, checkIn.notRecorded],
        ...[walkIn.open, walkIn.register, camera.open, badges.line.fix, badges.retry, badges.retryElsewhere],
      ];
      for (const name of [...named, ...Object.values(signs), ...Object.values(GUIDE_KEYS), "1.2.3", "一号台"])
        expect(pages[at]).toContain(plain(name));
      expect(checkIn.searchKey).toContain(GUIDE_KEYS.search);
      expect(camera.key).toContain(GUIDE_KEYS.camera);
    }
  });

  it("names all days of an event of several", async () => {
    const event = anEvent({ page: { ...anEvent().page, date: "2026-11-22", dateEnd: "2026-11-24" } });
    const test = await aDesk([], event, { press: await startPress() });
    const reply = await makeGuide(test.desk, { pictures: PICTURES, version: "1.2.3" });
    if (reply.what !== "written") throw new Error(JSON.stringify(reply));
    const text = readPdf(new Uint8Array(readFileSync(reply.file))).text();
    for (const days of ["2026年11月22日至24日", "22–24 November 2026"]) expect(text).toContain(days);
  });

  it("has its pictures with it, each as it was taken", () => {
    const used = Object.values(GUIDE_PICTURES).flatMap((tones) => Object.values(tones).map(({ image }) => image));
    expect(readdirSync(PICTURES).toSorted()).toEqual(used.toSorted());
    for (const image of used)
      expect(
        createHash("sha256")
          .update(readFileSync(join(PICTURES, image)))
          .digest("hex"),
      ).toBe(image);
  });

  it("that lacks a picture is told, and leaves no file", async () => {
    const test = await aDesk([], undefined, { press: await startPress() });
    const reply = await makeGuide(test.desk, { pictures: test.folder.folder, version: "1" });
    expect(reply).toEqual({ what: "failed", code: "bad-image" });
    expect(readdirSync(join(test.folder.folder, "exports"))).toEqual([]);
  });
});
