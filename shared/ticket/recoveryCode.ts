/** Letters of a recovery code (Crockford's base32): none that is taken for another, whoever copies it by hand. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_BYTES = 15;
const LENGTH = 26;
const GROUP = 4;

/**
 * A recovery code for people to write down: 120 random bits as 24 letters and two behind that check them, in groups.
 * `random`: 15 bytes.
 */
export function newRecoveryCode(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new Error(`a recovery code is of ${RANDOM_BYTES} bytes`);
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let letters = "";
  for (let at = 0; at < LENGTH - 2; at++) letters = letterOf(Number((bits >> BigInt(5 * at)) & 31n)) + letters;
  return grouped(letters + checkOf(letters));
}

/**
 * What somebody typed → the code as it counts, without groups; null when it is no such code. Small letters, blanks and
 * hyphens do not matter; O is read as 0, I and L as 1.
 */
export function recoveryTextOf(typed: string): string | null {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const letters = text.slice(0, LENGTH - 2);
  const isCode = text.length === LENGTH && [...text].every((letter) => LETTERS.includes(letter));
  return isCode && text.slice(LENGTH - 2) === checkOf(letters) ? text : null;
}

/** Two letters of a sum in which every place counts differently: one wrong letter, or two in each other's place, is told. */
function checkOf(letters: string): string {
  let sum = 0;
  for (const letter of letters) sum = (sum * 33 + LETTERS.indexOf(letter) + 1) % 1021;
  return letterOf(sum >> 5) + letterOf(sum & 31);
}

const letterOf = (value: number): string => LETTERS.charAt(value);

function grouped(text: string): string {
  const groups: string[] = [];
  for (let at = 0; at < text.length; at += GROUP) groups.push(text.slice(at, at + GROUP));
  return groups.join("-");
}
