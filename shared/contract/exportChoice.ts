import { z } from "zod";
import {
  CSV_ENCODINGS,
  CSV_SEPARATORS,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  EXPORT_LISTS,
  EXPORT_WHO,
} from "../people/exportChoice.ts";

const Column = z.union([
  z.enum(EXPORT_COLUMNS),
  z.templateLiteral(["extra:", z.string()]),
  z.templateLiteral(["room:", z.string()]),
  z.templateLiteral(["question:", z.string()]),
]);

const Values = z.array(z.string().max(500)).max(500);

/** See `people/exportChoice.ts`. */
export const ExportChoice = z.object({
  list: z.enum(EXPORT_LISTS),
  session: z.string().max(64).nullable(),
  who: z.array(z.enum(EXPORT_WHO)).max(EXPORT_WHO.length),
  roles: Values,
  ticketTypes: Values,
  since: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable(),
  columns: z.array(Column).max(500),
  format: z.enum(EXPORT_FORMATS),
  encoding: z.enum(CSV_ENCODINGS),
  separator: z.enum(CSV_SEPARATORS),
});

/** What a station chose last, and for which event. */
export const KeptExport = ExportChoice.extend({ event: z.string().max(64) });
