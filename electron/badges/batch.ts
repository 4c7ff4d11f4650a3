import { blankContent } from "../../shared/badge/blankContent.ts";
import type { Measure } from "../../shared/badge/fit.ts";
import { layBadge, type PlacedBadge } from "../../shared/badge/layout.ts";
import { labelsOn, pagesOfBadge, sheetPages } from "../../shared/badge/pages.ts";
import type { BatchEntry, Batched } from "../../shared/badge/press.ts";
import type { BadgeTemplate, Stock } from "../../shared/badge/template.ts";
import { fault, ok } from "../../shared/words/result.ts";
import { type BadgePdf, type Means, makeBadgePdf } from "./draw.ts";
import { partFile } from "./partFile.ts";
import type { BatchOrder, PiecedRun } from "./pressWork.ts";

/**
 * Badges into one PDF that is on the disk whole or not at all: drawn into `….part` beside it, flushed, then given its
 * name. What is drawn is written at once and not kept. Fault `cannot-save` with the disk's code as its detail.
 */
export function batchRun(order: BatchOrder, means: Omit<Means, "images" | "dpi">): PiecedRun<"batch"> {
  const { template, images, at, file, dpi = null } = order;
  const part = partFile(file);
  const pdf = makeBadgePdf({ ...means, images, dpi }, part.put);
  const stacked = stacker({ pdf, stock: template.stock, at });
  const done = { entries: 0, badges: 0, undrawn: [] as Batched["undrawn"] };

  /** Puts what lies ready on paper. */
  function draw(all: boolean): void {
    for (const { index, failed } of stacked.draw(all))
      if (failed) done.undrawn.push({ index, fault: failed });
      else if (index >= 0) done.badges += 1;
  }

  return {
    take: (entries) =>
      part.guarded(async () => {
        for (const entry of entries) {
          const index = entry.what === "badge" ? done.entries : SEPARATOR;
          stacked.add(index, placed(entry, template, means.fonts.measure));
          done.entries += 1;
          draw(false);
        }
        await part.write();
        return ok(done.entries);
      }),
    finish: () =>
      part.guarded(async () => {
        draw(true);
        const [first] = done.undrawn;
        if (stacked.pages() === 0 || (first && done.badges === 0)) {
          await part.drop();
          return fault(first?.fault ?? { code: "cannot-draw", detail: "nothing to draw" });
        }
        pdf.end();
        await part.keep();
        const { badges, undrawn } = done;
        return ok({ badges, pages: stacked.pages(), nextLabel: stacked.nextLabel(), undrawn });
      }),
    abandon: part.drop,
  };
}

/** The index of what is nobody's badge. */
const SEPARATOR = -1;

function placed(entry: BatchEntry, template: BadgeTemplate, measure: Measure): PlacedBadge {
  if (entry.what === "badge") return layBadge(entry.template ?? template, entry.content, measure);
  return layBadge(separatorOf(template, entry.text), blankContent(), measure);
}

/** Points; across a card of usual size a letter of 120 pt is seen from the other end of a box of badges. */
const LARGE = { maxPt: 120, minPt: 12 };

/** A page that says what comes next, as large as it goes. It has a back when the badges have one, so that sides stay in step. */
function separatorOf({ back, ...template }: BadgeTemplate, text: string): BadgeTemplate {
  const { width, height, margin } = template.stock;
  const box = {
    ...{ x: margin.left + PAD, w: width - margin.left - margin.right - 2 * PAD },
    ...{ y: margin.top + PAD, h: height - margin.top - margin.bottom - 2 * PAD },
  };
  const style = { field: { fixed: text }, weight: "bold", colour: "#000000", align: "center", ...LARGE } as const;
  return {
    ...template,
    elements: [{ kind: "text", id: "separator", roles: [], box, ...style }],
    back: back.what === "none" ? back : { what: "own", elements: [] },
  };
}

/** mm */
const PAD = 2;

type Stacked = { index: number; badge: PlacedBadge };
type Outcome = { index: number; failed: ReturnType<BadgePdf["draw"]> };

/** Collects as many badges as go on one sheet, beginning at label `at`; without sheets each is drawn by itself. */
function stacker({ pdf, stock, at }: { pdf: BadgePdf; stock: Stock; at: number }) {
  const labels = labelsOn(stock);
  let start = at % labels;
  let waiting: Stacked[] = [];
  let pages = 0;
  let nextLabel = start;

  function drawn(badges: readonly Stacked[]): Outcome[] {
    const [first] = badges;
    if (!first) return [];
    const placed = badges.map(({ badge }) => badge);
    const sides = stock.sheet ? sheetPages(placed, stock, start) : pagesOfBadge(first.badge);
    const failed = pdf.draw(sides);
    if (!failed) {
      pages += sides.length;
      nextLabel = (start + badges.length) % labels;
      return badges.map(({ index }) => ({ index, failed: null }));
    }
    if (badges.length === 1) return [{ index: first.index, failed }];
    // One of the sheet spoils it: those that do not go by themselves are left out.
    const flaws = badges.map(({ index, badge }) => ({ index, failed: pdf.flawOf(pagesOfBadge(badge)) }));
    return [...flaws.filter((one) => one.failed), ...drawn(badges.filter((_, i) => !flaws[i]?.failed))];
  }

  return {
    add(index: number, badge: PlacedBadge): void {
      waiting.push({ index, badge });
    },
    draw(all: boolean): Outcome[] {
      if (waiting.length < (all ? 1 : labels - start)) return [];
      const outcomes = drawn(waiting);
      waiting = [];
      start = 0;
      return outcomes;
    },
    pages: () => pages,
    nextLabel: () => nextLabel,
  };
}
