import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ImportEntry, UndoCounts } from "../../shared/contract/importShapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import own from "./ImportsList.module.css";
import css from "./Page.module.css";
import { UndoQuestion } from "./UndoQuestion.tsx";

/** The rosters this event took in, newest first; the last one that stands can be taken back. Nothing while there is none. */
export function ImportsList() {
  const { desk } = useFront();
  const { imports } = useWords();
  const event = useDesk((state) => state.status?.event?.id ?? null);
  const version = useDesk((state) => state.peopleVersion);
  const [entries, setEntries] = useState<ImportEntry[]>([]);
  const [asked, setAsked] = useState<{ entry: ImportEntry; counts: UndoCounts | null } | null>(null);
  const [done, setDone] = useState<string | null>(null);
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
    setDone(null);
    setAsked({ entry, counts: null });
    void desk.imports.planUndo({ importId: entry.importId }).then((counts) => setAsked({ entry, counts }));
  };
  return (
    <section className={css.card} aria-labelledby="imports-list" data-testid="imports">
      <h2 id="imports-list">{imports.title}</h2>
      <ul className={own.list}>
        {entries.map((entry) => (
          <li key={entry.importId} data-undone={entry.undone !== null || undefined}>
            <Entry entry={entry} isAsked={asked?.entry.importId === entry.importId} onUndo={() => ask(entry)} />
            {asked?.entry.importId === entry.importId && (
              <UndoQuestion
                entry={entry}
                counts={asked.counts}
                onKeep={() => setAsked(null)}
                onDone={() => {
                  setAsked(null);
                  setDone(entry.file);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {done !== null && (
        <div role="status" className={css.done} data-testid="import-undone">
          <p>{imports.done(done)}</p>
          <p>{imports.rightFile}</p>
        </div>
      )}
    </section>
  );
}

function Entry({ entry, isAsked, onUndo }: { entry: ImportEntry; isAsked: boolean; onUndo: () => void }) {
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
        <Button variant="default" aria-label={imports.undoOf(file)} onClick={onUndo}>
          {imports.undo}
        </Button>
      )}
    </div>
  );
}
