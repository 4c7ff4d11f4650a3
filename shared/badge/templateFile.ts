import { z } from "zod";
import { fault, ok, type Result } from "../words/result.ts";
import { imagesOf } from "./checkTemplate.ts";
import { BadgeTemplate, ImageId } from "./template.ts";

/** What a file of a badge is called at its end: letters alone, since files are saved without other marks there. */
export const TEMPLATE_ENDING = ".lanyardbadge";
const FORM = 1;

const TemplateFile = z.object({
  lanyard: z.literal("badge"),
  form: z.literal(FORM),
  template: BadgeTemplate,
  /** The pictures' bytes by their SHA-256, base64. */
  images: z.record(ImageId, z.string()),
});

/** A template and its pictures (base64 by id) as one file that another desk or event can take in. */
export const writeTemplateFile = (template: BadgeTemplate, images: Record<string, string>): string =>
  JSON.stringify({ lanyard: "badge", form: FORM, template, images } satisfies z.infer<typeof TemplateFile>, null, 1);

export type ReadTemplate = { template: BadgeTemplate; images: Record<string, string> };

/** The same back again. Faults: `not-a-template`, `newer-version` (of a later program), `picture-missing`. */
export function readTemplateFile(
  text: string,
): Result<ReadTemplate, "not-a-template" | "newer-version" | "picture-missing"> {
  const raw = parsed(text);
  if (raw === null || raw.lanyard !== "badge") return fault("not-a-template");
  if (typeof raw.form === "number" && raw.form > FORM) return fault("newer-version");
  const read = TemplateFile.safeParse(raw);
  if (!read.success) return fault("not-a-template");
  const { template, images } = read.data;
  return imagesOf(template).every((id) => Object.hasOwn(images, id))
    ? ok({ template, images })
    : fault("picture-missing");
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
