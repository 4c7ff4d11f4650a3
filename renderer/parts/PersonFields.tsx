import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import type { Words } from "../../shared/i18n/say.ts";
import type { KNOWN_ROLES, PersonDetails } from "../../shared/roster/person.ts";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import { fieldText } from "./fieldText.ts";
import css from "./PersonFields.module.css";

const TEXTS = ["name", "nickname", "company", "jobTitle", "phone", "email", "ticketType", "orderId"] as const;
const ROLES: readonly (typeof KNOWN_ROLES)[number][] = [
  "attendee",
  "speaker",
  "host",
  "organiser",
  "staff",
  "partner",
  "press",
  "vip",
];
const STATUSES: PersonDetails["status"][] = ["active", "pending", "waitlist", "cancelled", "blocked"];

type Props = {
  form: PersonDetails;
  onChange: (changes: Partial<PersonDetails>) => void;
  /** What the desk says by now, where somebody else changed it while it was being edited here. */
  meanwhile?: Partial<PersonDetails>;
  /** Set once saving was tried without a name. */
  missesName: boolean;
  /** What is to be said under name, phone and e-mail: who it may be. */
  afterWho?: ReactNode;
  /** What is to be said under the codes. */
  afterCodes?: ReactNode;
};

/** Everything that can be stated about a person, in the order of a badge; what is rarely needed folds away. */
export function PersonFields({ form, onChange, meanwhile = {}, missesName, afterWho, afterCodes }: Props) {
  const words = useWords();
  const said = (field: keyof PersonDetails) =>
    field in meanwhile ? words.editing.changedMeanwhile(fieldText(words, field, meanwhile[field] ?? null)) : undefined;
  const [isOpen, setOpen] = useState(hasMore(form));
  const text = (field: (typeof TEXTS)[number]) => (
    <TextInput
      key={field}
      label={words.personField[field]}
      description={said(field)}
      error={field === "name" && missesName && cleanText(form.name) === "" && words.editing.nameNeeded}
      aria-required={field === "name" || undefined}
      autoFocus={field === "name"}
      autoComplete="off"
      maxLength={500}
      inputMode={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
      value={form[field] ?? ""}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {TEXTS.slice(0, 6).map(text)}
      {afterWho}
      <NativeSelect
        label={words.personField.role}
        description={said("role")}
        value={form.role}
        data={rolesWith(words, form.role)}
        onChange={(event) => onChange({ role: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.personField.status}
        description={said("status")}
        value={form.status}
        data={STATUSES.map((value) => ({ value, label: words.status[value] }))}
        onChange={(event) =>
          onChange({ status: STATUSES.find((known) => known === event.currentTarget.value) ?? "active" })
        }
      />
      {text("ticketType")}
      <VipSwitch isVip={form.vip} onChange={(vip) => onChange({ vip })} />
      <TextInput
        className={css.wide}
        label={words.personField.note}
        placeholder={words.editing.noteHint}
        description={said("note")}
        autoComplete="off"
        maxLength={500}
        value={form.note ?? ""}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <details
        className={css.more}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        data-testid="more-fields"
      >
        <summary>{isOpen ? words.editing.less : words.editing.more}</summary>
        <div className={css.grid}>
          {text("orderId")}
          <Guests count={form.guests} said={said("guests")} onChange={(guests) => onChange({ guests })} />
          <Codes codes={form.codes} said={said("codes")} onChange={(codes) => onChange({ codes })} />
          {afterCodes}
          <Extras extra={form.extra} onChange={(extra) => onChange({ extra })} />
        </div>
      </details>
    </>
  );
}

/** Whether staff must not miss this person; the words beside it are the label. */
export function VipSwitch({ isVip, onChange }: { isVip: boolean; onChange: (isVip: boolean) => void }) {
  const words = useWords();
  return (
    <label className={css.vip}>
      <input type="checkbox" checked={isVip} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words.personField.vip}
    </label>
  );
}

type NumberProps = { count: number; said: string | undefined; onChange: (count: number) => void };

function Guests({ count, said, onChange }: NumberProps) {
  const words = useWords();
  return (
    <TextInput
      label={words.personField.guests}
      description={said}
      autoComplete="off"
      inputMode="numeric"
      maxLength={3}
      value={String(count)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(Number(event.currentTarget.value.normalize("NFKC").replace(/\D/g, "") || 0))}
    />
  );
}

type CodesProps = { codes: string[]; said: string | undefined; onChange: (codes: string[]) => void };

/** One code a line, as they were typed; blank lines go when it is saved. */
function Codes({ codes, said, onChange }: CodesProps) {
  const words = useWords();
  return (
    <Textarea
      className={css.wide}
      label={words.personField.codes}
      description={said ?? words.editing.codesHint}
      autoComplete="off"
      spellCheck={false}
      size="md"
      rows={Math.min(4, Math.max(2, codes.length + 1))}
      maxLength={4_000}
      value={codes.join("\n")}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === "" ? [] : text.split("\n"));
      }}
    />
  );
}

type ExtrasProps = { extra: Record<string, string>; onChange: (extra: Record<string, string>) => void };

/** Columns of the roster that have no field of their own, and more of them by hand. */
function Extras({ extra, onChange }: ExtrasProps) {
  const words = useWords();
  const [header, setHeader] = useState("");
  const name = useId();
  const clean = cleanText(header);
  const add = () => {
    if (clean === "") return;
    onChange({ ...extra, [clean]: extra[clean] ?? "" });
    setHeader("");
  };
  return (
    <fieldset className={css.extras} aria-labelledby={name}>
      <legend id={name}>{words.personField.extra}</legend>
      {Object.entries(extra).map(([key, value]) => (
        <TextInput
          key={key}
          label={key}
          autoComplete="off"
          maxLength={2_000}
          value={value}
          onChange={(event) => onChange({ ...extra, [key]: event.currentTarget.value })}
        />
      ))}
      <div className={css.addExtra}>
        <TextInput
          label={words.editing.extraName}
          autoComplete="off"
          maxLength={100}
          value={header}
          onChange={(event) => setHeader(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add}>
          {words.editing.addExtra}
        </Button>
      </div>
    </fieldset>
  );
}

const hasMore = ({ orderId, guests, codes, extra }: PersonDetails): boolean =>
  orderId !== null || guests > 0 || codes.length > 0 || Object.keys(extra).length > 0;

/** A role nobody foresaw stays in the list under its own name. */
const rolesWith = (words: Words, role: string) =>
  [...new Set([...ROLES, role])].map((value) => ({ value, label: words.roleLabel(value) }));
