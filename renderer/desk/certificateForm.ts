import type { BadgeOrder } from "../../shared/badge/batchChoice.ts";
import { PAGES } from "../../shared/badge/stocks.ts";
import type { CertificateChoice, CertificateWho } from "../../shared/contract/certificateShapes.ts";
import type { SessionId } from "../../shared/words/ids.ts";
import type { Language } from "../../shared/words/language.ts";

/**
 * Certificates as somebody puts them together; it is found again after a scan. `session` null: the first one; `design`: a
 * page's id or a template's; `language` null: the program's.
 */
export type CertificateForm = {
  isOpen: boolean;
  who: CertificateWho["what"];
  session: SessionId | null;
  least: string;
  design: string;
  language: Language | null;
  order: BadgeOrder;
  isToEnd: boolean;
};

export const newCertificateForm = (): CertificateForm => ({
  ...{ isOpen: false, who: "arrived", session: null, least: "1", design: PAGES[0]?.id ?? "" },
  ...{ language: null, order: "name", isToEnd: false },
});

/** What the desk is asked for; null while something is not filled in. `sessions`: of the open event, the door first. */
export function certificateChoice(
  form: CertificateForm,
  sessions: readonly { id: SessionId }[],
  language: Language,
): CertificateChoice | null {
  const who = whoOf(form, sessions);
  if (!who) return null;
  const isBuiltIn = PAGES.some(({ id }) => id === form.design);
  return {
    who,
    design: isBuiltIn ? { what: "built-in", page: form.design } : { what: "own", template: form.design },
    language: form.language ?? language,
    ...{ order: form.order, isToEnd: form.isToEnd },
  };
}

function whoOf(
  { who, session, least }: CertificateForm,
  sessions: readonly { id: SessionId }[],
): CertificateWho | null {
  switch (who) {
    case "arrived":
      return { what: "arrived" };
    case "session": {
      const known = sessions.find(({ id }) => id === session) ?? sessions[0];
      return known ? { what: "session", session: known.id } : null;
    }
    case "hours": {
      const typed = least.normalize("NFKC").trim().replace(",", ".");
      return /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? { what: "hours", least: Number(typed) } : null;
    }
  }
}
