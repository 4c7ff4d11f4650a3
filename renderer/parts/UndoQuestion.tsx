import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ImportEntry, UndoCounts } from "../../shared/contract/importShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./ImportsList.module.css";
import css from "./Page.module.css";
import { useQuestion } from "./useQuestion.ts";

type Props = {
  entry: ImportEntry;
  onKeep: () => void;
  onDone: (counts: UndoCounts) => void;
  /** It cannot be taken back any more: it was, or another roster came in after it. */
  onLate: () => void;
};

/** Says what taking an import back does, as people are now, and asks. Escape leaves the import as it is. */
export function UndoQuestion({ entry, onKeep, onDone, onLate }: Props) {
  const front = useFront();
  const words = useWords();
  const { imports } = words;
  const [isBusy, setBusy] = useState(false);
  const box = useQuestion<HTMLElement>(isBusy ? null : onKeep);
  const counts = useUndoCounts(entry.importId, isBusy, onLate);
  const isCounted = counts !== null;
  // It grows when it is counted: its answers must not stand below the window's end.
  useEffect(() => {
    if (isCounted) box.ref.current?.scrollIntoView({ block: "nearest" });
  }, [isCounted, box.ref]);
  const undo = async () => {
    setBusy(true);
    try {
      const reply = await front.desk.imports.undo({ importId: entry.importId });
      if (reply.what === "undone") onDone(reply);
      else if (reply.what === "nothing-to-do") onLate();
      else front.store.setState({ complaint: reply });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      {...box}
      role="alertdialog"
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

/** What taking it back would do: asked again whenever people change or come in, until it is being done. */
function useUndoCounts(importId: string, isBusy: boolean, onLate: () => void): UndoCounts | null {
  const { desk } = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived);
  const [counts, setCounts] = useState<UndoCounts | null>(null);
  const late = useRef(onLate);
  late.current = onLate;
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed people mean other counts
  useEffect(() => {
    if (isBusy) return;
    let isLatest = true;
    const take = (found: UndoCounts | null) => {
      if (!isLatest) return;
      if (found) setCounts(found);
      else late.current();
    };
    // A call that failed stands in the bar; what was counted before is as good as any.
    desk.imports.planUndo({ importId }).then(take, () => undefined);
    return () => {
      isLatest = false;
    };
  }, [desk, importId, version, arrived, isBusy]);
  return counts;
}

function linesOf(words: Words, counts: UndoCounts): string[] {
  const { imports } = words;
  const { takenBack, takenBackEdited, stay, changedBack, corrected, restored, offAgain } = counts;
  const lines = [
    takenBack > 0 ? imports.willTakeBack(takenBack) : null,
    takenBackEdited > 0 ? imports.willTakeEdited(takenBackEdited) : null,
    stay > 0 ? imports.willStay(stay, stayingText(words, counts)) : null,
    changedBack > 0 ? imports.willChangeBack(changedBack) : null,
    corrected > 0 ? imports.willKeep(corrected) : null,
    restored > 0 ? imports.willRestore(restored) : null,
    offAgain > 0 ? imports.willGoOff(offAgain) : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines : [imports.willNothing];
}

/** Who stays, by name; the last ones as a number where there are many. */
export function stayingText({ imports, language }: Words, { stay, staying }: UndoCounts): string {
  const others = stay > staying.length ? [imports.andOthers(stay)] : [];
  return listOf(language, [...staying, ...others]);
}
