import type { KNOWN_ROLES } from "../roster/knownRoles.ts";

/** All dark enough for white letters (contrast ≥ 4.5 : 1, WCAG 2.2 AA) and apart in lightness or hue from their neighbours. */
const COLOURS: Record<(typeof KNOWN_ROLES)[number], string> = {
  attendee: "#1f5fa8",
  speaker: "#b3261e",
  host: "#6a3fa0",
  organiser: "#1b6b3a",
  staff: "#455560",
  partner: "#96500a",
  press: "#00696b",
  vip: "#1a1a1a",
};

const OTHERS = ["#7a2f5c", "#4f5d1c", "#2b4a7f", "#7d4a2e"] as const;

/** The band colour of a role, `#rrggbb`; a role nobody foresaw gets one of its own that stays the same. */
export function roleColour(role: string): string {
  if (Object.hasOwn(COLOURS, role)) return COLOURS[role as keyof typeof COLOURS];
  let sum = 0;
  for (const character of role) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return OTHERS[sum % OTHERS.length] ?? OTHERS[0];
}
