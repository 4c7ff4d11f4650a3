import { z } from "zod";
import { BadgeJob } from "../../badge/job.ts";
import { BadgeTemplate } from "../../badge/template.ts";
import { JobId, PersonId } from "../../words/ids.ts";
import {
  AddImageReply,
  BadgeFonts,
  SaveTemplateReply,
  TemplateCard,
  TemplatePicture,
  TemplateSample,
} from "../badgeShapes.ts";
import { BatchChoice, BoxesNow, PlacesReply } from "../batchShapes.ts";
import { PrintedBefore, RerouteReply } from "../printShapes.ts";
import { ChangeReply, ExportReply } from "../shapes.ts";
import { Bytes, command, File, nothing, PrinterName, text } from "./command.ts";

/** Badges one by one, their design, and where printed ones lie. */
export const badgeCommands = {
  /** Somebody who has a badge gets another one only with a reason. */
  "badges.print": command(
    z.object({ personId: PersonId, reason: text.nullable() }),
    z.discriminatedUnion("what", [
      z.object({ what: z.literal("job"), job: BadgeJob }),
      z.object({ what: z.literal("printed-before"), before: PrintedBefore }),
      z.object({ what: z.literal("no-event") }),
      z.object({ what: z.literal("no-such-person") }),
    ]),
  ),
  "badges.jobs": command(nothing, z.array(BadgeJob)),
  "badges.retry": command(z.object({ job: JobId, printer: z.string().nullable() }), ChangeReply),
  "badges.cancel": command(z.object({ job: JobId }), ChangeReply),
  /** Sends everything of a printer that has not come out to another one (null = as files). */
  "badges.reroute": command(z.object({ from: PrinterName, to: PrinterName.nullable() }), RerouteReply),
  /** Takes back every badge that waits and is not coming out already. */
  "badges.cancelAll": command(nothing, ChangeReply),
  /** How the fonts are that badges are drawn with. */
  "badges.fonts": command(nothing, BadgeFonts),
  "badges.preview": command(z.object({ personId: PersonId }), z.object({ pdf: Bytes.nullable() })),

  "templates.list": command(nothing, z.object({ templates: z.array(TemplateCard), chosen: z.string().nullable() })),
  /** `id` null: a new one to begin with, the built-in badge of that stock (null = this station's). */
  "templates.open": command(
    z.object({ id: z.string().nullable(), stock: z.string().nullable() }),
    BadgeTemplate.nullable(),
  ),
  "templates.save": command(z.object({ template: BadgeTemplate }), SaveTemplateReply),
  "templates.remove": command(z.object({ id: z.string() }), ChangeReply),
  "templates.addImage": command(z.object({ bytes: Bytes }), AddImageReply),
  "templates.samples": command(nothing, z.array(TemplateSample)),
  /** `personId` null: a badge of nobody; `dpi`: dots an inch. */
  "templates.picture": command(
    z.object({ template: BadgeTemplate, personId: PersonId.nullable(), dpi: z.number().min(36).max(600) }),
    TemplatePicture,
  ),
  "templates.export": command(z.object({ id: z.string() }), ExportReply),
  "templates.import": command(File, SaveTemplateReply),

  "boxes.now": command(nothing, BoxesNow),
  /** Where badges lie that were printed elsewhere. */
  "boxes.assign": command(BatchChoice, PlacesReply),
  "boxes.clear": command(nothing, PlacesReply),
};
