import { z } from "zod";

/** Millimetres from the stock's top left corner. */
const Box = z.object({ x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() });
export type Box = z.infer<typeof Box>;

/** Which of a person's or event's texts a box shows. */
export const BadgeField = z.enum(["name", "nickname", "company", "jobTitle", "role", "eventTheme", "eventDate"]);
export type BadgeField = z.infer<typeof BadgeField>;

/** Text sizes are points (1/72 inch), everything else is millimetres. */
export const BadgeElement = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    box: Box,
    field: BadgeField,
    weight: z.enum(["regular", "bold"]),
    /** Largest size tried; shrunk in steps down to `minPt`, then wrapped: never cut. */
    maxPt: z.number().positive(),
    minPt: z.number().positive(),
    align: z.enum(["left", "center", "right"]),
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  z.object({ kind: z.literal("qr"), box: Box, of: z.enum(["ticket", "badge"]) }),
  /** A filled band; `byRole` takes the role's colour, else `colour`. */
  z.object({ kind: z.literal("band"), box: Box, byRole: z.boolean(), colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
]);
export type BadgeElement = z.infer<typeof BadgeElement>;

export const Stock = z.object({
  id: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** Unprintable margins of the printer on this stock, mm. */
  margin: z.object({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }),
});
export type Stock = z.infer<typeof Stock>;

export const BadgeTemplate = z.object({ id: z.string(), stock: Stock, elements: z.array(BadgeElement) });
export type BadgeTemplate = z.infer<typeof BadgeTemplate>;

/** Everything a badge shows, as plain texts: what crosses to the drawing thread. */
export const BadgeContent = z.object({
  name: z.string(),
  nickname: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  role: z.string(),
  /** The role in the event's language, as printed. */
  roleLabel: z.string(),
  eventTheme: z.string(),
  eventDate: z.string().nullable(),
  ticketCode: z.string(),
  badgeCode: z.string(),
});
export type BadgeContent = z.infer<typeof BadgeContent>;
