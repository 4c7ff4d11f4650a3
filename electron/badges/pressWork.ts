import type { Drawing, ImageFolder } from "../../shared/badge/drawing.ts";
import type { FieldFit } from "../../shared/badge/layout.ts";
import type {
  Batch,
  BatchEntry,
  Batched,
  Bitmap,
  Checked,
  ComposedPage,
  Picture,
  PressFault,
} from "../../shared/badge/press.ts";
import type { BadgeContent, BadgeTemplate } from "../../shared/badge/template.ts";
import type { Result } from "../../shared/words/result.ts";

/** See Batch. */
export type BatchOrder = Omit<Batch, "entries">;
/** `dpi`: the printer's dots an inch. */
export type CheckOrder = { template: BadgeTemplate; images: ImageFolder; dpi: number };

/** What each kind of work is asked with, is given bit by bit, and gives. */
export type PressWorks = {
  picture: { order: { drawing: Drawing; dpi: number }; piece: never; gives: { sides: Picture[]; fits: FieldFit[] } };
  fonts: { order: null; piece: never; gives: { damaged: string[] } };
  raster: { order: { pdf: Uint8Array; dpi: number }; piece: never; gives: Bitmap[] };
  batch: {
    order: BatchOrder;
    piece: BatchEntry;
    gives: Batched;
  };
  pages: { order: { file: string; images?: ImageFolder }; piece: ComposedPage; gives: { pages: number } };
  check: { order: CheckOrder; piece: BadgeContent; gives: Checked[] };
};
export type WorkKind = keyof PressWorks;

/** What is too much to be handed over in one go. */
export type PiecedKind = "batch" | "pages" | "check";
export type Piece = PressWorks[PiecedKind]["piece"];

/** Work on what comes in pieces, one call after the other. After a fault nothing is left to be tidied up. */
export type PiecedRun<K extends PiecedKind> = {
  /** Gives how many were done so far. */
  take(pieces: readonly PressWorks[K]["piece"][]): Promise<Result<number, PressFault>>;
  finish(): Promise<Result<PressWorks[K]["gives"], PressFault>>;
  /** Undoes it. */
  abandon(): Promise<void>;
};

/** To the thread: work begins, gets what it works on in pieces of which the last is said to be so, or is given up. */
export type ToPress =
  | { [K in WorkKind]: { what: "begin"; id: number; kind: K; order: PressWorks[K]["order"] } }[WorkKind]
  | { what: "pieces"; id: number; pieces: readonly Piece[]; isLast: boolean }
  | { what: "cancel"; id: number };

/** From the thread: how many pieces are done (it has room for more), what came out, or that it is still alive. */
export type FromPress =
  | { what: "step"; id: number; done: number }
  | { what: "end"; id: number; result: Result<PressWorks[WorkKind]["gives"], PressFault> }
  | { what: "pulse" };

/** Where a batch's PDF is written until it is whole. */
export const partOf = (file: string): string => `${file}.part`;
