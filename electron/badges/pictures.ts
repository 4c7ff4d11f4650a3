import { createDecipheriv } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { ImageFolder } from "../../shared/badge/drawing.ts";
import type { ImageId } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { readJpeg } from "./jpeg.ts";
import type { Embedded } from "./pdfFile.ts";
import { decodePng } from "./png.ts";

/** A picture as it is embedded. */
export type ReadyPicture = {
  /** Dots, as it is seen: a photo that lies on its side stands upright. */
  width: number;
  height: number;
  /** See JpegInfo. */
  turn: number;
  image: Embedded;
  opacity: Embedded | null;
};

type PictureFault = { code: "bad-image"; detail: string };

export type Pictures = {
  /** The picture of this name in this folder. Faults are not remembered: a file may come back. */
  get(folder: ImageFolder, image: ImageId): Result<ReadyPicture, PictureFault>;
};

/** Bytes of a file and dots of a picture beyond which it is not even begun: a badge needs a hundredth. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DOTS = 50_000_000;
/** Bytes of embedded pictures that are kept ready; the longest unused go. */
const KEPT = 64 * 1024 * 1024;

/** Pictures made ready once for all the badges of a thread; a picture's name is its content, so it never changes. */
export function makePictures(): Pictures {
  const ready = new Map<string, ReadyPicture>();
  return {
    get(folder, image) {
      const path = join(typeof folder === "string" ? folder : folder.folder, image);
      const known = ready.get(path);
      ready.delete(path);
      try {
        const picture = known ?? makeReady(readWithin(path, folder));
        ready.set(path, picture);
        forgetOldest(ready);
        return ok(picture);
      } catch (error) {
        return fault({ code: "bad-image", detail: `${image}: ${error instanceof Error ? error.message : error}` });
      }
    },
  };
}

function forgetOldest(ready: Map<string, ReadyPicture>): void {
  const sizeOf = ({ image, opacity }: ReadyPicture) => image.bytes.length + (opacity?.bytes.length ?? 0);
  let kept = 0;
  for (const [path, picture] of [...ready].reverse()) {
    kept += sizeOf(picture);
    if (kept > KEPT && ready.size > 1) ready.delete(path);
  }
}

function readWithin(path: string, folder: ImageFolder): Uint8Array {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > MOST_BYTES) throw new Error(`${size} bytes`);
    const bytes = readFileSync(file);
    return typeof folder === "string" ? bytes : unsealed(bytes, folder);
  } finally {
    closeSync(file);
  }
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Throws for what was not sealed with this key. */
function unsealed(file: Uint8Array, { key, bound, skip }: Exclude<ImageFolder, string>): Uint8Array {
  const sealed = file.subarray(skip);
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  decipher.final();
  return plain;
}

/** What it is, its first bytes say. */
function makeReady(file: Uint8Array): ReadyPicture {
  return file[0] === 0xff ? ofJpeg(file) : ofPng(file);
}

const COLOURS = { 1: "Gray", 3: "RGB", 4: "CMYK" } as const;

/** As it is: every reader of PDFs decodes JPEGs. */
function ofJpeg(file: Uint8Array): ReadyPicture {
  const { width, height, channels, isInverted, turn } = readJpeg(file);
  if (width * height > MOST_DOTS) throw new Error(`${width} × ${height} dots`);
  const inks = channels === 4 && isInverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {};
  const dictionary = { ...imageOf(width, height, COLOURS[channels]), ...inks, Filter: "DCTDecode" };
  const isOnItsSide = turn >= 5;
  return {
    ...{ width: isOnItsSide ? height : width, height: isOnItsSide ? width : height, turn },
    ...{ image: { dictionary, bytes: file }, opacity: null },
  };
}

function ofPng(file: Uint8Array): ReadyPicture {
  const { width, height, channels, colour, opacity } = decodePng(file, MOST_DOTS);
  const packed = (bytes: Uint8Array, colours: string) => ({
    dictionary: { ...imageOf(width, height, colours), Filter: "FlateDecode" },
    bytes: deflateSync(bytes),
  });
  const image = packed(colour, COLOURS[channels]);
  return { width, height, turn: 1, image, opacity: opacity && packed(opacity, COLOURS[1]) };
}

const imageOf = (width: number, height: number, colours: string) => ({
  ...{ Type: "XObject", Subtype: "Image" },
  ...{ Width: width, Height: height, ColorSpace: `Device${colours}`, BitsPerComponent: 8 },
});
