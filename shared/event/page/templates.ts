/** Hugo, Jekyll and MDX instructions are for the site's generator; pictures among them are still pictures. */
export function withoutTemplates(text: string): string {
  return text
    .replace(/\{\{[<%]\s*(?:figure|image|img)\b[^{}]{0,400}?\bsrc=["']?([^\s"'{}]{1,300})[^{}]{0,400}\}\}/g, "![]($1)")
    .replace(/\{\{[<%][^{}]{0,800}[>%]\}\}/g, "")
    .replace(/\{%[^{}]{0,800}%\}/g, "")
    .replace(/^\{:[^{}\n]{0,400}\}[ \t]*$/gm, "")
    .replace(/\{:\s?(?:[.#][\w-]|[\w-]{1,30}=)[^{}\n]{0,400}\}/g, "")
    .replace(/^:{3,}.{0,80}$/gm, "")
    .replace(/^import\s[^\n]{1,200}["'];?[ \t]*$/gm, "");
}
