/** A key as Electron tells it before the page hears it. */
export type KeyPress = { key: string; control: boolean; alt: boolean; meta: boolean; shift: boolean };

/** What moves in a field or between buttons, beside whatever writes a character. */
const NAMED = new Set([
  ...[
    "Enter",
    "Tab",
    "Backspace",
    "Delete",
    "Escape",
    "Home",
    "End",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
  ],
  ...[
    "Shift",
    "Control",
    "Alt",
    "AltGraph",
    "Meta",
    "CapsLock",
    "NumLock",
    "Dead",
    "Process",
    "Compose",
    "Unidentified",
  ],
]);

/**
 * Whether a kiosk's page may hear a key: what a scanner or a guest types, and Ctrl+Shift+L, which asks for the PIN. All
 * else is kept from page and browser, known or not: reload, zoom, print, tools, closing, function keys, the clipboard.
 * Ctrl and Alt together are how Windows tells AltGr.
 */
export function isKioskKey({ key, control, alt, meta, shift }: KeyPress): boolean {
  const isCharacter = [...key].length === 1;
  if (control && shift && !alt && !meta && key.toLowerCase() === "l") return true;
  if (meta && key !== "Meta") return false;
  if (control !== alt) return key === "Control" || key === "Alt" || key === "AltGraph";
  return isCharacter || NAMED.has(key);
}
