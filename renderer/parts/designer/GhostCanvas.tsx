import { type RefObject, useEffect, useRef } from "react";
import type { Box, Stock } from "../../../shared/badge/template.ts";
import css from "./Stage.module.css";

type Props = {
  /** What is on the badge now. */
  picture: RefObject<HTMLCanvasElement | null>;
  stock: Pick<Stock, "width" | "height">;
  size: { width: string; height: string };
  /** Where the pieces that are dragged were, and where they are now, mm. */
  pieces: readonly { from: Box; to: Box }[];
};

/** Pieces of the badge that follow the pointer until they are let go and drawn anew. */
export function GhostCanvas({ picture, stock, size, pieces }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [source, target] = [picture.current, canvas.current];
    const context = target?.getContext("2d");
    if (!source || !target || !context || source.width === 0) return;
    target.width = source.width;
    target.height = source.height;
    const scale = source.width / stock.width;
    for (const { from, to } of pieces) {
      const [w, h] = [Math.max(1, from.w * scale), Math.max(1, from.h * scale)];
      context.drawImage(source, from.x * scale, from.y * scale, w, h, to.x * scale, to.y * scale, w, h);
    }
  }, [picture, stock, pieces]);
  return <canvas ref={canvas} className={css.ghost} style={size} />;
}
