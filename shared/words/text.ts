/** Characters that are invisible on a screen yet make two equal names unequal: zero-width, direction marks, BOM, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Zero-width joiners mean something between emoji and in Indic and Arabic scripts, nothing beside hanzi, digits or ASCII. */
const IDLE_JOINER =
  /(?<=[\u0020-\u007e\u3000-\u9fff]|^)[\u200c\u200d]|[\u200c\u200d](?=[\u0020-\u007e\u3000-\u9fff]|$)/g;

/**
 * A name or free text as people typed it, made equal to itself: NFC, invisible characters out, every kind of blank one
 * blank, ends trimmed. Case, width and characters stay: this is what is stored, shown and printed.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(IDLE_JOINER, "")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
}

/**
 * The form two texts are compared in: cleanText, NFKC (full-width letters and digits become plain ones), lower case.
 * Never stored or shown.
 */
export function foldText(text: string): string {
  return cleanText(text).normalize("NFKC").toLowerCase();
}

/** foldText without accents: `José` meets `jose`. Hangul and kana survive, since only combining marks of Latin, Greek and Cyrillic go. */
export function plainText(text: string): string {
  return foldText(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

const HAN = /\p{Script=Han}/u;

export const hasHan = (text: string): boolean => HAN.test(text);

/** True when every letter is Han (blanks and the middle dot `·` of transcribed names allowed): such names are joined without a blank. */
export const isHanName = (text: string): boolean => HAN.test(text) && /^[\p{Script=Han}\s·・]+$/u.test(text);

/**
 * `靳文祥（花名贾岛）`, `黄家琦（花名：嘉祁）`, `李雷 (Leo)` → the name outside and the one in brackets.
 * Text without one bracket pair at its end comes back whole, nickname null.
 */
export function splitNickname(text: string): { name: string; nickname: string | null } {
  const clean = cleanText(text);
  const match =
    /^(.*?)\s*[（(【[]\s*(?:花名|昵称|网名|艺名|nickname|aka|a\.k\.a\.)?\s*[:：]?\s*([^（()）【】[\]]+?)\s*[）)】\]]$/iu.exec(
      clean,
    );
  const name = match?.[1];
  const nickname = match?.[2];
  return name && nickname ? { name, nickname } : { name: clean, nickname: null };
}
