import { type RefObject, useEffect } from "react";
import type { Pixels } from "../../desk/designerFace.ts";
import css from "./Stage.module.css";

type Props = {
  canvas: RefObject<HTMLCanvasElement | null>;
  pixels: Pixels | null;
  size: { width: string; height: string };
};

/** One face of the badge, dot by dot as the printed page has it. */
export function FaceCanvas({ canvas, pixels, size }: Props) {
  useEffect(() => {
    const element = canvas.current;
    if (!element || !pixels) return;
    const { width, height, rgba } = pixels;
    element.width = width;
    element.height = height;
    element.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  }, [canvas, pixels]);
  return <canvas ref={canvas} className={css.picture} style={size} data-testid="badge-picture" />;
}
