import { useState } from "react";
import { printerTitle } from "../../shared/badge/networkPrinter.ts";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { printAgain } from "../desk/badgeFix.ts";
import { useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import css from "./ReprintQuestion.module.css";

type Props = {
  person: { id: PersonId; name: string };
  before: PrintedBefore;
  /** Another one is in the queue. */
  onPrinted: () => void;
  onCancel: () => void;
};

/** Stops whoever is about to print somebody's second badge: what became of the first, and why another one. */
export function ReprintQuestion({ person, before, onPrinted, onCancel }: Props) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const [now] = useState(() => new Date().toISOString());
  const { reprint } = words;
  const when = whenOf(words.language, before.at, timezone, now);
  const where = [before.by, before.printer && printerTitle(before.printer)].filter(Boolean).join(" · ");
  const title = reprint.title(before, person.name);
  const print = async (reason: string) => {
    if ((await printAgain(front, person.id, reason)) === true) onPrinted();
  };
  return (
    <section role="alertdialog" className={css.question} aria-label={title} data-testid="reprint">
      <p className={css.title}>{title}</p>
      <p>{reprint.facts(before, when, where)}</p>
      <ReasonPicker
        question={reprint.why}
        reasons={reprint.reasons}
        confirm={reprint.confirm}
        onReason={print}
        onCancel={onCancel}
      />
    </section>
  );
}
