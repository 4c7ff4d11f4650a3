import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { loadDecoder, type Pixels, readCodes } from "../../../renderer/scanning/readCodes.ts";
import { type DrawnSize, readPicture } from "../../../renderer/scanning/readPicture.ts";
import { type Grey, hardPictures, plainFrame } from "../../build/hardPictures.ts";

beforeAll(() =>
  loadDecoder(
    new Uint8Array(readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer,
  ),
);

const pixelsOf = ({ width, height, grey }: Grey): Pixels => {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (const [i, level] of grey.entries()) data.fill(level, i * 4, i * 4 + 3);
  return { data, width, height };
};

/** The picture at another size, nearest pixel: what a canvas does. */
const drawn =
  ({ width, height, grey }: Grey) =>
  (size: DrawnSize): Pixels => {
    const to = new Uint8Array(size.width * size.height);
    for (let y = 0; y < size.height; y++) {
      for (let x = 0; x < size.width; x++) {
        const from = Math.floor((y * height) / size.height) * width + Math.floor((x * width) / size.width);
        to[y * size.width + x] = grey[from] ?? 0;
      }
    }
    return pixelsOf({ ...size, grey: to });
  };

describe("a camera's frame", () => {
  test("gives the text of the code in it, hanzi too, and nothing when there is none", async () => {
    for (const text of ["719".padEnd(48, "0"), "https://活动.example/票?号=贾岛"]) {
      expect(await readCodes(pixelsOf(plainFrame(text, 640, 480)), false)).toEqual([text]);
    }
    expect(await readCodes(pixelsOf(plainFrame(null, 640, 480)), false)).toEqual([]);
  });

  test("that is hard to read gives the right text or none", async () => {
    let right = 0;
    for (const { text, picture } of hardPictures(1, ["rotated", "tilted", "small", "faint", "glare"])) {
      const texts = await readCodes(pixelsOf(picture), false);
      expect([[], [text]]).toContainEqual(texts);
      right += texts.length;
    }
    expect(right).toBeGreaterThanOrEqual(4);
  });
});

describe("a picture file", () => {
  test("is read although it was cut at the code's edge", async () => {
    const whole = plainFrame("EB-2048", 640, 480);
    const edges = darkBox(whole);
    expect(await readPicture(edges, drawn(edges))).toEqual(["EB-2048"]);
  });

  test("is tried at several sizes, the longest side never above what it has or 4,096", async () => {
    const sides: number[] = [];
    const texts = await readPicture({ width: 6_000, height: 3_000 }, (size) => {
      sides.push(size.width);
      return pixelsOf(plainFrame(null, 200, 100));
    });
    expect(texts).toEqual([]);
    expect(sides).toEqual([1_600, 800, 4_096]);
  });
});

/** The part of a plain frame that its code takes up, without any paper around. */
function darkBox({ width, grey }: Grey): Grey {
  const ink = [...grey.keys()].filter((i) => (grey[i] ?? 255) < 40);
  const [xs, ys] = [ink.map((i) => i % width), ink.map((i) => Math.floor(i / width))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
  const cut = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    cut.set(grey.subarray((top + y) * width + left, (top + y) * width + left + wide), y * wide);
  return { width: wide, height: high, grey: cut };
}
