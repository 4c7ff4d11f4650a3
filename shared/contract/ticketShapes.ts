import { z } from "zod";
import { TicketRules } from "../event/event.ts";
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from "../ticket/passphrase.ts";
import { ChangeReply, DiskTrouble, ExportReply, OpenReply } from "./shapes.ts";

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

/** How the event's tickets are made, as this station can make them. */
export const TicketStanding = z.object({
  form: TicketRules.shape.form,
  /** Whether the event has, or had, signed tickets. */
  wasSigned: z.boolean(),
  /** Whether this station can make signed ones; where it cannot, its tickets are short. */
  signs: z.boolean(),
});
export type TicketStanding = z.infer<typeof TicketStanding>;

/** Why a file of keys is not taken; each has a sentence. `theme`: of the event it belongs to. */
export const KeysTrouble = z.discriminatedUnion("code", [
  z.object({ code: z.enum(["not-a-key-file", "newer-version", "damaged", "wrong-passphrase", "another-key"]) }),
  z.object({ code: z.literal("other-event"), theme: z.string() }),
  z.object({ code: DiskTrouble }),
]);
export type KeysTrouble = z.infer<typeof KeysTrouble>;

const NoEvent = z.object({ what: z.literal("no-event") });
/** Keys made while staff practise would be gone with it. */
const Rehearsal = z.object({ what: z.literal("rehearsal") });

/** `key-elsewhere`: another desk made the event's signing key; its file is to be imported first. */
export const TicketFormReply = z.discriminatedUnion("what", [
  ...ChangeReply.options,
  Rehearsal,
  z.object({ what: z.literal("key-elsewhere") }),
]);
export type TicketFormReply = z.infer<typeof TicketFormReply>;

export const KeysReply = z.discriminatedUnion("what", [
  z.object({ what: z.enum(["taken", "had-it"]) }),
  z.object({ what: z.literal("refused"), trouble: KeysTrouble }),
  Rehearsal,
  NoEvent,
]);
export type KeysReply = z.infer<typeof KeysReply>;

/** The same for an event that does not open without them. */
export const RestoreKeysReply = z.discriminatedUnion("what", [
  ...OpenReply.options,
  z.object({ what: z.literal("refused"), trouble: KeysTrouble }),
]);
export type RestoreKeysReply = z.infer<typeof RestoreKeysReply>;

/** What locks a file of keys. */
export const Passphrase = z.string().min(SHORTEST_PASSPHRASE).max(LONGEST_PASSPHRASE);

export const TicketFileKind = z.enum(["png", "pdf"]);
export type TicketFileKind = z.infer<typeof TicketFileKind>;

/** How everybody's are written: a file each in one archive, or the pages in one file. */
export const TicketPackKind = z.enum([...TicketFileKind.options, "one-pdf"]);
export type TicketPackKind = z.infer<typeof TicketPackKind>;

/**
 * `busy`: all tickets are being written already. `cannot-draw`: a page of them, or a code, does not come out.
 * `changed-meanwhile`: the file has all tickets as they were when it was begun; `changed` of them are others now.
 */
export const TicketFileReply = z.discriminatedUnion("what", [
  ...ExportReply.options,
  z.object({ what: z.enum(["no-ticket", "cannot-draw", "cancelled", "busy"]) }),
  z.object({
    what: z.literal("changed-meanwhile"),
    file: z.string(),
    rows: z.number().int(),
    changed: z.number().int(),
  }),
]);
export type TicketFileReply = z.infer<typeof TicketFileReply>;

/** How many of all tickets are written. */
export const TicketProgress = z.object({ done: z.number().int(), total: z.number().int() });
export type TicketProgress = z.infer<typeof TicketProgress>;
