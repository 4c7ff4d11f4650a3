import { Button, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { extraValue } from "../../shared/roster/extra.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import { FieldInput, type FormFields, useMeanwhile, useSecret } from "./FieldInput.tsx";
import css from "./PersonFields.module.css";

/** What is rarely needed: folded away unless it says something. `afterCodes` stands under the codes. */
export function MoreFields({ afterCodes, ...fields }: FormFields & { afterCodes: ReactNode }) {
  const words = useWords().editing;
  const { form, meanwhile, onChange } = fields;
  const [isOpen, setOpen] = useState(hasMore(form));
  return (
    <details
      className={css.more}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="more-fields"
    >
      <summary>{isOpen ? words.less : words.more}</summary>
      <div className={css.grid}>
        <FieldInput {...fields} field="orderId" />
        <Guests
          count={form.guests}
          said={useMeanwhile(meanwhile, "guests")}
          onChange={(guests) => onChange({ guests })}
        />
        <Codes codes={form.codes} said={useMeanwhile(meanwhile, "codes")} onChange={(codes) => onChange({ codes })} />
        {afterCodes}
        <Extras extra={form.extra} onChange={(extra) => onChange({ extra })} />
      </div>
    </details>
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
  const secret = useSecret("codes", codes.join("\n"));
  return (
    <Textarea
      className={css.wide}
      label={words.personField.codes}
      description={said ?? (secret.isHidden ? words.privacy.hidden : words.editing.codesHint)}
      autoComplete="off"
      spellCheck={false}
      size="md"
      rows={Math.min(4, Math.max(2, codes.length + 1))}
      maxLength={4_000}
      value={secret.shown}
      onFocus={secret.show}
      onBlur={secret.hide}
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
    onChange({ ...extra, [clean]: extraValue(extra, clean) ?? "" });
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
