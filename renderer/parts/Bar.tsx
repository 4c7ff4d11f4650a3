import { LANGUAGE_NAMES, LOCALES, nextLanguage } from "../../shared/i18n/languages.ts";
import { dayOf } from "../../shared/i18n/when.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Bar.module.css";
import { signInText } from "./texts.ts";
import { Unsaved } from "./Unsaved.tsx";
import { UnsavedEvent } from "./UnsavedEvent.tsx";

/** Which event, which desk, which language: what staff check before the first guest. */
export function Bar() {
  const front = useFront();
  const words = useWords();
  const event = useDesk((state) => state.status?.event ?? null);
  const desk = useDesk((state) => state.status?.station.name ?? null);
  const other = nextLanguage(words.language);
  return (
    <header className={css.bar}>
      <div className={css.event}>
        <strong className={css.theme} title={event?.theme}>
          {event?.theme ?? words.program.name}
        </strong>
        {event && (
          <span className={css.facts}>
            {[event.date && dayOf(words.language, event.date), signInText(words, event.signIn)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </div>
      <Unsaved />
      <UnsavedEvent />
      {desk && <span className={css.desk}>{words.program.desk(desk)}</span>}
      <button
        type="button"
        className={css.language}
        lang={LOCALES[other]}
        aria-label={`${words.program.language}: ${LANGUAGE_NAMES[other]}`}
        onClick={() => void changeSettings(front, { language: other })}
      >
        {LANGUAGE_NAMES[other]}
      </button>
    </header>
  );
}
