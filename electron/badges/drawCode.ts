import type { Box } from "../../shared/badge/template.ts";
import { MM_PER_INCH, PT_PER_MM } from "../../shared/badge/units.ts";
import { square } from "./drawPicture.ts";
import { moduleWidth, type QrModules, qrModules } from "./qr.ts";
import { type DrawFault, fillWith, outOfText, type Place, type Placed, type Point, type Sheet } from "./sheet.ts";

/** A QR symbol in the middle of its box with its quiet zone around it, a picture of a dot a module. Fault `qr-too-long`. */
export function drawCode(sheet: Sheet, place: Place, { box, text }: Placed<"qr">): DrawFault | null {
  const modules = qrModules(text);
  if (!modules.ok) return modules.fault;
  const { hand, out } = sheet;
  const { size } = modules.value;
  const roomMm = moduleWidth(size, box);
  const dotMm = hand.dpi === null ? null : MM_PER_INCH / hand.dpi;
  const moduleMm = dotMm === null || roomMm < dotMm ? roomMm : Math.floor(roomMm / dotMm + NEARLY) * dotMm;
  hand.moduleMm = Math.min(hand.moduleMm ?? moduleMm, moduleMm);
  const side = size * moduleMm;
  const symbol = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side };
  outOfText(sheet);
  fillWith(sheet, "#000000");
  const isSnapped = dotMm !== null && roomMm >= dotMm;
  const matrix = isSnapped
    ? square(toWholeDots(place, symbol, dotMm), shrunk(symbol, dotMm * WITHIN), 1)
    : square(place, symbol, 1);
  const mask = `/W ${size}/H ${size}/IM true/D[1 0]`;
  out.push(`q ${matrix} cm BI${mask} ID ${inkedBits(modules.value)}\nEI Q`);
  return null;
}

/** A module of exactly three dots is not to become two by a rounding error. */
const NEARLY = 1e-6;

/** Share of a dot by which a symbol keeps inside its dots: renderers count a dot that is only touched as covered. */
const WITHIN = 0.02;

const shrunk = ({ x, y, w, h }: Box, by: number): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });

/** The place, moved by less than a dot so that the box begins where a dot of the printer begins, which counts from the top left. */
function toWholeDots(place: Place, { x, y, w, h }: Box, dotMm: number): Place {
  const dot = dotMm * PT_PER_MM;
  const [ax, ay] = place.at(x, y);
  const [bx, by] = place.at(x + w, y + h);
  const left = Math.min(ax, bx);
  const fromTop = place.pageHeight * PT_PER_MM - Math.max(ay, by);
  const dx = Math.round(left / dot) * dot - left;
  const dy = fromTop - Math.round(fromTop / dot) * dot;
  const at = (px: number, py: number): Point => {
    const [qx, qy] = place.at(px, py);
    return [qx + dx, qy + dy];
  };
  return { ...place, at };
}

/** A bit a module, 1 = ink, rows padded to whole bytes. */
function inkedBits({ size, dark }: QrModules): string {
  const stride = Math.ceil(size / 8);
  const bytes = new Uint8Array(stride * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (dark[y * size + x]) bytes[y * stride + (x >> 3)] = (bytes[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return Buffer.from(bytes).toString("latin1");
}
