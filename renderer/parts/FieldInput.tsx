import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isMasked, masked } from "../../shared/people/mask.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import { useWords } from "../desk/useDesk.ts";
import { fieldText } from "./fieldText.ts";

type TextField = "name" | "nickname" | "company" | "jobTitle" | "phone" | "email" | "ticketType" | "orderId" | "note";

/** A person's form as its fields see it. `meanwhile`: what somebody else changed while it was being edited here. */
export type FormFields = {
  form: PersonDetails;
  meanwhile: Partial<PersonDetails>;
  onChange: (changes: Partial<PersonDetails>) => void;
};

type Props = FormFields & {
  field: TextField;
  error?: string | false;
  placeholder?: string;
  className?: string | undefined;
};

/** One text of a person, as it is typed. */
export function FieldInput({ form, meanwhile, onChange, field, error, placeholder, className }: Props) {
  const words = useWords();
  const secret = useSecret(field, form[field] ?? "");
  const said = useMeanwhile(meanwhile, field);
  return (
    <TextInput
      className={className}
      label={words.personField[field]}
      description={said ?? (secret.isHidden ? words.privacy.hidden : undefined)}
      placeholder={placeholder}
      error={error}
      aria-required={field === "name" || undefined}
      autoFocus={field === "name"}
      autoComplete="off"
      maxLength={500}
      inputMode={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
      value={secret.shown}
      onFocus={secret.show}
      onBlur={secret.hide}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

/**
 * What stood in a field when the form came up, hidden from whoever looks on until somebody goes into the field; what is
 * typed is seen.
 */
export function useSecret(
  field: string,
  value: string,
): { shown: string; isHidden: boolean; show: () => void; hide: () => void } {
  const [first] = useState(value);
  const [isIn, setIn] = useState(false);
  const isHidden = isMasked(field) && value !== "" && value === first && !isIn;
  return {
    shown: isHidden ? masked(field, value) : value,
    isHidden,
    show: () => setIn(true),
    hide: () => setIn(false),
  };
}

/** What to say of a field that somebody else changed meanwhile. */
export function useMeanwhile(meanwhile: Partial<PersonDetails>, field: keyof PersonDetails): string | undefined {
  const words = useWords();
  if (!(field in meanwhile)) return undefined;
  return words.editing.changedMeanwhile(masked(field, fieldText(words, field, meanwhile[field] ?? null)));
}
