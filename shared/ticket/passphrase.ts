/** Characters of the shortest passphrase that locks a file of keys, or an event's folder. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 200;

/** Different characters that the simplest passphrase has, and digits of one that is nothing else. */
const FEWEST_CHARACTERS = 4;
const FEWEST_DIGITS = 12;

/** Whether it would be among the first that anybody tries: the same few characters, a birthday, a phone number. */
export function isTooSimple(passphrase: string): boolean {
  const text = passphrase.normalize("NFKC").toLowerCase();
  const isNumber = /^[\d\s./-]+$/.test(text) && text.replace(/\D/g, "").length < FEWEST_DIGITS;
  return isNumber || new Set(text).size < FEWEST_CHARACTERS || /^(?:passw[o0]rd|qwerty|abcdefg)/.test(text);
}
