import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { qrModules, qrSize } from "../../../electron/badges/qr.ts";
import { SAMPLE_CODE } from "../../build/badges.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

const modulesOf = (text: string) => {
  const made = qrModules(text);
  if (!made.ok) throw new Error(made.fault.detail);
  return made.value;
};

/** A picture of the symbol: `scale` pixels a module and its quiet zone of four. */
function pictureOf(text: string, scale: number) {
  const { size, dark } = modulesOf(text);
  const width = (size + 8) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++) {
      if (!dark[Math.floor(y / scale) * size + Math.floor(x / scale)]) continue;
      data.fill(0, ((y + 4 * scale) * width + x + 4 * scale) * 4, ((y + 4 * scale) * width + x + 4 * scale) * 4 + 3);
    }
  return { data, width, height: width, colorSpace: "srgb" as const };
}

async function read(text: string): Promise<string> {
  const found = await readBarcodes(pictureOf(text, 3), { formats: ["QRCode"], tryHarder: true });
  return found[0]?.text ?? "";
}

describe("QR codes", () => {
  it("of our own digits are the dense kind: 48 digits in 25 modules", () => {
    expect(modulesOf(SAMPLE_CODE).size).toBe(25);
    expect(modulesOf("7".repeat(34)).size).toBe(21);
  });

  it("are read back, whatever the text", async () => {
    const comesBack = async (text: string) => {
      expect(await read(text)).toBe(text);
    };
    const digits = fc.stringMatching(/^7[12]\d{46}$/);
    await fc.assert(fc.asyncProperty(digits, comesBack), { numRuns: 60 });
    const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    await fc.assert(fc.asyncProperty(texts, comesBack), { numRuns: 60 });
    for (const text of ["王小明-A1", "https://example.com/t?x=1&y=贾岛", "ABC-123 $%*+./:"]) await comesBack(text);
  });

  it("have a size that is known without making them", () => {
    for (const text of [SAMPLE_CODE, "7", "王小明-A1", "x".repeat(300), "1".repeat(5596)])
      expect(qrSize(text)).toBe(modulesOf(text).size);
    expect(qrSize("1".repeat(5597))).toBeNull();
  });

  it("cannot hold more than the largest symbol does", () => {
    expect(qrModules("1".repeat(5596)).ok).toBe(true);
    expect(qrModules("1".repeat(5597))).toMatchObject({ ok: false, fault: { code: "qr-too-long" } });
    expect(qrModules("x".repeat(2332))).toMatchObject({ ok: false, fault: { code: "qr-too-long" } });
  });
});
