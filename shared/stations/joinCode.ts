import { z } from "zod";
import { EventId } from "../words/ids.ts";
import { JOIN_MARK } from "../words/joinMark.ts";

/**
 * What a laptop needs to join an event's desks: where the hub is, whom to trust there, and the key that opens its door for
 * joining only. As a text it is what the QR code on the hub's screen and the joining file hold.
 */
export const JoinCode = z.object({
  v: z.literal(1),
  event: EventId,
  /** The event's name, for the question whether this is the right one. */
  theme: z.string().max(200),
  /** Where the hub listens, likeliest first: an IPv4 or IPv6 address or a host's name. */
  addresses: z.array(z.string().min(1).max(255)).min(1).max(8),
  port: z.number().int().min(1).max(65_535),
  /** The certificate of the event's own authority, DER in base64. */
  authority: z.string().max(2_000),
  /** The private key (nkey seed) with which joining is asked for, and nothing else. */
  door: z.string().max(100),
});
export type JoinCode = z.infer<typeof JoinCode>;

/** Of an event's name as much as tells it from others, the mark that it goes on included: the code should stay easy to scan. */
const NAME_LENGTH = 32;

/**
 * One line of text, for a QR code, a file or the clipboard. In ASCII alone: scanners type what a code holds on a keyboard, which has
 * no key for anything else.
 */
export const writeJoinCode = (code: JoinCode): string => {
  const { v, event, theme, addresses, port, authority, door } = code;
  const letters = [...theme];
  const name = letters.length <= NAME_LENGTH ? theme : `${letters.slice(0, NAME_LENGTH - 1).join("")}…`;
  return JOIN_MARK + JSON.stringify([v, event, name, addresses, port, authority, door]).replace(BEYOND_ASCII, escaped);
};

const BEYOND_ASCII = /[^\x20-\x7e]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The code in a text, be there blanks or line breaks around it; null: it is none. */
export function readJoinCode(text: string): JoinCode | null {
  const at = text.indexOf(JOIN_MARK);
  if (at < 0) return null;
  try {
    const [v, event, theme, addresses, port, authority, door] = JSON.parse(text.slice(at + JOIN_MARK.length).trim());
    return JoinCode.parse({ v, event, theme, addresses, port, authority, door });
  } catch {
    return null;
  }
}
