import type { Drawing } from "../../shared/badge/drawing.ts";
import type { FieldFit } from "../../shared/badge/layout.ts";
import type { BatchEntry, Bitmap, Checked, Picture, PressFault } from "../../shared/badge/press.ts";
import type { BadgeContent, BadgeTemplate } from "../../shared/badge/template.ts";
import type { Result } from "../../shared/words/result.ts";

/** What each kind of work is asked with, is given bit by bit, and gives. */
export type PressWorks = {
  picture: { order: { drawing: Drawing; dpi: number }; piece: never; gives: { sides: Picture[]; fits: FieldFit[] } };
  raster: { order: { pdf: Uint8Array; dpi: number }; piece: never; gives: Bitmap[] };
  batch: {
    order: { template: BadgeTemplate; images: string; at: number; file: string };
    piece: BatchEntry;
    gives: { badges: number; pages: number };
  };
  check: { order: { template: BadgeTemplate; images: string; dpi: number }; piece: BadgeContent; gives: Checked[] };
};
export type WorkKind = keyof PressWorks;

/** To the thread: work begins, gets what it works on in pieces of which the last is said to be so, or is given up. */
export type ToPress =
  | { [K in WorkKind]: { what: "begin"; id: number; kind: K; order: PressWorks[K]["order"] } }[WorkKind]
  | { what: "pieces"; id: number; pieces: readonly (BatchEntry | BadgeContent)[]; isLast: boolean }
  | { what: "cancel"; id: number };

/** From the thread: how many pieces are done (it has room for more), what came out, or that it is still alive. */
export type FromPress =
  | { what: "step"; id: number; done: number }
  | { what: "end"; id: number; result: Result<PressWorks[WorkKind]["gives"], PressFault> }
  | { what: "pulse" };

/** Where a batch's PDF is written until it is whole. */
export const partOf = (file: string): string => `${file}.part`;
