const LONGEST = 60;

/**
 * The name a badge is saved under: the person's own, readable in any script, with the beginning of the job's id so that
 * two of the same name stay apart. Harmless as part of a path whatever somebody calls himself.
 */
export function badgeFileName(personName: string, jobId: string): string {
  const harmless = personName
    .normalize("NFC")
    .replace(/[\p{C}/\\:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const name = Array.from(harmless).slice(0, LONGEST).join("").trim();
  return `${name === "" ? "badge" : name} ${jobId.slice(0, 8)}.pdf`;
}
