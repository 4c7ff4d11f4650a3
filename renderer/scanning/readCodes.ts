import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

/** Pixels as a canvas gives them: red, green, blue, opacity. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** Loads the decoder, from a file of ours by its address or from its bytes; rejects when it does not load. */
export async function loadDecoder(wasm: string | ArrayBuffer): Promise<void> {
  const overrides = typeof wasm === "string" ? { locateFile: () => wasm } : { wasmBinary: wasm };
  await prepareZXingModule({ overrides, fireImmediately: true });
}

/**
 * The texts of the QR codes in a picture, as they were printed; none when there is none or its error correction does not
 * come out. `isCareful`: for a still picture, which has only one chance; frames of a camera follow each other.
 */
export async function readCodes(pixels: Pixels, isCareful: boolean): Promise<string[]> {
  const found = await readBarcodes(pixels as ImageData, isCareful ? STILL : FRAME);
  return [...new Set(found.filter(({ isValid, text }) => isValid && text !== "").map(({ text }) => text))];
}

const FRAME: ReaderOptions = { formats: ["QRCode"], textMode: "Plain", maxNumberOfSymbols: 4 };
const STILL: ReaderOptions = { ...FRAME, tryDenoise: true };
