import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Printing, TickReply } from "../../shared/contract/paperShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { tidyTime } from "../../shared/event/eventDetails.ts";
import { shortDayOf, whenOf } from "../../shared/i18n/when.ts";
import { localMoment } from "../../shared/words/time.ts";
import { newNonce, undoArrival } from "../desk/checkIn.ts";
import { type PaperEntry, type Typed, withTyped } from "../desk/paper.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { useEventDays } from "./useEventDays.ts";
import { Who } from "./Who.tsx";

/** The line of the paper that is being typed in. */
type Line = { number: number; person: PersonCard | null };

/**
 * What was ticked on paper becomes arrivals with their times, by the keyboard alone: number, Enter, time, Enter. The time is
 * carried over; whoever is in already is told and not recorded again.
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
      <LineForm key={entry.sheet} entry={entry} />
      <TypedList typed={entry.typed} />
    </>
  );
}

type Chosen = PaperEntry & { sheet: string };

/** What is typed in, with the newest printing and the event's day where nothing was chosen yet. */
function useEntry(printings: Printing[] | null): Chosen | null {
  const kept = useDesk((state) => state.paperEntry);
  const days = useEventDays();
  const timezone = useDesk((state) => state.status?.event?.timezone ?? "UTC");
  const sheet = (printings?.find((one) => one.sheet === kept.sheet) ?? printings?.[0])?.sheet;
  if (sheet === undefined) return null;
  const today = localMoment(Date.now(), timezone).slice(0, 10);
  const usual = days.includes(today) ? today : (days[0] ?? today);
  return { ...kept, sheet, day: kept.day || usual };
}

function SheetPick({ printings, entry }: { printings: Printing[]; entry: Chosen }) {
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

/** Number, then time; a blank line's number asks for the name between them. */
function LineForm({ entry }: { entry: Chosen }) {
  const front = useFront();
  const words = useWords();
  const { entry: say } = words.paper;
  const once = useOnce();
  const [number, setNumber] = useState("");
  const [time, setTime] = useState(entry.time);
  const [line, setLine] = useState<Line | null>(null);
  const [walkIn, setWalkIn] = useState({ name: "", company: "" });
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null);
  const tell = useTell();
  const numberField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever was found gets the next field
  useEffect(() => {
    nextField.current?.select();
  }, [line]);
  const again = (text: string, isBad: boolean) => {
    setSaid({ text, isBad });
    setLine(null);
    setWalkIn({ name: "", company: "" });
    numberField.current?.focus();
    numberField.current?.select();
  };
  const look = async () => {
    const plain = number.normalize("NFKC").trim();
    if (!/^\d{1,7}$/.test(plain) || Number(plain) < 1) return again(say.badNumber, true);
    const reply = await front.desk.paper.line({ sheet: entry.sheet, number: Number(plain) });
    if (reply.what === "person") {
      const { person } = reply;
      const isKnown = person.arrival !== null && tell.dayOf(person.arrival.at) === entry.day;
      if (isKnown) return again(words.program.pair(person.name, tell.already(person)), true);
      setSaid(null);
      setLine({ number: Number(plain), person });
    } else if (reply.what === "blank") {
      setSaid(null);
      setLine({ number: Number(plain), person: null });
    } else if (reply.what === "no-event") front.store.setState({ complaint: reply });
    else if (reply.what === "no-such-number") again(say.noSuchNumber(plain), true);
    else again(reply.what === "gone" ? say.gone : say.noSuchSheet, true);
  };
  const record = async () => {
    const at = tidyTime(time);
    if (!line || at === null || !TIME.test(at)) return setSaid({ text: say.badTime, isBad: true });
    const asked = { sheet: entry.sheet, number: line.number, at: `${entry.day}T${at}`, nonce: newNonce() };
    const name = line.person?.name ?? walkIn.name.trim();
    if (name === "") return setSaid({ text: say.walkIn(line.number), isBad: true });
    const reply = line.person
      ? await front.desk.paper.tick(asked)
      : await front.desk.paper.walkIn({ ...asked, name, company: walkIn.company.trim() || null });
    const done = typedOf(reply, name, at);
    if (done) {
      front.store.setState(({ paperEntry }) => ({
        paperEntry: withTyped({ ...paperEntry, sheet: entry.sheet, day: entry.day, time: at }, done),
      }));
      setTime(at);
      setNumber("");
      again(say.recorded(name, at), false);
    } else if (reply.what === "future") setSaid({ text: say.future, isBad: true });
    else if (reply.what === "not-recorded" || reply.what === "no-event") front.store.setState({ complaint: reply });
    else again(tell.refused(reply, name), true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(line ? record : look);
  };
  return (
    <form
      className={own.fields}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !line) return;
        event.stopPropagation();
        setLine(null);
        numberField.current?.focus();
      }}
      data-testid="paper-entry"
    >
      <TextInput
        ref={numberField}
        label={say.number}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={8}
        value={number}
        onChange={(event) => {
          setNumber(event.currentTarget.value);
          setLine(null);
        }}
      />
      {line?.person && (
        <div data-testid="paper-person">
          <Who person={line.person} />
        </div>
      )}
      {line && !line.person && (
        <>
          <TextInput
            ref={nextField}
            label={say.name}
            description={say.walkIn(line.number)}
            autoFocus
            maxLength={200}
            value={walkIn.name}
            onChange={(event) => setWalkIn({ ...walkIn, name: event.currentTarget.value })}
          />
          <TextInput
            label={say.company}
            maxLength={200}
            value={walkIn.company}
            onChange={(event) => setWalkIn({ ...walkIn, company: event.currentTarget.value })}
          />
        </>
      )}
      {line && (
        <TextInput
          {...(line.person && { ref: nextField, autoFocus: true })}
          label={say.time}
          inputMode="numeric"
          autoComplete="off"
          placeholder="1312"
          maxLength={8}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      )}
      <Button type="submit">{line ? say.record : say.look}</Button>
      <p className={`${own.wide} ${said?.isBad ? css.note : css.soft}`} role="status" data-testid="paper-said">
        {said?.text}
      </p>
    </form>
  );
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function typedOf(reply: TickReply, name: string, time: string): Typed | null {
  if (reply.what !== "outcome" || !reply.outcome.arrival || !reply.outcome.person) return null;
  return { personId: reply.outcome.person.id, arrival: reply.outcome.arrival, name, time, isUndone: false };
}

/** Why nothing was recorded. */
function useTell() {
  const words = useWords();
  const { entry: say } = words.paper;
  const timezone = useDesk((state) => state.status?.event?.timezone ?? "UTC");
  const already = ({ arrival }: PersonCard): string => {
    if (!arrival) return "";
    const when = whenOf(words.language, arrival.at, timezone, new Date().toISOString());
    return say.already(when, arrival.station, words.way[arrival.way]);
  };
  const refused = (reply: TickReply, name: string): string => {
    if (reply.what !== "outcome") return say.noSuchNumber("");
    const { person, verdict } = reply.outcome;
    if (verdict.kind === "already-in" && person) return words.program.pair(name, already(person));
    return words.program.pair(name, say.refused(words.reason[verdict.reason]));
  };
  const dayOf = (at: string): string => localMoment(Date.parse(at), timezone).slice(0, 10);
  return { already, refused, dayOf };
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
