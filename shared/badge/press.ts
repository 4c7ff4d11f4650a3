import type { Result } from "../words/result.ts";
import type { Drawing, ImageFolder } from "./drawing.ts";
import type { FieldFit } from "./layout.ts";
import type { Finding } from "./preflight.ts";
import type { BadgeContent, BadgeTemplate } from "./template.ts";

/** One side of a badge as the PDF has it: 8-bit RGBA, row by row, at the dots an inch that were asked for. */
export type Picture = { width: number; height: number; rgba: Uint8Array<ArrayBuffer> };

/** A page for a printer with one ink: a bit a dot, 1 = black, rows padded to whole bytes, the leftmost dot highest. */
export type Bitmap = { width: number; height: number; bits: Uint8Array<ArrayBuffer> };

/**
 * What a batch prints: somebody's badge, or a page (on sheets: a label) that only says what comes next. A badge may have a
 * template of its own, on the batch's stock.
 */
export type BatchEntry =
  | { what: "badge"; content: BadgeContent; template?: BadgeTemplate }
  | { what: "separator"; text: string };

/**
 * `images`: the folder of the template's pictures. `at`: the first free label of a half-used sheet. `file`: where the PDF
 * goes, whole or not at all. `dpi` as in a Drawing.
 */
export type Batch = {
  template: BadgeTemplate;
  images: ImageFolder;
  entries: Iterable<BatchEntry>;
  at: number;
  file: string;
  dpi?: number;
};

/** `detail` is for the log; `cannot-save` has the disk's own code (`ENOSPC`) in it. */
export type PressFault = {
  code:
    | "cancelled"
    | "no-fonts"
    | "qr-too-long"
    | "bad-image"
    | "cannot-draw"
    | "cannot-save"
    | "thread-died"
    | "closed";
  detail: string;
};

/** A badge that was left out of a batch, by its place among the entries, and why. */
export type Undrawn = { index: number; fault: { code: "qr-too-long" | "bad-image"; detail: string } };

/**
 * What became of a batch. `badges` are those drawn, `pages` those of the PDF with what separates them; `nextLabel` is the
 * first free one of its last sheet, from 0, and 0 also when that is full or there are no sheets.
 */
export type Batched = { badges: number; pages: number; nextLabel: number; undrawn: Undrawn[] };

/** What one checked badge gave, by its place among those handed in. */
export type Checked = { index: number; findings: Finding[] };

/** A page put together of small pieces, each a badge of its own words; places and sizes in mm from the page's top left. */
export type ComposedPage = {
  width: number;
  height: number;
  pieces: readonly { template: BadgeTemplate; content: BadgeContent; x: number; y: number }[];
};

/** A long work under way; `cancel` ends it soon, with the fault `cancelled`. */
export type PressRun<T> = { done: Promise<Result<T, PressFault>>; cancel(): void };

/** Long works on badges, in a thread of its own: never in the way of the badge somebody waits for. */
export type Press = {
  /** Every side of a badge as it will be printed (what is folded over is one), and how its texts came out. */
  picture(drawing: Drawing, dpi: number): Promise<Result<{ sides: Picture[]; fits: FieldFit[] }, PressFault>>;
  /**
   * Very many badges into one PDF, with flat memory; `onStep` hears how many entries are drawn. A badge that cannot be
   * drawn is left out and told; when none can be, its fault is the batch's and there is no file.
   */
  batch(batch: Batch, onStep: (done: number) => void): PressRun<Batched>;
  /** Lays out and measures without drawing; only badges with findings are told. `dpi`: the printer's dots an inch. */
  check(
    work: { template: BadgeTemplate; images: ImageFolder; contents: Iterable<BadgeContent>; dpi: number },
    onStep: (done: number) => void,
  ): PressRun<Checked[]>;
  /** The names of the program's own font files that cannot be used; `no-fonts`: there is none that can. */
  fonts(): Promise<Result<{ damaged: string[] }, PressFault>>;
  /**
   * Very many pages into one PDF, with flat memory; `onStep` hears how many are drawn. A page that cannot be is the fault of
   * all. `images`: the folder of their pictures, where they have any.
   */
  pages(
    work: { pages: Iterable<ComposedPage>; file: string; images?: ImageFolder },
    onStep: (done: number) => void,
  ): PressRun<{ pages: number }>;
  /** The pages of a PDF for a printer with one ink. */
  raster(pdf: Uint8Array, dpi: number): Promise<Result<Bitmap[], PressFault>>;
  close(): Promise<void>;
};
