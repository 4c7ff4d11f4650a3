/** So much of a number or a code tells people apart, and is too little to call or to come in with. */
const SHOWN = 4;

/**
 * What a screen shows of what can be used against somebody: the last four of a telephone number and of a code, the ends of
 * an e-mail's name. Every other field as it is.
 */
export function masked(field: string, text: string): string {
  if (text === "") return text;
  if (field === "email") return maskEmail(text);
  if (field === "phone") return maskPhone(text);
  if (field === "codes")
    return text
      .split(/(\s*[\n,]\s*)/)
      .map((code, i) => (i % 2 === 0 ? maskCode(code) : code))
      .join("");
  return text;
}

/** Whether a field is one of those. */
export const isMasked = (field: string): boolean => field === "phone" || field === "email" || field === "codes";

export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const [name, domain] = at < 0 ? [email, ""] : [email.slice(0, at), email.slice(at)];
  const letters = [...name];
  return `${letters.length > SHOWN ? `${letters[0]}…${letters.at(-1)}` : "…"}${domain}`;
}

/** What has too few digits is no number that anybody could call. */
function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.length > SHOWN ? `…${digits.slice(-SHOWN)}` : phone;
}

const maskCode = (code: string): string => (code.length > SHOWN ? `…${code.slice(-SHOWN)}` : "…");
