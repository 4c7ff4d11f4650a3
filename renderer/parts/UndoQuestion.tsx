import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportEntry, UndoCounts } from "../../shared/contract/importShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import own from "./ImportsList.module.css";
import css from "./Page.module.css";

type Props = { entry: ImportEntry; counts: UndoCounts | null; onKeep: () => void; onDone: () => void };

/** Says what taking an import back does and asks. `counts` null while the desk is still looking. */
export function UndoQuestion({ entry, counts, onKeep, onDone }: Props) {
  const front = useFront();
  const words = useWords();
  const { imports } = words;
  const [isBusy, setBusy] = useState(false);
  const [isLate, setLate] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      const reply = await front.desk.imports.undo({ importId: entry.importId });
      if (reply.what === "undone") onDone();
      else if (reply.what === "nothing-to-do") setLate(true);
      else front.store.setState({ complaint: reply });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      className={`${css.note} ${own.question}`}
      aria-label={imports.askTitle(entry.file)}
      data-testid="undo-question"
    >
      <p>
        <strong>{imports.askTitle(entry.file)}</strong>
      </p>
      {counts ? (
        <ul>
          {linesOf(words, counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p role="status">{imports.asking}</p>
      )}
      <p role="status">{isBusy && imports.working}</p>
      {isLate && <p role="alert">{imports.tooLate}</p>}
      <div className={css.row}>
        <Button variant="default" disabled={isBusy} onClick={onKeep}>
          {imports.keep}
        </Button>
        <Button disabled={!counts} loading={isBusy} onClick={() => void undo()}>
          {imports.confirm}
        </Button>
      </div>
    </section>
  );
}

function linesOf({ imports, language }: Words, counts: UndoCounts): string[] {
  const { takenBack, stay, staying, changedBack, corrected, restored, offAgain } = counts;
  const others = stay > staying.length ? [imports.andOthers(stay)] : [];
  const lines = [
    takenBack > 0 ? imports.willTakeBack(takenBack) : null,
    stay > 0 ? imports.willStay(stay, listOf(language, [...staying, ...others])) : null,
    changedBack > 0 ? imports.willChangeBack(changedBack) : null,
    corrected > 0 ? imports.willKeep(corrected) : null,
    restored > 0 ? imports.willRestore(restored) : null,
    offAgain > 0 ? imports.willGoOff(offAgain) : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines : [imports.willNothing];
}
