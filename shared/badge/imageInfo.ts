/** What a picture says of itself in its first bytes. `width` and `height` in dots. */
export type ImageInfo = { kind: "png" | "jpeg"; width: number; height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Kind and size of a PNG (ISO/IEC 15948, IHDR) or JPEG picture (ITU-T T.81, start of frame) by its bytes, whatever its
 * name says; null for anything else. Whether the rest of it is whole, only drawing tells.
 */
export function imageInfo(bytes: Uint8Array): ImageInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, i) => bytes[i] === byte)) return pngInfo(view);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegInfo(view) : null;
}

function pngInfo(view: DataView): ImageInfo | null {
  if (view.byteLength < 33) return null;
  return sized("png", view.getUint32(16), view.getUint32(20));
}

function jpegInfo(view: DataView): ImageInfo | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return sized("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + (hasNoLength(marker) ? 0 : view.getUint16(at + 2));
  }
  return null;
}

/** SOF0 … SOF15 without the tables between them (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const sized = (kind: ImageInfo["kind"], width: number, height: number): ImageInfo | null =>
  width > 0 && height > 0 ? { kind, width, height } : null;
