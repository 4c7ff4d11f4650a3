import type { FindingKind } from "./preflight.ts";

/** How much a finding matters: it has to be mended before the doors open, it is worth a look, or it is just so. */
export const SEVERITIES = ["mend", "look", "fine"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Without its letters, its room or its code a badge is none; what is small or torn somebody should see; the rest is as it goes. */
export const SEVERITY: Record<FindingKind, Severity> = {
  "missing-glyphs": "mend",
  "no-room": "mend",
  "code-too-long": "mend",
  "too-small": "look",
  torn: "look",
  "coarse-image": "look",
  "small-code": "look",
  wrapped: "fine",
  empty: "fine",
};
