/**
 * What drawing needs to know of a JPEG. `isInverted`: four inks written the way Photoshop does. `turn`: how it is to be
 * seen, as cameras note it (Exif 2.3, orientation): 1 = as it is.
 */
export type JpegInfo = { width: number; height: number; channels: 1 | 3 | 4; isInverted: boolean; turn: number };

/** Kinds of frames that printers and readers decode: baseline, extended, progressive (ITU T.81, table B.1). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const APP14 = 0xee;

/** Reads a JPEG's markers up to its first scan. Throws on what is torn, none, or of a kind readers do not show. */
export function readJpeg(file: Uint8Array): JpegInfo {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint16(0) !== 0xffd8) throw new Error("no JPEG");
  const info: JpegInfo = { width: 0, height: 0, channels: 3, isInverted: false, turn: 1 };
  for (let at = 2; ; ) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) throw new Error("damaged between markers");
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    const body = file.subarray(at + 4, at + 2 + length);
    if (FRAMES.has(marker)) Object.assign(info, frame(body));
    else if (OTHER_FRAMES.has(marker)) throw new Error("a kind of JPEG that is not shown everywhere");
    else if (marker === APP14 && ascii(body, 0, 5) === "Adobe") info.isInverted = true;
    else if (marker === APP1 && ascii(body, 0, 4) === "Exif") info.turn = orientation(body.subarray(6));
    at += 2 + length;
    if (marker === START_OF_SCAN) break;
  }
  if (info.width === 0 || info.height === 0) throw new Error("no size");
  if (!hasEnd(file)) throw new Error("torn");
  return info;
}

function frame(body: Uint8Array): Pick<JpegInfo, "width" | "height" | "channels"> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const channels = view.getUint8(5);
  if (view.getUint8(0) !== 8 || (channels !== 1 && channels !== 3 && channels !== 4))
    throw new Error("a kind of JPEG that is not shown everywhere");
  return { height: view.getUint16(1), width: view.getUint16(3), channels };
}

/** The marker of the end; some cameras put more behind it. */
function hasEnd(file: Uint8Array): boolean {
  for (let at = file.length - 2; at > 0; at--) if (file[at] === 0xff && file[at + 1] === 0xd9) return true;
  return false;
}

/** Tag 0x0112 of the first directory of the TIFF inside; 1 when it says nothing. */
function orientation(tiff: Uint8Array): number {
  try {
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
    const isLittle = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, isLittle);
    for (let i = 0; i < view.getUint16(first, isLittle); i++) {
      const entry = first + 2 + i * 12;
      if (view.getUint16(entry, isLittle) !== 0x0112) continue;
      const turn = view.getUint16(entry + 8, isLittle);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
  } catch {
    // Notes of a camera that cannot be read are no damage of the picture.
  }
  return 1;
}

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));
