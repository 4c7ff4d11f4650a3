import { HANDLES, type Handle, printableBox, tidy } from "../../../shared/badge/editBoxes.ts";
import type { Guide } from "../../../shared/badge/editSnap.ts";
import type { BadgeElement, Box, Stock } from "../../../shared/badge/template.ts";
import css from "./Stage.module.css";
import type { Drag } from "./useDrag.ts";

/** CSS pixels */
const HANDLE = 10;
const MARK = 16;

/** The part of the stock that prints, as a dashed frame. */
export function Printable({ stock }: { stock: Stock }) {
  const { x, y, w, h } = printableBox(stock);
  return <rect className={css.printable} x={x} y={y} width={Math.max(0, w)} height={Math.max(0, h)} />;
}

type FrameProps = {
  element: BadgeElement;
  id: string;
  name: string;
  isChosen: boolean;
  scale: number;
  isMarked: boolean;
};

/** An element's box over the picture: to be chosen, and marked when its text gives trouble. */
export function Frame({ element: { id, box }, id: domId, name, isChosen, scale, isMarked }: FrameProps) {
  return (
    <g
      id={domId}
      role="option"
      aria-selected={isChosen}
      aria-label={name}
      data-element={id}
      className={css.frame}
      data-marked={isMarked || undefined}
    >
      <rect x={box.x} y={box.y} width={box.w} height={box.h} />
      {isMarked && <Mark box={box} scale={scale} />}
    </g>
  );
}

function Mark({ box, scale }: { box: Box; scale: number }) {
  const size = MARK / scale;
  const [left, top] = [box.x + box.w - size, box.y];
  return (
    <g className={css.mark}>
      <path d={`M${left} ${top + size}L${left + size / 2} ${top}L${left + size} ${top + size}Z`} />
      <path
        className={css.bang}
        d={`M${left + size / 2} ${top + size * 0.4}V${top + size * 0.7}M${left + size / 2} ${top + size * 0.84}v${size * 0.03}`}
      />
    </g>
  );
}

/** Eight places to take hold of. */
export function Handles({ box, scale }: { box: Box; scale: number }) {
  const size = HANDLE / scale;
  return HANDLES.map((handle) => {
    const { x, y } = placeOf(handle, box);
    return (
      <rect
        key={handle}
        className={css.handle}
        data-handle={handle}
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
      />
    );
  });
}

const placeOf = (handle: Handle, { x, y, w, h }: Box): { x: number; y: number } => ({
  x: handle.includes("w") ? x : handle.includes("e") ? x + w : x + w / 2,
  y: handle.includes("n") ? y : handle.includes("s") ? y + h : y + h / 2,
});

/** The lines that what is dragged has come to lie on. */
export function Guides({ guides, stock: { width, height } }: { guides: readonly Guide[]; stock: Stock }) {
  return guides.map(({ axis, at }) =>
    axis === "x" ? (
      <line key={`x${at}`} className={css.guide} x1={at} x2={at} y1={0} y2={height} />
    ) : (
      <line key={`y${at}`} className={css.guide} x1={0} x2={width} y1={at} y2={at} />
    ),
  );
}

/** CSS pixels */
const LETTERS = 13;

/** Where what is moved lies, or how large what is pulled is, in mm, over its box. */
export function Numbers({ box, what, scale }: { box: Box; what: Drag["what"]; scale: number }) {
  const [a, b] = what === "move" ? [box.x, box.y] : [box.w, box.h];
  const y = box.y * scale > 2 * LETTERS ? box.y - LETTERS / scale : box.y + box.h + (1.6 * LETTERS) / scale;
  return (
    <text className={css.numbers} x={box.x} y={y} fontSize={LETTERS / scale}>
      {`${tidy(a)} ${what === "move" ? "|" : "×"} ${tidy(b)}`}
    </text>
  );
}
