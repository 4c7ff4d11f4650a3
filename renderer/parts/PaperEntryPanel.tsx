import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Printing } from "../../shared/contract/paperShapes.ts";
import { shortDayOf, whenOf } from "../../shared/i18n/when.ts";
import { localMoment } from "../../shared/words/time.ts";
import { undoArrival } from "../desk/checkIn.ts";
import type { ChosenSheet, PaperEntry, Typed } from "../desk/paper.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import css from "./Page.module.css";
import { PaperLineForm } from "./PaperLineForm.tsx";
import { useEventDays } from "./useEventDays.ts";

/**
 * What was ticked on paper becomes arrivals with their times, by the keyboard alone: number, Enter, time, Enter. The time is
 * carried over; a code scanned from the paper stands for its number, and whoever is in already is told and not recorded again.
 */
export function PaperEntryPanel() {
  const { paper } = useWords();
  const printings = usePrintings();
  const entry = useEntry(printings);
  if (!printings) return null;
  if (printings.length === 0 || !entry) return <p>{paper.entry.none}</p>;
  return (
    <>
      <p>{paper.entry.hint}</p>
      <SheetPick printings={printings} entry={entry} />
      <PaperLineForm key={entry.sheet} entry={entry} />
      <TypedList typed={entry.typed} />
    </>
  );
}

/** What is typed in, with the newest printing and the event's day where nothing was chosen yet. */
function useEntry(printings: Printing[] | null): ChosenSheet | null {
  const kept = useDesk((state) => state.paperEntry);
  const days = useEventDays();
  const timezone = useDesk((state) => state.status?.event?.timezone ?? "UTC");
  const sheet = (printings?.find((one) => one.sheet === kept.sheet) ?? printings?.[0])?.sheet;
  if (sheet === undefined) return null;
  const today = localMoment(Date.now(), timezone).slice(0, 10);
  const usual = days.includes(today) ? today : (days[0] ?? today);
  return { ...kept, sheet, day: kept.day || usual };
}

function SheetPick({ printings, entry }: { printings: Printing[]; entry: ChosenSheet }) {
  const { store } = useFront();
  const { paper, language } = useWords();
  const days = useEventDays();
  const timezone = useDesk((state) => state.status?.event?.timezone ?? "UTC");
  const now = new Date().toISOString();
  const change = (changes: Partial<PaperEntry>) =>
    store.setState(({ paperEntry }) => ({ paperEntry: { ...paperEntry, ...changes } }));
  const offered = days.includes(entry.day) ? days : [entry.day, ...days];
  return (
    <div className={own.fields}>
      <NativeSelect
        label={paper.entry.sheet}
        value={entry.sheet}
        data={printings.map(({ sheet, at, by }) => ({
          ...{ value: sheet, label: paper.entry.sheetOf(sheet, whenOf(language, at, timezone, now), by) },
        }))}
        onChange={(event) => change({ sheet: event.currentTarget.value })}
      />
      {offered.length > 1 && (
        <NativeSelect
          label={paper.entry.day}
          value={entry.day}
          data={offered.map((day) => ({ value: day, label: shortDayOf(language, day) }))}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** What was typed in just now, the last one first, each to be undone. */
function TypedList({ typed }: { typed: readonly Typed[] }) {
  const front = useFront();
  const { paper } = useWords();
  if (typed.length === 0) return null;
  const undo = async ({ personId, arrival }: Typed) => {
    if (!(await undoArrival(front, { personId, arrival, reason: paper.entry.undoReason }))) return;
    front.store.setState(({ paperEntry }) => ({
      paperEntry: {
        ...paperEntry,
        typed: paperEntry.typed.map((one) => (one.arrival === arrival ? { ...one, isUndone: true } : one)),
      },
    }));
  };
  return (
    <section aria-label={paper.entry.done(typed.length)} data-testid="paper-typed">
      <p className={css.label}>{paper.entry.done(typed.filter(({ isUndone }) => !isUndone).length)}</p>
      <table className={css.table}>
        <tbody>
          {typed.map((one) => (
            <tr key={one.arrival}>
              <td>{one.name}</td>
              <td>{one.time}</td>
              <td>
                {one.isUndone ? (
                  paper.entry.undone
                ) : (
                  <Button variant="subtle" onClick={() => void undo(one)}>
                    {paper.entry.undo}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The printings of this event, asked again when another one was made. */
function usePrintings(): Printing[] | null {
  const { desk } = useFront();
  const event = useDesk((state) => state.status?.event?.id ?? "");
  const work = useDesk(({ badgesAhead }) => badgesAhead.work.paper !== null);
  const [printings, setPrintings] = useState<Printing[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another event and another printing
  useEffect(() => {
    let isWanted = true;
    const take = (known: Printing[]) => {
      if (isWanted) setPrintings(known);
    };
    desk.paper.printings().then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, event, work]);
  return printings;
}
