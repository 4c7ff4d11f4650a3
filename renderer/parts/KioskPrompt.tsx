import type { KioskView } from "../../shared/contract/kioskShapes.ts";
import { LOCALES, nextLanguage } from "../../shared/i18n/languages.ts";
import { words as wordsOf } from "../../shared/i18n/say.ts";
import { useLanguage, useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import css from "./KioskPrompt.module.css";

/** What a guest who comes up reads: where the code goes, in both languages. */
export function KioskPrompt({ view }: { view: KioskView }) {
  const words = useWords();
  const other = wordsOf(nextLanguage(useLanguage()));
  if (view.theme === null)
    return (
      <div className={css.prompt} data-testid="kiosk-prompt" data-closed>
        <p className={css.word}>{words.kiosk.closed}</p>
        <p className={css.hint}>{words.kiosk.desk}</p>
      </div>
    );
  const { way } = view.settings;
  return (
    <div className={css.prompt} data-testid="kiosk-prompt" data-way={way}>
      {way === "scanner" && <Icon name="scan" />}
      <p className={css.word}>{words.kiosk[way]}</p>
      <p className={css.hint}>{words.kiosk.hint}</p>
      <p className={css.other} lang={LOCALES[other.language]}>
        {other.kiosk[way]}
      </p>
    </div>
  );
}
