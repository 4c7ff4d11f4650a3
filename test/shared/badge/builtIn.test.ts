import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { pageOf } from "../../../shared/badge/pages.ts";
import { roleColour } from "../../../shared/badge/roleColour.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import { BadgeTemplate, type Stock } from "../../../shared/badge/template.ts";
import { KNOWN_ROLES } from "../../../shared/roster/knownRoles.ts";

const SMALLEST = 21;
const LARGEST = 57;

describe.each(STOCKS)("the built-in template for $id", (stock) => {
  const template = templateFor(stock);
  const code = template.elements.find((element) => element.kind === "qr");
  const box = code?.box ?? { x: 0, y: 0, w: 0, h: 0 };

  it("is a valid template", () => {
    expect(BadgeTemplate.parse(template)).toEqual(template);
  });

  it("has a QR symbol of 24 mm or more, all of it in the printable part, with four free modules around", () => {
    for (const modules of [SMALLEST, 25, LARGEST]) {
      const module = box.w / (modules + 8);
      const symbol = { x: box.x + 4 * module, y: box.y + 4 * module, size: modules * module };
      expect(symbol.size).toBeGreaterThanOrEqual(24);
      expect(symbol.x).toBeGreaterThanOrEqual(stock.margin.left - 0.01);
      expect(symbol.y).toBeGreaterThanOrEqual(stock.margin.top);
      expect(symbol.x + symbol.size).toBeLessThanOrEqual(stock.width - stock.margin.right + 0.01);
      expect(symbol.y + symbol.size).toBeLessThanOrEqual(stock.height - stock.margin.bottom);
    }
  });

  it("keeps everything else out of the code's box", () => {
    for (const element of template.elements) {
      if (element === code) continue;
      const { x, y, w, h } = element.box;
      const apart = x >= box.x + box.w || x + w <= box.x || y >= box.y + box.h || y + h <= box.y;
      expect(apart, `${element.kind} at ${x}, ${y}`).toBe(true);
    }
  });
});

describe("stocks", () => {
  it("hands a roll printer the page as it leaves the roll", () => {
    expect(pageOf(stockById("brother-dk-11202") as Stock)).toEqual({ width: 62, height: 100 });
    expect(pageOf(stockById("card-90x54") as Stock)).toEqual({ width: 90, height: 54 });
    expect(stockById("no-such-stock")).toBeNull();
  });
});

describe("role colours", () => {
  /** WCAG 2.2 contrast of white on a colour. */
  const contrast = (colour: string) => {
    const channel = (at: number) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
  };

  it.each([...KNOWN_ROLES, "志愿者", "volunteer", "jury", "", "toString"])("carries white letters for %s", (role) => {
    expect(roleColour(role)).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(roleColour(role))).toBeGreaterThanOrEqual(4.5);
    expect(roleColour(role)).toBe(roleColour(role));
  });

  it("tells the known roles apart", () => {
    expect(new Set(KNOWN_ROLES.map(roleColour)).size).toBe(KNOWN_ROLES.length);
  });
});
