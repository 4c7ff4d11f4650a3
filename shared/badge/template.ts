import { z } from "zod";
import { BadgePlace } from "./place.ts";

const mm = z.number().finite();

/** Millimetres from the top left corner of the badge as it is read. */
export const Box = z.object({ x: mm, y: mm, w: mm.positive(), h: mm.positive() });
export type Box = z.infer<typeof Box>;

/** Which of a person's or event's texts a box shows. */
export const BadgeField = z.enum([
  "name",
  "givenName",
  /** What people call this person: the 花名, else the given name, else the name. */
  "callName",
  "nickname",
  "company",
  "jobTitle",
  "role",
  "ticketType",
  /** The rooms this person is on the list of. */
  "sessions",
  /** Where a badge printed beforehand lies: box, letter, number. */
  "place",
  "eventTheme",
  "eventDate",
  "eventVenue",
  /** Who holds the event. */
  "organisers",
  /** What somebody attended, for certificates: how long, on which days, which sessions beside the door. */
  "attendedHours",
  "attendedDays",
  "attendedSessions",
]);
export type BadgeField = z.infer<typeof BadgeField>;

/** A field everybody has, a column of the roster nobody mapped, by its header, or words that are the same on every badge. */
export const TextSource = z.union([
  BadgeField,
  z.object({ extra: z.string().min(1).max(500) }),
  z.object({ fixed: z.string().min(1).max(2_000) }),
]);
export type TextSource = z.infer<typeof TextSource>;

export const Weight = z.enum(["regular", "bold"]);
export type Weight = z.infer<typeof Weight>;

/** `#rrggbb`, or the colour of the person's role (roleColour.ts). */
export const Colour = z.union([z.literal("role"), z.string().regex(/^#[0-9a-f]{6}$/)]);
export type Colour = z.infer<typeof Colour>;

export const Align = z.enum(["left", "center", "right"]);
export type Align = z.infer<typeof Align>;

const points = z.number().finite().min(2).max(600);

const TextStyle = z.object({
  field: TextSource,
  weight: Weight,
  /** Largest size tried; shrunk in steps down to `minPt`, then wrapped: never cut. */
  maxPt: points,
  minPt: points,
  colour: Colour,
});
export type TextStyle = z.infer<typeof TextStyle>;

/** The SHA-256 of a picture's bytes, hexadecimal: where it lies in the event's folder (images/). */
export const ImageId = z.string().regex(/^[0-9a-f]{64}$/);
export type ImageId = z.infer<typeof ImageId>;

const Common = z.object({
  /** Its name in the designer; two of a face never share one. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  /** On whose badges it stands; [] = everybody's. */
  roles: z.array(z.string().max(200)).max(50),
});

/** Text sizes are points (1/72 inch), everything else is millimetres. What stands later in the list lies on top. */
export const BadgeElement = z.discriminatedUnion("kind", [
  /** One text in a box, centred from top to bottom. */
  Common.extend({ kind: z.literal("text"), box: Box, align: Align, ...TextStyle.shape }),
  /**
   * Texts under each other that share one box: what a person does not have takes no room, what is left grows into it,
   * and when it gets tight all shrink together, each down to its own floor.
   */
  Common.extend({
    kind: z.literal("stack"),
    box: Box,
    align: Align,
    gap: mm.min(0).max(100),
    texts: z.array(TextStyle).min(1).max(12),
  }),
  /**
   * The box holds the symbol and its quiet zone of four modules; no text is printed in it. A `vcard` is the person's
   * contact for other guests' phones, on the badges of those alone whose answer in the column `consent` is a yes.
   */
  Common.extend({
    kind: z.literal("qr"),
    box: Box,
    of: z.enum(["ticket", "badge", "vcard"]),
    consent: z.string().max(500),
  }),
  /** A box, a band, or a line when it is thin. */
  Common.extend({
    kind: z.literal("rect"),
    box: Box,
    fill: Colour.nullable(),
    stroke: Colour.nullable(),
    strokeMm: mm.min(0).max(20),
    radius: mm.min(0).max(100),
  }),
  /** A logo, or a background as large as the stock. `contain`: all of the picture; `cover`: all of the box. */
  Common.extend({ kind: z.literal("image"), box: Box, image: ImageId, fit: z.enum(["contain", "cover"]) }),
]);
export type BadgeElement = z.infer<typeof BadgeElement>;

const side = mm.min(10).max(600);

/** Several labels on a sheet: the first one's place, and how far apart they are. */
export const LabelSheet = z.object({
  paper: z.object({ width: side, height: side }),
  columns: z.number().int().min(1).max(20),
  rows: z.number().int().min(1).max(40),
  left: mm.min(0),
  top: mm.min(0),
  pitchX: mm.positive(),
  pitchY: mm.positive(),
});
export type LabelSheet = z.infer<typeof LabelSheet>;

/** The card or label a badge is printed on. */
export const Stock = z.object({
  id: z.string().min(1).max(60),
  /** Size as the badge is read. */
  width: side,
  height: side,
  /** Unprintable margins of the printer on this stock, mm. */
  margin: z.object({ top: mm.min(0), right: mm.min(0), bottom: mm.min(0), left: mm.min(0) }),
  /** Labels that leave the roll on their side: the page is height × width, the badge's left edge comes out first. */
  turned: z.boolean(),
  /** Thermal printers have one ink: bands and role colours are black there. */
  ink: z.enum(["colour", "black"]),
  /** Null = one badge a page. */
  sheet: LabelSheet.nullable(),
});
export type Stock = z.infer<typeof Stock>;

const Elements = z.array(BadgeElement).max(100);

/** What is on the other side: nothing, the same, or a face of its own. */
const Back = z.discriminatedUnion("what", [
  z.object({ what: z.literal("none") }),
  z.object({ what: z.literal("same") }),
  z.object({ what: z.literal("own"), elements: Elements }),
]);

/**
 * A badge before anybody's name is on it. `form` is this shape's own number, for files that travel between programs.
 * `fold`: both sides are printed on one page twice as high, the back on its head above the front, and folded over.
 */
export const BadgeTemplate = z.object({
  form: z.literal(1),
  id: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
  name: z.string().max(100),
  stock: Stock,
  elements: Elements,
  back: Back,
  fold: z.boolean(),
});
export type BadgeTemplate = z.infer<typeof BadgeTemplate>;

/** What somebody attended, in words of the badge's language; "" and [] = nothing that can be said. */
export const AttendedTexts = z.object({ hours: z.string(), days: z.string(), sessions: z.array(z.string()) });
export type AttendedTexts = z.infer<typeof AttendedTexts>;

/** Everything a badge shows, as plain texts: what crosses to the drawing thread. */
export const BadgeContent = z.object({
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  nickname: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.string(),
  /** The role in the event's language, as printed. */
  roleLabel: z.string(),
  ticketType: z.string().nullable(),
  sessions: z.array(z.string()),
  place: BadgePlace.nullable(),
  /** Columns nobody mapped, by header. */
  extra: z.record(z.string(), z.string()),
  eventTheme: z.string(),
  eventDate: z.string().nullable(),
  eventVenue: z.string().nullable(),
  organisers: z.array(z.string()),
  attended: AttendedTexts,
  ticketCode: z.string(),
  badgeCode: z.string(),
  /** Words over the top of a badge that is none, `REHEARSAL`; null = a real badge. */
  mark: z.string().nullable(),
});
export type BadgeContent = z.infer<typeof BadgeContent>;
