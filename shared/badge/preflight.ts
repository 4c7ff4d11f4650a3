import { z } from "zod";
import { codeText, type FieldFit, isShown, type PlacedBadge } from "./layout.ts";
import {
  type BadgeContent,
  type BadgeElement,
  type BadgeTemplate,
  type Box,
  type ImageId,
  TextSource,
} from "./template.ts";
import { textOf } from "./texts.ts";
import { MM_PER_INCH } from "./units.ts";

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

/** What is worth a look in how one text came out. */
export function kindsOfFit({ missing, lines, sizePt, minPt, breaks, text }: FieldFit): FindingKind[] {
  if (text === "") return ["empty"];
  if (lines === 0) return ["no-room"];
  const kinds: FindingKind[] = [];
  if (missing.length > 0) kinds.push("missing-glyphs");
  if (sizePt < minPt) kinds.push("too-small");
  if (breaks === "anywhere") kinds.push("torn");
  else if (lines > 1) kinds.push("wrapped");
  return kinds;
}

/** What the layout alone does not know. */
export type Probe = {
  /** Width of a module of the code that says this, in a box of this size, mm; null: longer than any symbol holds. */
  moduleMm(text: string, box: Box): number | null;
  /** How many dots a picture has; null: it has none that could be counted (a drawing of lines, or nothing readable). */
  dotsOf(image: ImageId): { width: number; height: number } | null;
};

/** Fewer are seen: a good eye tells one minute of arc apart, which is 0.17 mm on a badge 60 cm away. Dots an inch. */
const LEAST_DPI = 150;
/** A module's edges may each be half a dot off: of three dots, two are left, which scanners still tell apart. */
const DOTS_A_MODULE = 3;
/** mm; a camera at arm's length wants a code no smaller, quiet zone and all. */
const LEAST_CODE = 24;

/**
 * What is worth a look on one badge, once it is laid out: its texts, its codes at the printer's resolution, its pictures
 * and the fields its person has nothing for. `dpi`: dots an inch of the printer. A back that is the front again is not told twice.
 */
export function findingsOf(
  { template, content, placed }: { template: BadgeTemplate; content: BadgeContent; placed: PlacedBadge },
  probe: Probe,
  dpi: number,
): Finding[] {
  const found = placed.fits.flatMap((fit) => findingsOfFit(fit));
  for (const [face, elements] of facesOf(template)) {
    for (const element of elements) {
      if (!isShown(element, content)) continue;
      const of = { face, element: element.id };
      if (element.kind === "qr") found.push(...codeFindings(element, codeText(element, content), { of, probe, dpi }));
      else if (element.kind === "image") found.push(...imageFindings(element, { of, probe }));
      else found.push(...emptyFields(element, content).map((field) => finding(of, "empty", field)));
    }
  }
  return found;
}

type Of = Pick<Finding, "face" | "element">;

const finding = (of: Of, kind: FindingKind, field: TextSource | null, detail: number | string = ""): Finding => ({
  kind,
  ...of,
  field,
  detail: String(detail),
});

function facesOf({ elements, back }: BadgeTemplate): [FieldFit["face"], readonly BadgeElement[]][] {
  return back.what === "own"
    ? [
        ["front", elements],
        ["back", back.elements],
      ]
    : [["front", elements]];
}

function findingsOfFit(fit: FieldFit): Finding[] {
  const { face, element, field, missing, sizePt, lines } = fit;
  const details: Partial<Record<FindingKind, number | string>> = {
    "missing-glyphs": missing.join(" "),
    "too-small": Number(sizePt.toFixed(1)),
    wrapped: lines,
  };
  return kindsOfFit(fit).map((kind) => finding({ face, element }, kind, field, details[kind]));
}

function emptyFields(element: BadgeElement, content: BadgeContent): TextSource[] {
  const styles = element.kind === "stack" ? element.texts : element.kind === "text" ? [element] : [];
  return styles.map(({ field }) => field).filter((field) => textOf(field, content) === "");
}

/** A code nobody has, or did not agree to, is left out: that is as it should be. */
function codeFindings(
  { box }: Extract<BadgeElement, { kind: "qr" }>,
  text: string,
  { of, probe, dpi }: { of: Of; probe: Probe; dpi: number },
): Finding[] {
  if (text === "") return [];
  const module = probe.moduleMm(text, box);
  if (module === null) return [finding(of, "code-too-long", null)];
  const isSmall = module < (DOTS_A_MODULE * MM_PER_INCH) / dpi || Math.min(box.w, box.h) < LEAST_CODE;
  return isSmall ? [finding(of, "small-code", null, module.toFixed(2))] : [];
}

function imageFindings(
  { image, box, fit }: Extract<BadgeElement, { kind: "image" }>,
  { of, probe }: { of: Of; probe: Probe },
): Finding[] {
  const dots = probe.dotsOf(image);
  if (!dots) return [];
  const across = [dots.width / box.w, dots.height / box.h];
  const dpi = Math.round((fit === "cover" ? Math.min(...across) : Math.max(...across)) * MM_PER_INCH);
  return dpi < LEAST_DPI ? [finding(of, "coarse-image", null, dpi)] : [];
}
