import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import type { Words } from "../../shared/i18n/say.ts";
import { KNOWN_ROLES } from "../../shared/roster/knownRoles.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import { FieldInput, type FormFields, useMeanwhile } from "./FieldInput.tsx";
import { MoreFields } from "./MoreFields.tsx";
import css from "./PersonFields.module.css";
import { VipSwitch } from "./VipSwitch.tsx";

const WHO = ["name", "nickname", "company", "jobTitle", "phone", "email"] as const;
const STATUSES: PersonDetails["status"][] = ["active", "pending", "waitlist", "cancelled", "blocked"];

type Props = FormFields & {
  /** Set once saving was tried without a name. */
  missesName: boolean;
  /** What is to be said under name, phone and e-mail: who it may be. */
  afterWho?: ReactNode;
  /** What is to be said under the codes. */
  afterCodes?: ReactNode;
};

/** Everything that can be stated about a person, in the order of a badge; what is rarely needed folds away. */
export function PersonFields({ missesName, afterWho, afterCodes, ...fields }: Props) {
  const words = useWords();
  const { form, meanwhile, onChange } = fields;
  const isNameless = missesName && cleanText(form.name) === "";
  return (
    <>
      {WHO.map((field) => (
        <FieldInput
          key={field}
          {...fields}
          field={field}
          error={field === "name" && isNameless && words.editing.nameNeeded}
        />
      ))}
      {afterWho}
      <NativeSelect
        label={words.personField.role}
        description={useMeanwhile(meanwhile, "role")}
        value={form.role}
        data={rolesWith(words, form.role)}
        onChange={(event) => onChange({ role: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.personField.status}
        description={useMeanwhile(meanwhile, "status")}
        value={form.status}
        data={STATUSES.map((value) => ({ value, label: words.status[value] }))}
        onChange={(event) =>
          onChange({ status: STATUSES.find((known) => known === event.currentTarget.value) ?? "active" })
        }
      />
      <FieldInput {...fields} field="ticketType" />
      <VipSwitch isVip={form.vip} onChange={(vip) => onChange({ vip })} />
      <FieldInput {...fields} field="note" className={css.wide} placeholder={words.editing.noteHint} />
      <MoreFields {...fields} afterCodes={afterCodes} />
    </>
  );
}

/** A role nobody foresaw stays in the list under its own name. */
const rolesWith = (words: Words, role: string) =>
  [...new Set([...KNOWN_ROLES, role])].map((value) => ({ value, label: words.roleLabel(value) }));
