import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Grey, plainFrame } from "./hardPictures.ts";
import { freshFolder } from "./leftovers.ts";

/** A stretch of a film: the code that lies before the camera, or null for none, and how long. */
export type Scene = { text: string | null; seconds: number };

/** `rate`: frames a second; the camera that plays the film shows it at this pace, over and over. */
export type Format = { width: number; height: number; rate: number };

const SMALL: Format = { width: 640, height: 480, rate: 5 };

/**
 * Chromium's switches for a camera that plays a film of ours. Without the switch that also answers the question whether
 * the camera may be used: the program's own answer counts.
 */
export function cameraSwitches(scenes: readonly Scene[], format = SMALL): string[] {
  return [...fakeCamera(), `--use-file-for-fake-video-capture=${writeFilm(scenes, format)}`];
}

/** So many cameras that show Chromium's own test picture. */
export const fakeCamera = (count = 1): string[] => [`--use-fake-device-for-media-stream=device-count=${count}`];

/** YUV4MPEG2 with 4:2:0 planes: https://wiki.multimedia.cx/index.php/YUV4MPEG2 */
function writeFilm(scenes: readonly Scene[], { width, height, rate }: Format): string {
  const path = join(freshFolder("film"), "camera.y4m");
  const file = openSync(path, "w");
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`);
  for (const { text, seconds } of scenes) {
    const frame = planes(plainFrame(text, width, height));
    for (let n = 0; n < seconds * rate; n++) {
      writeSync(file, "FRAME\n");
      writeSync(file, frame);
    }
  }
  closeSync(file);
  return path;
}

function planes({ grey, width, height }: Grey): Uint8Array {
  const all = new Uint8Array((width * height * 3) / 2).fill(128);
  all.set(grey);
  return all;
}
