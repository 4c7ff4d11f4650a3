import { z } from "zod";
import { TicketRules } from "../event/event.ts";

/** The ticket somebody has, or had last: `isRevoked` says that it counts no longer and no other stands in its place. */
export const TicketShown = z.object({
  /** The text of the QR code, and its twelve digits by which staff find the person. */
  code: z.string(),
  number: z.string(),
  form: TicketRules.shape.form,
  isRevoked: z.boolean(),
  /** The symbol's modules, row by row, 1 = dark. */
  size: z.number().int(),
  dark: z.array(z.number().int().min(0).max(1)),
});
export type TicketShown = z.infer<typeof TicketShown>;
