import { TextInput } from "@mantine/core";
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
  return (
    <TextInput
      className={className}
      label={words.personField[field]}
      description={useMeanwhile(meanwhile, field)}
      placeholder={placeholder}
      error={error}
      aria-required={field === "name" || undefined}
      autoFocus={field === "name"}
      autoComplete="off"
      maxLength={500}
      inputMode={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
      value={form[field] ?? ""}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

/** What to say of a field that somebody else changed meanwhile. */
export function useMeanwhile(meanwhile: Partial<PersonDetails>, field: keyof PersonDetails): string | undefined {
  const words = useWords();
  if (!(field in meanwhile)) return undefined;
  return words.editing.changedMeanwhile(fieldText(words, field, meanwhile[field] ?? null));
}
