import { z } from "zod";
import { FindingKind } from "../badge/preflight.ts";
import { BadgeTemplate, ImageId } from "../badge/template.ts";
import { PersonId } from "../words/ids.ts";
import { DiskTrouble } from "./shapes.ts";

/** One of the event's own badges in the list of them. */
export const TemplateCard = z.object({
  id: z.string(),
  name: z.string(),
  stock: z.string(),
  /** mm */
  width: z.number(),
  height: z.number(),
  hasBack: z.boolean(),
});
export type TemplateCard = z.infer<typeof TemplateCard>;

/** Why a template is not taken; each has a sentence. `element`: which one, where it is one's. */
export const TemplateTrouble = z.object({
  code: z.enum([
    "not-a-template",
    "newer-version",
    "outside-the-stock",
    "same-id-twice",
    "floor-above-size",
    "margins-too-wide",
    "labels-off-the-sheet",
    "picture-missing",
    "too-large",
  ]),
  element: z.string().nullable(),
});
export type TemplateTrouble = z.infer<typeof TemplateTrouble>;

const NotRecorded = z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() });
const NoEvent = z.object({ what: z.literal("no-event") });

export const SaveTemplateReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("saved"), template: BadgeTemplate }),
  z.object({ what: z.literal("refused"), troubles: z.array(TemplateTrouble).min(1) }),
  NotRecorded,
  NoEvent,
]);
export type SaveTemplateReply = z.infer<typeof SaveTemplateReply>;

/** `width` and `height` in dots. */
export const AddImageReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("added"), image: ImageId, width: z.number().int(), height: z.number().int() }),
  z.object({ what: z.literal("refused"), reason: z.enum(["not-a-picture", "damaged", "too-large"]) }),
  NotRecorded,
  NoEvent,
]);
export type AddImageReply = z.infer<typeof AddImageReply>;

/** Whose badge a template is looked at with. */
export const SampleWhy = z.enum(["longest", "shortest", "rarest", "role"]);
export const TemplateSample = z.object({ why: SampleWhy, personId: PersonId, name: z.string(), role: z.string() });
export type TemplateSample = z.infer<typeof TemplateSample>;

/** A text as it came out, for the designer's own marks. */
export const TextFit = z.object({
  face: z.enum(["front", "back"]),
  element: z.string(),
  text: z.string(),
  sizePt: z.number(),
  lines: z.number().int(),
  findings: z.array(FindingKind),
});

/** Sides as PNG files would show them: 8-bit RGBA, row by row. `failed`: the drawer's own code. */
export const TemplatePicture = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("picture"),
    sides: z.array(z.object({ width: z.number().int(), height: z.number().int(), rgba: z.instanceof(Uint8Array) })),
    fits: z.array(TextFit),
  }),
  z.object({ what: z.literal("failed"), code: z.string() }),
  NoEvent,
]);
export type TemplatePicture = z.infer<typeof TemplatePicture>;

/** The program's own font files: names of those that are damaged. `isEmpty`: not one of them can be used. */
export const BadgeFonts = z.object({ damaged: z.array(z.string()), isEmpty: z.boolean() });
export type BadgeFonts = z.infer<typeof BadgeFonts>;
