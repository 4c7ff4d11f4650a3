import { z } from "zod";

/** Millimetres from the top left corner of the badge as it is read. */
const Box = z.object({ x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() });
export type Box = z.infer<typeof Box>;

/** Which of a person's or event's texts a box shows. */
export const BadgeField = z.enum(["name", "nickname", "company", "jobTitle", "role", "eventTheme", "eventDate"]);
export type BadgeField = z.infer<typeof BadgeField>;

export const Weight = z.enum(["regular", "bold"]);
export type Weight = z.infer<typeof Weight>;

/** `#rrggbb`, or the colour of the person's role (roleColour.ts). */
const Colour = z.union([z.literal("role"), z.string().regex(/^#[0-9a-f]{6}$/)]);
export type Colour = z.infer<typeof Colour>;

const Align = z.enum(["left", "center", "right"]);
export type Align = z.infer<typeof Align>;

const TextStyle = z.object({
  field: BadgeField,
  weight: Weight,
  /** Largest size tried; shrunk in steps down to `minPt`, then wrapped: never cut. */
  maxPt: z.number().positive(),
  minPt: z.number().positive(),
  colour: Colour,
});
export type TextStyle = z.infer<typeof TextStyle>;

/** Text sizes are points (1/72 inch), everything else is millimetres. */
export const BadgeElement = z.discriminatedUnion("kind", [
  /** One text in a box, centred from top to bottom. */
  TextStyle.extend({ kind: z.literal("text"), box: Box, align: Align }),
  /**
   * Texts under each other that share one box: what a person does not have takes no room, what is left grows into it,
   * and when it gets tight all shrink together, each down to its own floor.
   */
  z.object({
    kind: z.literal("stack"),
    box: Box,
    align: Align,
    gap: z.number().min(0),
    texts: z.array(TextStyle).min(1),
  }),
  /** The box holds the symbol and its quiet zone of four modules; nothing else is printed in it. */
  z.object({ kind: z.literal("qr"), box: Box, of: z.enum(["ticket", "badge"]) }),
  z.object({ kind: z.literal("band"), box: Box, colour: Colour }),
]);
export type BadgeElement = z.infer<typeof BadgeElement>;

/** The card or label a badge is printed on. */
export const Stock = z.object({
  id: z.string(),
  /** Size as the badge is read. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** Unprintable margins of the printer on this stock, mm. */
  margin: z.object({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }),
  /** Labels that leave the roll on their side: the page is height × width, the badge's left edge comes out first. */
  turned: z.boolean(),
  /** Thermal printers have one ink: bands and role colours are black there. */
  ink: z.enum(["colour", "black"]),
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
  /** Words over the top of a badge that is none, `REHEARSAL`; null = a real badge. */
  mark: z.string().nullable(),
});
export type BadgeContent = z.infer<typeof BadgeContent>;

/** The page the printer is handed, mm: the stock turned on its side where the roll wants it so. */
export const pageOf = (stock: Stock): { width: number; height: number } =>
  stock.turned ? { width: stock.height, height: stock.width } : { width: stock.width, height: stock.height };
