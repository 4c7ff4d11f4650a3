import { Button } from "@mantine/core";
import { type Ref, useEffect, useRef, useState } from "react";
import type { ImportEntry, UndoCounts } from "../../shared/contract/importShapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import own from "./ImportsList.module.css";
import css from "./Page.module.css";
import { stayingText, UndoQuestion } from "./UndoQuestion.tsx";

/** The rosters this event took in, newest first; the last one that stands can be taken back. Nothing while there is none. */
export function ImportsList() {
  const { desk } = useFront();
  const words = useWords();
  const { imports } = words;
  const event = useDesk((state) => state.status?.event?.id ?? null);
  const version = useDesk((state) => state.peopleVersion);
  const [entries, setEntries] = useState<ImportEntry[]>([]);
  const [asked, setAsked] = useState<ImportEntry | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  /** The import whose question was closed: its button has the focus again. */
  const closed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event, or changed people, means another list
  useEffect(() => {
    let isLatest = true;
    const take = (list: ImportEntry[]) => {
      if (isLatest) setEntries(list);
    };
    // A call that failed stands in the bar; the list of before is as good as any.
    desk.imports.list().then(take, () => undefined);
    return () => {
      isLatest = false;
    };
  }, [desk, event, version]);

  if (entries.length === 0) return null;
  const ask = (entry: ImportEntry) => {
    setAnswer(null);
    setAsked(entry);
  };
  const close = (said: Answer | null) => {
    closed.current = said ? null : (asked?.importId ?? null);
    setAsked(null);
    setAnswer(said);
  };
  const focusAgain = (button: HTMLElement | null, { importId }: ImportEntry) => {
    if (!button || closed.current !== importId) return;
    closed.current = null;
    button.focus();
  };
  return (
    <section className={css.card} aria-labelledby="imports-list" data-testid="imports">
      <h2 id="imports-list">{imports.title}</h2>
      <ul className={own.list}>
        {entries.map((entry) => (
          <li key={entry.importId} data-undone={entry.undone !== null || undefined}>
            <Entry
              entry={entry}
              isAsked={asked?.importId === entry.importId}
              buttonRef={(button) => focusAgain(button, entry)}
              onUndo={() => ask(entry)}
            />
            {asked?.importId === entry.importId && (
              <UndoQuestion
                entry={entry}
                onKeep={() => close(null)}
                onDone={(counts) => close({ what: "done", file: entry.file, counts })}
                onLate={() => close({ what: "late", file: entry.file })}
              />
            )}
          </li>
        ))}
      </ul>
      {answer?.what === "late" && (
        <p ref={focus} role="alert" tabIndex={-1} className={css.note}>
          {words.program.pair(answer.file, imports.tooLate)}
        </p>
      )}
      {answer?.what === "done" && (
        <div ref={focus} role="status" tabIndex={-1} className={css.done} data-testid="import-undone">
          <p>{imports.done(answer.file)}</p>
          {answer.counts.stay > 0 && <p>{imports.doneStay(answer.counts.stay, stayingText(words, answer.counts))}</p>}
          <p>{imports.rightFile}</p>
        </div>
      )}
    </section>
  );
}

/** How a question ended, where there is something to say. */
type Answer = { what: "late"; file: string } | { what: "done"; file: string; counts: UndoCounts };

/** What came in the question's place is read next. */
const focus = (node: HTMLElement | null): void => node?.focus();

type EntryProps = { entry: ImportEntry; isAsked: boolean; buttonRef: Ref<HTMLButtonElement>; onUndo: () => void };

function Entry({ entry, isAsked, buttonRef, onUndo }: EntryProps) {
  const words = useWords();
  const timezone = useTimezone();
  const { imports, language } = words;
  const { file, at, by, added, changed, restored, withdrawn, skipped, undone } = entry;
  const when = (moment: string) => whenOf(language, moment, timezone, new Date().toISOString());
  const counts = [
    imports.counts(added, changed),
    restored > 0 ? imports.restored(restored) : null,
    withdrawn > 0 ? imports.withdrawn(withdrawn) : null,
    skipped > 0 ? imports.skipped(skipped) : null,
  ];
  return (
    <div className={css.row}>
      <div className={css.grow}>
        <strong className={own.file}>{file}</strong>
        <p className={css.soft}>{imports.takenIn(when(at), by)}</p>
        <p className={css.soft}>{counts.filter(Boolean).join(words.table.separator)}</p>
        {undone && <p className={own.undone}>{imports.undone(when(undone.at), undone.by)}</p>}
      </div>
      {entry.mayUndo && !isAsked && (
        <Button ref={buttonRef} variant="default" aria-label={imports.undoOf(file)} onClick={onUndo}>
          {imports.undo}
        </Button>
      )}
    </div>
  );
}
