import { z } from "zod";
import { TextSource } from "./template.ts";

/** What is worth a look on one badge before the doors open; each has a sentence in shared/i18n. */
export const FindingKind = z.enum([
  /** Letters no font has; `detail` names them. */
  "missing-glyphs",
  /** Smaller than the template's floor; `detail` is the size in points. */
  "too-small",
  /** The template leaves the text no room at all. */
  "no-room",
  /** On more than one line; `detail` is how many. */
  "wrapped",
  /** Torn in the middle of a word. */
  "torn",
  /** A field of the template this person has nothing for. */
  "empty",
  /** A picture with fewer dots than are seen; `detail` is its dots an inch at this size. */
  "coarse-image",
  /** Modules of a QR code too small for the printer's dots; `detail` is a module's width in mm. */
  "small-code",
  /** The code's text is longer than any symbol holds. */
  "code-too-long",
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** `element`: its id in the template; `field` null for what is no text. */
export const Finding = z.object({
  kind: FindingKind,
  face: z.enum(["front", "back"]),
  element: z.string(),
  field: TextSource.nullable(),
  detail: z.string(),
});
export type Finding = z.infer<typeof Finding>;
