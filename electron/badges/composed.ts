import type { ImageFolder } from "../../shared/badge/drawing.ts";
import { layBadge } from "../../shared/badge/layout.ts";
import type { ComposedPage } from "../../shared/badge/press.ts";
import { fault, ok } from "../../shared/words/result.ts";
import { type Means, makeBadgePdf } from "./draw.ts";
import { partFile } from "./partFile.ts";
import type { PiecedRun } from "./pressWork.ts";

/** Pages put together of small pieces into one PDF that is on the disk whole or not at all. What is drawn is written at once. */
export function composedRun(
  { file, images = null }: { file: string; images?: ImageFolder | null },
  means: Omit<Means, "images" | "dpi">,
): PiecedRun<"pages"> {
  const part = partFile(file);
  const pdf = makeBadgePdf({ ...means, images, dpi: null }, part.put);
  let done = 0;
  const pageOf = ({ width, height, pieces }: ComposedPage) => {
    const parts = pieces.map(({ template, content, x, y }) => {
      const { items } = layBadge(template, content, means.fonts.measure);
      return { items, x, y, turn: 0 as const };
    });
    return { width, height, parts };
  };
  return {
    take: (pages) =>
      part.guarded(async () => {
        for (const page of pages) {
          const flaw = pdf.draw([pageOf(page)]);
          if (flaw) {
            await part.drop();
            return fault(flaw);
          }
          done += 1;
        }
        await part.write();
        return ok(done);
      }),
    finish: () =>
      part.guarded(async () => {
        pdf.end();
        await part.keep();
        return ok({ pages: done });
      }),
    abandon: part.drop,
  };
}
