import type { Language } from "../words/language.ts";

/** What each language calls itself, so that everybody finds their own on a screen they cannot read. */
export const LANGUAGE_NAMES: Record<Language, string> = { zh: "中文", en: "English" };

/** How dates, lists and numbers are written, and what pages say they are in (BCP 47). */
export const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };

/** Every language of the program, in the order they are offered. */
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** The language after this one, round and round: what a single button offers. */
export const nextLanguage = (language: Language): Language =>
  LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;

/** The first language of ours that a system or browser prefers (BCP 47 tags, best first), English when it prefers none. */
export function preferredLanguage(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  const first = wanted.find((tag) => LANGUAGES.some((known) => known === tag));
  return LANGUAGES.find((known) => known === first) ?? "en";
}
