import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadDecoder, type Pixels, readCodes } from "../../renderer/scanning/readCodes.ts";
import { cameraSwitches } from "../build/cameraFilm.ts";
import { type Grey, HARD_KINDS, type HardPicture, hardPictures } from "../build/hardPictures.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { onScreen } from "../build/screen.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";

const EACH = 12;
const SECONDS = 8;
/** A camera as laptops have it. */
const FORMAT = { width: 1_280, height: 720, rate: 30 };
/** More than this is a whole core, the limit that was set. */
const ONE_CORE = 100;

type Read = { texts: string[]; ms: number };

/**
 * Hard camera pictures through the decoder as frames go through it, beside zbar on the same files; then the whole
 * program's CPU while it watches a film of 1280 × 720 at 30 frames a second, with and without a code in it.
 */
export const camera: Bench = async (say) => {
  say(`camera: ${EACH * HARD_KINDS.length} hard pictures`);
  const pictures = [...hardPictures(EACH)];
  const figures = readFigures(pictures, await readAll(pictures), readWithZbar(pictures));
  for (const text of [null, "https://tickets.example.com/t/20481024"]) {
    say(`camera: CPU, ${text === null ? "nothing" : "a code"} before the camera`);
    figures.push(...(await load(text)));
  }
  return figures;
};

function readFigures(pictures: HardPicture[], ours: Read[], zbar: Read[]): Figure[] {
  const share = (reads: Read[], kind: string | null, isRight: boolean) => {
    const asked = pictures.flatMap((picture, n) =>
      kind === null || picture.kind === kind ? [{ picture, read: reads[n] }] : [],
    );
    const counted = asked.filter(({ picture, read }) =>
      isRight ? read?.texts.includes(picture.text) : read?.texts.some((text) => text !== picture.text),
    );
    return (100 * counted.length) / asked.length;
  };
  const figure = (what: string, unit: string, value: (reads: Read[]) => number, n: number): Figure => ({
    bench: "camera",
    case: what,
    value: value(ours),
    unit,
    limit: null,
    peers: { zbar: value(zbar) },
    n,
  });
  const all = pictures.length;
  return [
    figure("hard pictures read right", "%", (reads) => share(reads, null, true), all),
    ...HARD_KINDS.map((kind) => figure(`… ${kind}`, "%", (reads) => share(reads, kind, true), EACH)),
    figure("hard pictures misread", "%", (reads) => share(reads, null, false), all),
    figure(
      "a frame of 1280 × 720, median",
      "ms",
      (reads) =>
        quantile(
          reads.map(({ ms }) => ms),
          0.5,
        ),
      all,
    ),
    figure(
      "a frame of 1280 × 720, p95",
      "ms",
      (reads) =>
        quantile(
          reads.map(({ ms }) => ms),
          0.95,
        ),
      all,
    ),
  ];
}

async function readAll(pictures: HardPicture[]): Promise<Read[]> {
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  await loadDecoder(new Uint8Array(readFileSync(wasm)).buffer);
  const reads: Read[] = [];
  for (const { picture } of pictures) {
    const pixels = pixelsOf(picture);
    const began = performance.now();
    const texts = await readCodes(pixels, false);
    reads.push({ texts, ms: performance.now() - began });
  }
  return reads;
}

/** One process a picture, so that its time is known; what starting it and opening the file takes is taken off. */
function readWithZbar(pictures: HardPicture[]): Read[] {
  const folder = freshFolder("hard-pictures");
  const idle = join(folder, "idle.pgm");
  writeFileSync(idle, pgm({ width: 16, height: 16, grey: new Uint8Array(256).fill(200) }));
  const start = quantile(
    Array.from({ length: 9 }, () => zbar(idle).ms),
    0.5,
  );
  return pictures.map(({ picture }, n) => {
    const file = join(folder, `${n}.pgm`);
    writeFileSync(file, pgm(picture));
    const { texts, ms } = zbar(file);
    return { texts, ms: Math.max(0, ms - start) };
  });
}

function zbar(file: string): Read {
  const began = performance.now();
  let told = "";
  try {
    told = execFileSync("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // Its way of saying that there is no code.
  }
  return { texts: told.split("\n").filter(Boolean), ms: performance.now() - began };
}

/** CPU seconds a second of all processes of the program, camera on and off, and how many frames a second it read. */
async function load(text: string | null): Promise<Figure[]> {
  const args = ["--open-sample", ...cameraSwitches([{ text, seconds: 1 }], FORMAT)];
  const lanyard = await launchLanyard({ args });
  const { window } = lanyard;
  await onScreen(window, "checkIn");
  await sleep(3_000);
  const off = await cpuShare(lanyard);
  await window.evaluate(() => {
    const counted = globalThis as { framesRead?: number };
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...given: unknown[]) {
      counted.framesRead = (counted.framesRead ?? 0) + 1;
      Reflect.apply(postMessage, this, given);
    };
  });
  await window.keyboard.press("F8");
  await window.locator("[data-camera=on]").waitFor();
  await sleep(3_000);
  const frames = () => window.evaluate(() => (globalThis as { framesRead?: number }).framesRead ?? 0);
  const before = await frames();
  const on = await cpuShare(lanyard);
  const read = (await frames()) - before;
  await lanyard.close();
  const what = text === null ? "nothing before the camera" : "a code before the camera";
  return [
    {
      bench: "camera",
      case: `CPU of the program, ${what}`,
      value: on,
      unit: "%",
      limit: ONE_CORE,
      peers: { "camera off": off },
      n: SECONDS,
    },
    {
      bench: "camera",
      case: `frames read a second, ${what}`,
      value: read / SECONDS,
      unit: "/s",
      limit: null,
      peers: {},
      n: read,
    },
  ];
}

async function cpuShare({ app }: Launched): Promise<number> {
  const used = () =>
    app.evaluate(({ app }) => app.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0));
  const [before, began] = [await used(), performance.now()];
  await sleep(SECONDS * 1_000);
  return (100_000 * ((await used()) - before)) / (performance.now() - began);
}

function pixelsOf({ width, height, grey }: Grey): Pixels {
  const data = new Uint8ClampedArray(grey.length * 4);
  for (const [i, level] of grey.entries()) data.fill(level, i * 4, i * 4 + 3);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { data, width, height };
}

/** Portable grey map: https://netpbm.sourceforge.net/doc/pgm.html */
const pgm = ({ width, height, grey }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
