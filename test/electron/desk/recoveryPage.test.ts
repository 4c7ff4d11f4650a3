import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveRecoveryPage } from "../../../electron/desk/recoveryPage.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { wouldLieInside } from "../../../electron/store/inside.ts";
import type { Press } from "../../../shared/badge/press.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { anEvent } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";
import { findTexts } from "../../build/secrets.ts";
import { aVenue, someSettings } from "../../build/venue.ts";

let press: Press;
let venue: Venue;
let data: string;
let stick: string;
let recovery: string;
let asked: string[];

beforeAll(async () => {
  press = await startPress();
});

beforeEach(async () => {
  data = freshFolder("recovery-page");
  stick = freshFolder("stick");
  asked = [];
  const settings = someSettings();
  venue = aVenue(join(data, "events"), settings);
  await venue.create(anEvent(), null);
  const reply = await venue.lock({ passphrase: "四海之内皆兄弟也。", recovery: true });
  recovery = (reply.what === "done" && reply.recovery) || "";
  if (venue.desk) venue.desk.parts.press = press;
});

const save = (code: string, file: string | null) =>
  saveRecoveryPage(
    {
      venue,
      chooseFile: async (name) => {
        asked.push(name);
        return file;
      },
      isOurs: (one) => wouldLieInside(one, data),
    },
    code,
  );

describe("the recovery code of a locked event", () => {
  it("is saved as one page where staff say, with the event and what it is for, and nowhere else", async () => {
    const file = join(stick, "page.pdf");
    expect(await save(recovery, file)).toEqual({ what: "written", file });
    expect(asked).toEqual([expect.stringMatching(/^recovery-code-.*\.pdf$/)]);
    expect(readdirSync(stick)).toEqual(["page.pdf"]);
    const [text = "", ...more] = readPdf(readFileSync(file)).pageTexts();
    expect(more).toEqual([]);
    const bare = text.replace(/\s/g, "");
    expect(bare.replaceAll("-", "")).toContain(recovery.replaceAll("-", ""));
    expect(bare).toContain(anEvent().page.theme.replace(/\s/g, ""));
    expect(text).toContain("Recovery code");
    expect(findTexts(data, [recovery, recovery.replaceAll("-", "")])).toEqual([]);
  });

  it("is not printed where it does not open the event, among the program's own files, or when staff think better of it", async () => {
    expect(await save(`${recovery.slice(0, -1)}${recovery.endsWith("0") ? "1" : "0"}`, stick)).toEqual({
      what: "wrong-code",
    });
    expect(asked).toEqual([]);
    expect(await save(recovery, null)).toEqual({ what: "cancelled" });
    const exports = join(venue.desk?.parts.store.folder ?? "", "exports");
    mkdirSync(exports, { recursive: true });
    expect(await save(recovery, join(exports, "page.pdf"))).toEqual({ what: "beside-the-event" });
    expect(readdirSync(exports)).toEqual([]);
    const gone = join(stick, "gone");
    expect(await save(recovery, join(gone, "page.pdf"))).toMatchObject({ what: "not-written", folder: gone });
    expect(existsSync(gone)).toBe(false);
    await venue.close();
    expect(await save(recovery, join(stick, "page.pdf"))).toEqual({ what: "no-event" });
  });
});
