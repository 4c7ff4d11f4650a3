import type { Measure } from "../../shared/badge/fit.ts";
import { layBadge } from "../../shared/badge/layout.ts";
import { findingsOf, type Probe } from "../../shared/badge/preflight.ts";
import type { Checked } from "../../shared/badge/press.ts";
import { ok } from "../../shared/words/result.ts";
import type { Pictures } from "./pictures.ts";
import type { CheckOrder, PiecedRun } from "./pressWork.ts";
import { moduleWidth, qrSize } from "./qr.ts";

/** Lays badges out, draws none, and keeps those on which something is worth a look. */
export function checkRun(
  { template, images, dpi }: CheckOrder,
  measure: Measure,
  pictures: Pictures,
): PiecedRun<"check"> {
  const found: Checked[] = [];
  const dots = new Map<string, ReturnType<Probe["dotsOf"]>>();
  let done = 0;
  const probe: Probe = {
    moduleMm(text, box) {
      const size = qrSize(text);
      return size === null ? null : moduleWidth(size, box);
    },
    dotsOf(image) {
      const known = dots.get(image);
      if (known !== undefined) return known;
      const picture = pictures.get(images, image);
      const size = picture.ok ? { width: picture.value.width, height: picture.value.height } : null;
      dots.set(image, size);
      return size;
    },
  };
  return {
    async take(contents) {
      for (const content of contents) {
        const findings = findingsOf({ template, content, placed: layBadge(template, content, measure) }, probe, dpi);
        if (findings.length > 0) found.push({ index: done, findings });
        done += 1;
      }
      return ok(done);
    },
    finish: async () => ok(found),
    abandon: async () => {},
  };
}
