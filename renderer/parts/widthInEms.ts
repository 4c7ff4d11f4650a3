/** How wide a text is, in its own letter size: hanzi, kana and Hangul count one, other letters a little over half. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 1 : 0.62;
  return Math.max(2, width);
}
