import { Button } from "@mantine/core";
import { useState } from "react";
import { clockOf } from "../../shared/i18n/when.ts";
import { endRehearsal } from "../desk/rehearsal.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import css from "./RehearsalBar.module.css";
import { useQuestion } from "./useQuestion.ts";

/** On every screen while staff practise, so that nobody takes it for the real thing; with the way out. */
export function RehearsalBar() {
  const words = useWords();
  const timezone = useTimezone();
  const since = useDesk((state) => state.status?.rehearsal?.since ?? null);
  const [isAsking, setAsking] = useState(false);
  if (since === null) return null;
  return (
    <section className={css.bar} aria-label={words.rehearsal.bar} data-testid="rehearsal">
      <p className={css.text} role="status">
        <strong>{words.rehearsal.bar}</strong>
        {since !== "" && <span> · {words.rehearsal.since(clockOf(words.language, since, timezone))}</span>}
      </p>
      {isAsking ? (
        <Question onStay={() => setAsking(false)} />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.rehearsal.end}
        </Button>
      )}
    </section>
  );
}

/** The question has the focus, none of its answers; Escape goes on rehearsing. */
function Question({ onStay }: { onStay: () => void }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const box = useQuestion<HTMLDivElement>(onStay);
  const end = (keep: boolean) => once(() => endRehearsal(front, keep).then(onStay));
  return (
    <div {...box} role="alertdialog" aria-label={words.rehearsal.question} className={css.question}>
      <p>{words.rehearsal.answer}</p>
      <div className={css.answers}>
        <Button onClick={() => end(false)}>{words.rehearsal.wipe}</Button>
        <Button variant="default" onClick={onStay}>
          {words.rehearsal.stay}
        </Button>
        <Button variant="default" onClick={() => end(true)} aria-describedby="rehearsal-keep">
          {words.rehearsal.keep}
        </Button>
      </div>
      <p id="rehearsal-keep" className={css.hint}>
        {words.rehearsal.keepHint}
      </p>
    </div>
  );
}
