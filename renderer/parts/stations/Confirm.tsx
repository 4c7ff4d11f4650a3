import { Button } from "@mantine/core";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { useQuestion } from "../useQuestion.ts";
import own from "./Stations.module.css";

type Props = {
  question: string;
  texts: readonly string[];
  confirm: string;
  keep: string;
  /** Settles when it is done; until then it is not asked for again. */
  onConfirm: () => Promise<unknown>;
  onKeep: () => void;
};

/** A question before something that changes how desks stand together. Escape leaves all as it is. */
export function Confirm({ question, texts, confirm, keep, onConfirm, onKeep }: Props) {
  const once = useOnce();
  const box = useQuestion<HTMLElement>(onKeep);
  return (
    <section
      {...box}
      role="alertdialog"
      className={`${css.note} ${own.form}`}
      aria-label={question}
      data-testid="confirm"
    >
      <p>
        <strong>{question}</strong>
      </p>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className={css.row}>
        <Button variant="default" onClick={onKeep}>
          {keep}
        </Button>
        <Button onClick={() => once(onConfirm)}>{confirm}</Button>
      </div>
    </section>
  );
}
