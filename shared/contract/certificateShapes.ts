import { z } from "zod";
import { BADGE_ORDERS } from "../badge/batchChoice.ts";
import { PersonId, SessionId } from "../words/ids.ts";
import { Language } from "../words/language.ts";
import { WorkProgress } from "./batchShapes.ts";
import { DiskTrouble } from "./shapes.ts";

/** Who gets a certificate: whoever came, was in a session, or was there for so many hours. */
export const CertificateWho = z.discriminatedUnion("what", [
  z.object({ what: z.literal("arrived") }),
  z.object({ what: z.literal("session"), session: SessionId }),
  z.object({ what: z.literal("hours"), least: z.number().min(0).max(1_000) }),
]);
export type CertificateWho = z.infer<typeof CertificateWho>;

/**
 * `design`: a page's built-in certificate, or one of the event's own templates. `isToEnd`: who was not scanned on leaving
 * stayed until the planned end.
 */
export const CertificateChoice = z.object({
  who: CertificateWho,
  design: z.discriminatedUnion("what", [
    z.object({ what: z.literal("built-in"), page: z.string().max(60) }),
    z.object({ what: z.literal("own"), template: z.string().max(80) }),
  ]),
  language: Language,
  order: z.enum(BADGE_ORDERS),
  isToEnd: z.boolean(),
});
export type CertificateChoice = z.infer<typeof CertificateChoice>;

/** `withoutHours`: on whose certificate no hours can stand. */
export const CertificateCount = z.object({ people: z.number().int(), withoutHours: z.number().int() });
export type CertificateCount = z.infer<typeof CertificateCount>;

/** `leftOut`: whose certificate could not be drawn, and why (the press's own code). `no-design`: the template is gone. */
export const CertificateReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("written"),
    file: z.string(),
    people: z.number().int(),
    leftOut: z.array(z.object({ personId: PersonId, name: z.string(), code: z.string() })),
  }),
  z.object({ what: z.literal("nobody") }),
  z.object({ what: z.literal("no-design") }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("failed"), code: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("busy") }),
  z.object({ what: z.literal("no-event") }),
]);
export type CertificateReply = z.infer<typeof CertificateReply>;

/** What came of the volunteers' guide. */
export const GuideReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("written"), file: z.string() }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("failed"), code: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("no-event") }),
]);
export type GuideReply = z.infer<typeof GuideReply>;

export const CertificateNow = z.object({ progress: WorkProgress.nullable(), last: CertificateReply.nullable() });
export type CertificateNow = z.infer<typeof CertificateNow>;
