import { Button } from "@mantine/core";
import { useId } from "react";
import { ownListText, typeListText } from "../desk/roster.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./PasteBox.module.css";

/** A field for a list that lies in the clipboard instead of a file; what is in it outlasts a scan. */
export function PasteBox({ onText }: { onText: (text: string) => void }) {
  const front = useFront();
  const { roster } = useWords();
  const text = useDesk(ownListText);
  const id = useId();
  return (
    <section className={css.card} aria-label={roster.paste}>
      <div>
        <h2>{roster.paste}</h2>
        <p className={css.soft} id={id}>
          {roster.pasteHint}
          <br />
          {roster.pasteKeys}
        </p>
      </div>
      <textarea
        className={own.text}
        rows={6}
        aria-label={roster.pasteLabel}
        aria-describedby={id}
        value={text}
        onChange={(event) => typeListText(front, event.currentTarget.value)}
      />
      <div className={css.row}>
        <Button disabled={text.trim() === ""} onClick={() => onText(text)}>
          {roster.pasteRead}
        </Button>
      </div>
    </section>
  );
}
