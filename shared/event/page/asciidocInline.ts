/** AsciiDoc inside a line (`*bold*`, `_italic_`, `link:url[text]`, `https://url[text]`, `image::url[alt]`) → Markdown. */
export function inlineMarks(text: string): string {
  return text
    .replace(
      /image::?([^\s[\]]{1,400})\[([^\]]{0,200})\]/g,
      (_, url: string, alt: string) => `![${firstOf(alt)}](${url})`,
    )
    .replace(
      /(?:link:|(?=https?:\/\/|mailto:))((?:https?:\/\/|mailto:|\/|\.)[^\s[\]]{1,600})\[([^\]]{0,300})\]/g,
      linkTo,
    )
    .replace(/(?:xref:[^\s[\]]{1,200}\[([^\]]{0,200})\])/g, "$1")
    .replace(/<<[^<>,]{1,200}(?:,\s*([^<>]{1,200}))?>>/g, "$1")
    .replace(/(?:icon|kbd|btn|pass|footnote):[^\s[\]]{0,100}\[[^\]]{0,300}\]/g, "")
    .replace(/(?<![\p{L}\p{N}*\\])\*(?!\*|\s)([^*\n]{1,400}?)(?<!\s)\*(?![\p{L}\p{N}*])/gu, "**$1**")
    .replace(/(?<![\p{L}\p{N}_\\/])_(?!_|\s)([^_\n]{1,400}?)(?<!\s)_(?![\p{L}\p{N}_])/gu, "*$1*")
    .replace(/(?<![\p{L}\p{N}#\\])#(?!#|\s)([^#\n]{1,200}?)(?<!\s)#(?![\p{L}\p{N}#])/gu, "$1");
}

/** `text,window=_blank` → the text; without any the address is shown. */
function linkTo(_: string, url: string, inner: string): string {
  const text = firstOf(inner);
  return text === "" ? `<${url}>` : `[${text}](${url})`;
}

const firstOf = (inner: string): string =>
  inner
    .replace(/,?\s*\w+=[^,]{0,100}/g, "")
    .replace(/[\^"]/g, "")
    .trim();
