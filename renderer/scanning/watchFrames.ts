import type { CameraTrouble } from "./camera.ts";
import type { Decoder } from "./decoder.ts";

/** Frames looked at in a second. */
const RATE = 15;
const INTERVAL = 1_000 / RATE;
/** A frame that comes this much before its time is taken all the same: cameras are not on the dot. Milliseconds. */
const EARLY = 12;
/** After this long without a frame staff are told. Milliseconds. */
const NO_PICTURE = 4_000;

/** `onTexts`: what one frame shows, which may be nothing; `at`: milliseconds. `onTrouble`: null when it is over. */
export type FrameEars = {
  onTexts: (texts: string[], at: number) => void;
  onTrouble: (trouble: CameraTrouble | null) => void;
};

/**
 * Gives frames of a playing camera to the decoder, at most `RATE` a second and one at a time: while one is being read
 * the camera's others are let go. Returns what ends it.
 */
export function watchFrames(video: HTMLVideoElement, decoder: Decoder, ears: FrameEars): () => void {
  let isOver = false;
  let isReading = false;
  let isDark = false;
  let due = 0;
  let lastFrame = performance.now();
  let handle = 0;

  const tellDark = (dark: boolean) => {
    if (dark !== isDark) ears.onTrouble(dark ? "no-picture" : null);
    isDark = dark;
  };

  const read = async (at: number) => {
    const frame = frameOf(video);
    if (!frame) return;
    isReading = true;
    const decoded = await decoder.frame(frame);
    isReading = false;
    if (isOver) return;
    if (decoded.what !== "broken") return ears.onTexts(decoded.what === "texts" ? decoded.texts : [], at);
    end();
    ears.onTrouble("broken");
  };

  const look = (now: number) => {
    if (isOver) return;
    handle = video.requestVideoFrameCallback(look);
    lastFrame = now;
    tellDark(false);
    if (isReading || now < due - EARLY) return;
    due = Math.max(due + INTERVAL, now);
    void read(now);
  };

  handle = video.requestVideoFrameCallback(look);
  const watchdog = setInterval(() => tellDark(performance.now() - lastFrame > NO_PICTURE), 1_000);
  const end = () => {
    isOver = true;
    clearInterval(watchdog);
    video.cancelVideoFrameCallback(handle);
  };
  return end;
}

/** What the camera shows now; null while there is nothing yet. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video);
  } catch {
    return null;
  }
}
