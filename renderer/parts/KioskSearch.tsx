import { useState } from "react";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./KioskTask.module.css";

type Props = { isBusy: boolean; onFind: (guest: { name: string; tail: string }) => void };

/** A guest without a code: both must be whole and right, and nothing is offered while they are typed. */
export function KioskSearch({ isBusy, onFind }: Props) {
  const words = useWords();
  const [name, setName] = useState("");
  const [tail, setTail] = useState("");
  const digits = tail.normalize("NFKC").replace(/\D/g, "");
  const isWhole = cleanText(name) !== "" && digits.length === 4;
  return (
    <section className={css.task} aria-labelledby="kiosk-search" data-testid="kiosk-search">
      <h2 id="kiosk-search" className={css.title}>
        {words.kiosk.searchTitle}
      </h2>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && !isBusy) onFind({ name, tail: digits });
        }}
      >
        <label className={css.label}>
          {words.kiosk.searchName}
          <input
            className={css.field}
            value={name}
            maxLength={100}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the guest has pressed the button for just this
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label className={css.label}>
          {words.kiosk.searchTail}
          <input
            className={css.field}
            value={tail}
            maxLength={8}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => setTail(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className={css.go} disabled={!isWhole || isBusy}>
          {isBusy ? words.kiosk.searching : words.kiosk.searchGo}
        </button>
      </form>
    </section>
  );
}
