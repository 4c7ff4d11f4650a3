import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A grey picture of a page: one byte a pixel, 0 = black. */
export type Picture = { width: number; height: number; pixels: Uint8Array; dpi: number };

/** What strangers' programs (poppler, zbar) see in a PDF. */
export function readPdf(pdf: Uint8Array) {
  return {
    /** Size of the first page in mm. */
    size: () => {
      const match = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(onFile(pdf, (file) => run("pdfinfo", [file])));
      return { width: (Number(match?.[1]) * 25.4) / 72, height: (Number(match?.[2]) * 25.4) / 72 };
    },
    pages: () => Number(/Pages:\s+(\d+)/.exec(onFile(pdf, (file) => run("pdfinfo", [file])))?.[1]),
    /** The text with every run of blanks as one blank. */
    text: () =>
      onFile(pdf, (file) => run("pdftotext", ["-enc", "UTF-8", file, "-"]))
        .replace(/\s+/g, " ")
        .trim(),
    /** The same page by page. */
    pageTexts: () =>
      onFile(pdf, (file) => run("pdftotext", ["-enc", "UTF-8", file, "-"]))
        .split("\f")
        .slice(0, -1)
        .map((text) => text.replace(/\s+/g, " ").trim()),
    fonts: () => onFile(pdf, (file) => run("pdffonts", [file])),
    /** Every picture in it; `bits` a sample. */
    images: () =>
      Array.from(
        onFile(pdf, (file) => run("pdfimages", ["-list", file])).matchAll(
          /^ +\d+ +\d+ +\w+ +(\d+) +(\d+) +\S+ +\S+ +(\d+)/gm,
        ),
        ([, width, height, bits]) => ({ width: Number(width), height: Number(height), bits: Number(bits) }),
      ),
    picture: (dpi: number) => onFile(pdf, (file) => picture(file, dpi)),
    /** The QR code's text as zbar reads it from the page at this resolution, "" when it reads none. */
    qr: (dpi: number) => onFile(pdf, (file) => scanned(file, dpi)),
  };
}

function onFile<T>(pdf: Uint8Array, look: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "lanyard-pdf-"));
  try {
    const file = join(folder, "badge.pdf");
    writeFileSync(file, pdf);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (program: string, args: string[]): string =>
  execFileSync(program, args, { encoding: "utf8", stdio: "pipe" });

function picture(file: string, dpi: number): Picture {
  run("pdftoppm", ["-r", String(dpi), "-gray", "-singlefile", file, file]);
  const bytes = readFileSync(`${file}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!head) throw new Error("pdftoppm wrote no grey picture");
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length), dpi };
}

function scanned(file: string, dpi: number): string {
  run("pdftoppm", ["-r", String(dpi), "-gray", "-singlefile", file, file]);
  try {
    return run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", `${file}.pgm`]).trimEnd();
  } catch {
    return "";
  }
}

/** The darkest pixel of a rectangle in mm: 255 when nothing is printed there. */
export function darkest(
  { width, height, pixels, dpi }: Picture,
  box: { x: number; y: number; w: number; h: number },
): number {
  const at = (mm: number, most: number) => Math.min(most, Math.max(0, Math.round((mm * dpi) / 25.4)));
  let least = 255;
  for (let y = at(box.y, height); y < at(box.y + box.h, height); y++)
    for (let x = at(box.x, width); x < at(box.x + box.w, width); x++)
      least = Math.min(least, pixels[y * width + x] ?? 255);
  return least;
}

/** How wide and high what is printed on a page is, mm: it tells whether the page was scaled. */
export function inkSize({ width, height, pixels, dpi }: Picture): { width: number; height: number } {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) > 127) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  const mm = 25.4 / dpi;
  return { width: (right - left + 1) * mm, height: (bottom - top + 1) * mm };
}
