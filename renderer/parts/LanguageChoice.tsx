import { SegmentedControl } from "@mantine/core";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../shared/i18n/languages.ts";
import type { Language } from "../../shared/words/language.ts";
import css from "./Page.module.css";

type Props = { label: string; value: Language; onChange: (language: Language) => void };

/** One of the languages there are, each called as those call it who speak it. */
export function LanguageChoice({ label, value, onChange }: Props) {
  return (
    <div>
      <p className={css.label}>{label}</p>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={LANGUAGES.map((one) => ({ value: one, label: <span lang={LOCALES[one]}>{LANGUAGE_NAMES[one]}</span> }))}
        onChange={(chosen) => onChange(LANGUAGES.find((known) => known === chosen) ?? value)}
      />
    </div>
  );
}
