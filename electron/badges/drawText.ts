import { PT_PER_MM } from "../../shared/badge/units.ts";
import type { Laid } from "./fontFile.ts";
import { RTL, type Run } from "./fonts.ts";
import { memo } from "./memo.ts";
import { decimal } from "./pdfFile.ts";
import { fillWith, type Place, type Placed, point, type Sheet } from "./sheet.ts";

/** A line of text that can be searched and copied, each run of it in its own font. */
export function drawLine(sheet: Sheet, place: Place, line: Placed<"line">): void {
  const { fonts, pdfFont } = sheet.hand;
  fillWith(sheet, line.colour);
  let x = line.x;
  for (const run of fonts.runs(line.text, line.weight)) {
    const { file, text } = run;
    const laid = file.layout(text);
    const mmAUnit = line.sizePt / file.font.unitsPerEm / PT_PER_MM;
    if (!sheet.isInText) sheet.out.push("BT");
    sheet.isInText = true;
    const { name, codes } = pdfFont(file);
    sheet.used.fonts.add(name);
    const font = `/${name} ${decimal(line.sizePt)} Tf`;
    if (sheet.font !== font) sheet.out.push(font);
    sheet.font = font;
    drawRun(sheet, place, { run, laid, codes: codes(text), x, baseline: line.baseline, mmAUnit });
    x += laid.advanceWidth * mmAUnit;
  }
}

type LaidRun = { run: Run; laid: Laid; codes: readonly number[]; x: number; baseline: number; mmAUnit: number };

function drawRun(sheet: Sheet, place: Place, { run, laid, codes, x, baseline, mmAUnit }: LaidRun): void {
  const { out } = sheet;
  const { file, text } = run;
  const stand = (px: number, py: number) =>
    out.push(`${point(place.right)} ${point(place.up)} ${point(place.at(px, py))} Tm`);
  // Stacked marks stand in the PDF where they are drawn: readers would find them in another order than they were written.
  const isStacked = MARKS.test(text) && !RTL.test(text);
  if (isStacked) out.push(`/Span<</ActualText<FEFF${utf16(text)}>>>BDC`);
  if (laid.positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)) {
    stand(x, baseline);
    out.push(shown(codes, laid, file.font.unitsPerEm));
  } else {
    let pen = x;
    for (const [i, code] of codes.entries()) {
      const { xOffset, yOffset, xAdvance } = laid.positions[i] ?? NOWHERE;
      stand(pen + xOffset * mmAUnit, baseline - yOffset * mmAUnit);
      out.push(`${literal([code])} Tj`);
      pen += xAdvance * mmAUnit;
    }
  }
  if (isStacked) out.push("EMC");
}

const MARKS = /\p{M}/u;
const NOWHERE = { xOffset: 0, yOffset: 0, xAdvance: 0 };

/** Glyphs one after the other, moved together or apart where they are kerned. */
function shown(codes: readonly number[], { glyphs, positions }: Laid, unitsPerEm: number): string {
  const parts: string[] = [];
  let part: number[] = [];
  for (const [i, code] of codes.entries()) {
    part.push(code);
    const apart = (glyphs[i]?.advanceWidth ?? 0) - (positions[i]?.xAdvance ?? 0);
    if (apart === 0 || i === codes.length - 1) continue;
    parts.push(`${literal(part)}${decimal((apart * 1000) / unitsPerEm)}`);
    part = [];
  }
  if (parts.length === 0) return `${literal(part)} Tj`;
  return `[${parts.join("")}${literal(part)}] TJ`;
}

/** As bytes in brackets: half as long as in hexadecimal digits. A bare CR would be read as LF. */
const literal = (codes: readonly number[]): string =>
  `(${codes.map((code) => escaped(code >> 8) + escaped(code & 255)).join("")})`;
const escaped = memo((byte: number): string => {
  const character = String.fromCharCode(byte);
  return byte === 13 ? "\\r" : "()\\".includes(character) ? `\\${character}` : character;
});

/** Big-endian UTF-16 in hexadecimal digits. */
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
