import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";
import { loadDecoder, readCodes } from "./readCodes.ts";
import { type DrawnSize, readPicture } from "./readPicture.ts";

/** One frame of a camera, closed when it is read; or a whole picture file. `id` comes back with the answer. */
export type DecodeAsk = { id: number } & ({ what: "frame"; frame: VideoFrame } | { what: "picture"; file: Blob });

/** `not-a-picture`: the file could not be opened as one. `broken`: the decoder itself did not load or failed. */
export type DecodeAnswer = { id: number } & (
  | { what: "texts"; texts: string[] }
  | { what: "not-a-picture" }
  | { what: "broken" }
);

/** The width above which frames are made smaller: codes that are read at this width only are 40 pixels wide. */
const FRAME_WIDTH = 1_280;

const loaded = loadDecoder(wasm);
const surface = new OffscreenCanvas(1, 1);
const pen = surface.getContext("2d", { willReadFrequently: true, alpha: false });

addEventListener("message", ({ data }: MessageEvent<DecodeAsk>) => {
  answer(data).then(
    (found) => postMessage({ id: data.id, ...found }),
    () => postMessage({ id: data.id, what: "broken" }),
  );
});

type Found = { what: "texts"; texts: string[] } | { what: "not-a-picture" };

async function answer(ask: DecodeAsk): Promise<Found> {
  if (ask.what === "frame") return { what: "texts", texts: await readFrame(ask.frame) };
  await loaded;
  const picture = await createImageBitmap(ask.file).catch(() => null);
  if (!picture) return { what: "not-a-picture" };
  try {
    return { what: "texts", texts: await readPicture(picture, (size) => pixelsOf(picture, size)) };
  } finally {
    picture.close();
  }
}

async function readFrame(frame: VideoFrame): Promise<string[]> {
  try {
    await loaded;
    const scale = Math.min(1, FRAME_WIDTH / frame.displayWidth);
    const size = { width: Math.round(frame.displayWidth * scale), height: Math.round(frame.displayHeight * scale) };
    return await readCodes(pixelsOf(frame, size), false);
  } finally {
    frame.close();
  }
}

/** The picture at this size; what is transparent in it is white, since codes without a ground are dark. */
function pixelsOf(picture: CanvasImageSource, { width, height }: DrawnSize): ImageData {
  if (!pen) throw new Error("no canvas");
  if (surface.width !== width || surface.height !== height) [surface.width, surface.height] = [width, height];
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}
