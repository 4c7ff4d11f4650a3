import { z } from "zod";
import { ROSTER_FIELDS } from "./rosterField.ts";

/** What each column is taken for, in the table's order; `field` null = kept as an extra field under its header. */
export const ColumnMapping = z.object({
  columns: z.array(z.object({ header: z.string(), field: z.enum(ROSTER_FIELDS).nullable() })),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;
