import { describe, expect, it } from "vitest";
import { certificateFor } from "../../../shared/badge/certificate.ts";
import { flawsOf } from "../../../shared/badge/checkTemplate.ts";
import { isPage, PAGES, STOCKS } from "../../../shared/badge/stocks.ts";
import { BadgeTemplate } from "../../../shared/badge/template.ts";
import { words } from "../../../shared/i18n/say.ts";

describe.each(PAGES)("the built-in certificate on $id", (page) => {
  it.each(["zh", "en"] as const)("is fit to print and a template like any other: %s", (language) => {
    const template = certificateFor(page, words(language).certificateText);
    expect(flawsOf(template)).toEqual([]);
    expect(BadgeTemplate.parse(template)).toEqual(template);
  });
});

it("a page is none of the badges' stocks", () => {
  expect(PAGES.every(isPage)).toBe(true);
  expect(STOCKS.filter(isPage)).toEqual([]);
});
