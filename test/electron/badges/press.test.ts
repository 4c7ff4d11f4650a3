import { beforeAll, describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { Press } from "../../../shared/badge/press.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { contentOf, drawingOf } from "../../build/badges.ts";
import { startPress } from "../../build/press.ts";

const card = stockById("card-90x54") as Stock;
let press: Press;

beforeAll(async () => {
  press = await startPress();
});

describe("a badge to look at", () => {
  it("is drawn from the PDF, a picture a side, with how its texts came out", async () => {
    const template = { ...templateFor(card), back: { what: "same" as const } };
    const seen = await press.picture(drawingOf(template, contentOf({ name: "靳文祥" })), 200);
    expect(seen).toMatchObject({ ok: true, value: { sides: [{ width: 709, height: 425 }, { width: 709 }] } });
    expect(seen.ok && seen.value.fits.map(({ text }) => text)).toContain("靳文祥");
  });
});
