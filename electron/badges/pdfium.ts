import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";
import type { Bitmap, Picture } from "../../shared/badge/press.ts";

/** Turns pages into dots. Both throw on bytes that are no PDF. */
export type Renderer = {
  /** Every page in colour on white paper; `dpi` dots an inch. */
  pictures(pdf: Uint8Array, dpi: number): Picture[];
  /** Every page in black and white. What a photo has of greys comes out as a pattern of dots, all else sharp. */
  bitmaps(pdf: Uint8Array, dpi: number): Bitmap[];
};

/**
 * PDFium, the renderer inside Chromium, as WebAssembly: what is seen on the screen and what a label printer is handed
 * are drawn from the very PDF that is printed. Its file lies in its package; nothing is fetched.
 */
export async function loadRenderer(): Promise<Renderer> {
  const file = createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
  const wasmBinary = Uint8Array.from(readFileSync(file)).buffer;
  const wasm = (await PDFiumModule({ wasmBinary, locateFile: () => "" })) as Wasm;
  wasm._FPDF_InitLibraryWithConfig({ version: 2 });
  return {
    pictures: (pdf, dpi) => eachPage(wasm, pdf, (page) => picture(wasm, page, dpi)),
    bitmaps: (pdf, dpi) => eachPage(wasm, pdf, (page) => bitmap(wasm, page, dpi)),
  };
}

/** What the package's types leave out (public/fpdfview.h and fpdf_edit.h of PDFium). */
type Wasm = Awaited<ReturnType<typeof PDFiumModule>> & {
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDF_RenderPageBitmapWithMatrix(bitmap: number, page: number, matrix: number, clip: number, flags: number): void;
  _FPDFImageObj_GetImageMetadata(object: number, page: number, metadata: number): number;
};

const GREY = 1;
const BGRA = 4;
/** public/fpdfview.h: FPDF_REVERSE_BYTE_ORDER, so that red comes first. */
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

function eachPage<T>(wasm: Wasm, pdf: Uint8Array, make: (page: number) => T): T[] {
  const { malloc, free } = wasm.wasmExports;
  const bytes = malloc(pdf.length);
  if (bytes === 0) throw new Error("no memory for the PDF");
  wasm.HEAPU8.set(pdf, bytes);
  const opened = wasm._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  try {
    if (opened === 0) throw new Error(`no PDF: ${wasm._FPDF_GetLastError()}`);
    return Array.from({ length: wasm._FPDF_GetPageCount(opened) }, (_, number) => {
      const page = wasm._FPDF_LoadPage(opened, number);
      if (page === 0) throw new Error(`no page ${number}`);
      try {
        return make(page);
      } finally {
        wasm._FPDF_ClosePage(page);
      }
    });
  } finally {
    if (opened !== 0) wasm._FPDF_CloseDocument(opened);
    free(bytes);
  }
}

type Size = { width: number; height: number };

const sizeOf = (wasm: Wasm, page: number, dpi: number): Size => ({
  width: Math.max(1, Math.round((wasm._FPDF_GetPageWidth(page) * dpi) / 72)),
  height: Math.max(1, Math.round((wasm._FPDF_GetPageHeight(page) * dpi) / 72)),
});

function picture(wasm: Wasm, page: number, dpi: number): Picture {
  const size = sizeOf(wasm, page, dpi);
  return { ...size, rgba: rendered(wasm, page, { ...size, dpi }, BGRA) };
}

/**
 * The page in dots of `bytes` bytes each. Not fitted to the whole number of dots that its size is rounded to: what was
 * laid on the printer's dots would then lie beside them.
 */
function rendered(
  wasm: Wasm,
  page: number,
  { width, height, dpi }: Size & { dpi: number },
  bytes: 1 | 4,
): Uint8Array<ArrayBuffer> {
  const { malloc, free } = wasm.wasmExports;
  const length = width * height * bytes;
  const dots = malloc(length + PLACE_BYTES);
  if (dots === 0) throw new Error(`no memory for ${width} × ${height} dots`);
  const canvas = wasm._FPDFBitmap_CreateEx(width, height, bytes, dots, width * bytes);
  try {
    const place = (dots + length + 3) & ~3;
    const [scale, clip] = [[dpi / 72, 0, 0, dpi / 72, 0, 0] as const, [0, 0, width, height] as const];
    new Float32Array(wasm.HEAPU8.buffer, place).set([...scale, ...clip]);
    wasm._FPDFBitmap_FillRect(canvas, 0, 0, width, height, WHITE);
    const flags = bytes === BGRA ? RED_FIRST : 0;
    wasm._FPDF_RenderPageBitmapWithMatrix(canvas, page, place, place + scale.length * 4, flags);
    return Uint8Array.from(wasm.HEAPU8.subarray(dots, dots + length));
  } finally {
    wasm._FPDFBitmap_Destroy(canvas);
    free(dots);
  }
}

/** A matrix of six and a rectangle of four numbers, four bytes each, and room to align them. */
const PLACE_BYTES = 44;

function bitmap(wasm: Wasm, page: number, dpi: number): Bitmap {
  const { width, height } = sizeOf(wasm, page, dpi);
  const grey = rendered(wasm, page, { width, height, dpi }, GREY);
  const photos = photosOn(wasm, page, dpi, height);
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const across = photos.filter((photo) => y >= photo.top && y < photo.bottom);
    for (let x = 0; x < width; x++) {
      const isPhoto = across.some((photo) => x >= photo.left && x < photo.right);
      if ((grey[y * width + x] ?? 255) < (isPhoto ? threshold(x, y) : MIDDLE))
        bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}

const MIDDLE = 128;
/** Ordered dither by Bayer's 4 × 4 matrix. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
const threshold = (x: number, y: number): number => ((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) * 16;

type Area = { left: number; top: number; right: number; bottom: number };

/** public/fpdf_edit.h: FPDF_PAGEOBJ_IMAGE, and where FPDF_IMAGEOBJ_METADATA has its bits per pixel. */
const IMAGE = 3;
const METADATA_BYTES = 28;
const BITS_PER_PIXEL = 16;

/** Where pictures with greys or colours lie on the page, in dots; a QR code is a picture with one bit a dot and is none of them. */
function photosOn(wasm: Wasm, page: number, dpi: number, height: number): Area[] {
  const { malloc, free } = wasm.wasmExports;
  const room = malloc(METADATA_BYTES);
  const photos: Area[] = [];
  for (let at = 0; at < wasm._FPDFPage_CountObjects(page); at++) {
    const object = wasm._FPDFPage_GetObject(page, at);
    if (wasm._FPDFPageObj_GetType(object) !== IMAGE) continue;
    const isRead = wasm._FPDFImageObj_GetImageMetadata(object, page, room) !== 0;
    if (!isRead || (wasm.HEAP32[(room + BITS_PER_PIXEL) >> 2] ?? 0) <= 1) continue;
    if (wasm._FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12) === 0) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(wasm.HEAPU8.buffer, room, 4);
    const dots = dpi / 72;
    photos.push({ left: left * dots, right: right * dots, top: height - top * dots, bottom: height - bottom * dots });
  }
  free(room);
  return photos;
}
