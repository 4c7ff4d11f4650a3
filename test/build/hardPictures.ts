import { qrModules } from "../../electron/badges/qr.ts";
import { printCode } from "../../shared/ticket/ticket.ts";

/** A grey picture, a byte a pixel, row by row. */
export type Grey = { width: number; height: number; grey: Uint8Array };

export type HardPicture = { kind: HardKind; text: string; picture: Grey };

export const HARD_KINDS = ["rotated", "tilted", "blurred", "shaken", "small", "faint", "glare", "noisy"] as const;
export type HardKind = (typeof HARD_KINDS)[number];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Camera pictures of 1280 × 720 with one QR code in each, `each` of every kind, from easy to beyond reading: what a hand
 * does to a ticket before a laptop's camera. Half of the codes are our own 48 digits, half longer texts of others.
 */
export function* hardPictures(each: number, kinds: readonly HardKind[] = HARD_KINDS): Generator<HardPicture> {
  for (const [k, kind] of HARD_KINDS.entries()) {
    for (let n = 0; n < each && kinds.includes(kind); n++) {
      const chance = chanceFrom(k * 1_000 + n);
      const text =
        n % 2 === 0 ? ownText(chance) : `https://tickets.example.com/t/${digits(chance, 14)}?s=${digits(chance, 8)}`;
      yield { kind, text, picture: take(text, viewOf(kind, each === 1 ? 0.5 : n / (each - 1), chance), chance) };
    }
  }
}

/** A frame of this size in which the code lies straight and whole, or nothing when there is no text. */
export function plainFrame(text: string | null, width: number, height: number): Grey {
  const chance = chanceFrom(7);
  return take(text, { ...STRAIGHT, width, height, size: height * 0.6 }, chance);
}

type View = {
  width: number;
  height: number;
  /** The code's edge in pixels, quiet zone not counted. */
  size: number;
  /** Radians: in the picture's plane, and away from the camera. */
  turn: number;
  tilt: number;
  /** Sigma of the blur and length of the shake, pixels. */
  blur: number;
  shake: number;
  /** Grey of paper and ink. */
  light: number;
  dark: number;
  /** Sigma of the noise, levels of 255; share of the code under a white spot. */
  noise: number;
  glare: number;
};

const STRAIGHT: View = {
  width: 1280,
  height: 720,
  size: 260,
  turn: 0,
  tilt: 0,
  blur: 0,
  shake: 0,
  light: 225,
  dark: 30,
  noise: 0,
  glare: 0,
};

/** `hard`: 0 easy … 1 beyond what can be read. */
function viewOf(kind: HardKind, hard: number, chance: () => number): View {
  const view = { ...STRAIGHT, size: 150 + 150 * chance(), turn: 0.3 * (chance() - 0.5), blur: 0.7, noise: 3 };
  switch (kind) {
    case "rotated":
      return { ...view, turn: chance() * 2 * Math.PI, size: 230 - 140 * hard };
    case "tilted":
      return { ...view, tilt: 0.5 + 0.8 * hard, size: 240, turn: chance() * 2 * Math.PI };
    case "blurred":
      return { ...view, blur: (view.size / 29) * (0.25 + 0.75 * hard) };
    case "shaken":
      return { ...view, shake: (view.size / 29) * (0.6 + 2 * hard) };
    case "small":
      return { ...view, size: 90 - 55 * hard, blur: 0.5 };
    case "faint":
      return { ...view, light: 130, dark: 130 - (70 - 64 * hard), noise: 3 };
    case "glare":
      return { ...view, glare: 0.03 + 0.27 * hard };
    case "noisy":
      return { ...view, light: 120, dark: 40, noise: 10 + 60 * hard };
  }
}

function take(text: string | null, view: View, chance: () => number): Grey {
  const { width, height } = view;
  const values = new Float32Array(width * height);
  const slope = (chance() - 0.5) * 60;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) values[y * width + x] = room(x, y, slope, width);
  }
  if (text !== null) lay(values, text, view, chance);
  const shaken = view.shake > 0 ? shake(values, view, chance() * Math.PI) : values;
  const soft = view.blur > 0 ? blur(shaken, width, height, view.blur) : shaken;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = clamp((soft[i] ?? 0) + (view.noise > 0 ? normal(chance) * view.noise : 0));
  return { width, height, grey };
}

/** What stands behind the ticket: a wall that darkens to one side, a shelf, stripes of a shirt. */
const room = (x: number, y: number, slope: number, width: number): number =>
  105 + slope * (x / width) + (y % 97 < 6 ? -50 : 0) + (x > width * 0.6 && x % 23 < 9 ? 35 : 0);

/** Paper with the code on it, seen through a pinhole three code widths away; four samples a pixel. */
function lay(values: Float32Array, text: string, view: View, chance: () => number): void {
  const made = qrModules(text);
  if (!made.ok) throw new Error(made.fault.detail);
  const { size: modules, dark } = made.value;
  const { width, height, size, turn, tilt, light, dark: ink } = view;
  const [cx, cy] = [width * (0.4 + 0.2 * chance()), height * (0.45 + 0.1 * chance())];
  const [cos, sin, ct, st] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
  const far = size * 3;
  const spot = { x: chance() - 0.5, y: chance() - 0.5 };
  const reach = Math.ceil(size * 1.6);
  const at = (px: number, py: number): number | null => {
    const [rx, ry] = [(px - cx) * cos + (py - cy) * sin, -(px - cx) * sin + (py - cy) * cos];
    const depth = far * ct - ry * st;
    if (depth <= 0) return null;
    const v = (ry * far) / depth / size;
    const u = (rx * (far + v * size * st)) / far / size;
    if (Math.abs(u) > 0.5 + 4 / modules || Math.abs(v) > 0.5 + 4 / modules) return null;
    const [mx, my] = [Math.floor((u + 0.5) * modules), Math.floor((v + 0.5) * modules)];
    const isDark = mx >= 0 && my >= 0 && mx < modules && my < modules && dark[my * modules + mx] === 1;
    const away = Math.hypot(u - spot.x, v - spot.y);
    const shine = view.glare > 0 ? 255 * Math.max(0, Math.min(1, (view.glare - away) * 12 + 0.5)) : 0;
    return Math.max(isDark ? ink : light, shine);
  };
  for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(height, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(width, cx + reach); x++) {
      const behind = values[y * width + x] ?? 0;
      let sum = 0;
      for (const [dx, dy] of QUARTERS) sum += at(x + dx, y + dy) ?? behind;
      values[y * width + x] = sum / QUARTERS.length;
    }
  }
}

const QUARTERS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

function shake(values: Float32Array, { width, height, shake: length }: View, angle: number): Float32Array {
  const steps = Math.max(2, Math.ceil(length));
  const out = new Float32Array(values.length);
  for (let s = 0; s < steps; s++) {
    const way = (s / (steps - 1) - 0.5) * length;
    const shift = Math.round(Math.sin(angle) * way) * width + Math.round(Math.cos(angle) * way);
    for (let i = 0; i < out.length; i++) {
      out[i] = (out[i] ?? 0) + (values[Math.max(0, Math.min(width * height - 1, i + shift))] ?? 0) / steps;
    }
  }
  return out;
}

function blur(values: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Float32Array, step: number, length: number, at: (i: number) => number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const here = at(i);
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        const there = Math.max(0, Math.min(length - 1, here + k));
        sum += (from[i + (there - here) * step] ?? 0) * (weights[k + reach] ?? 0);
      }
      to[i] = sum / total;
    }
    return to;
  };
  return pass(
    pass(values, 1, width, (i) => i % width),
    width,
    height,
    (i) => Math.floor(i / width),
  );
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
const digits = (chance: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(chance() * 10)).join("");
const ownText = (chance: () => number): string =>
  printCode({ kind: "ticket", tag: digits(chance, 7), number: digits(chance, 12), seal: digits(chance, 25) });
