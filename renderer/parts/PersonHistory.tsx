import { useEffect, useState } from "react";
import type { HistoryEntry, HistoryWhat } from "../../shared/contract/personShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { knownOr } from "../../shared/i18n/known.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { fieldLabel, fieldText } from "./fieldText.ts";
import css from "./PersonPanel.module.css";

/** All that happened to a person, newest first, at the event's local time. */
export function PersonHistory({ person }: { person: PersonCard }) {
  const words = useWords();
  const timezone = useTimezone();
  const entries = useHistory(person);
  return (
    <section>
      <h3>{words.people.history}</h3>
      {entries?.length === 0 && <p className={css.facts}>{words.people.noHistory}</p>}
      <ol className={css.history} data-testid="history">
        {entries?.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, where the oldest entry stays
          <li key={entries.length - i}>
            <span className={css.when}>{whenOf(words.language, entry.at, timezone, new Date().toISOString())}</span>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const words = useWords();
  const marks = [
    ...marksOf(words, entry.what),
    entry.import?.isUndone && !isTakingBack(entry.what) && words.history.importUndone,
    entry.entry !== null && words.history.ofEntry(entry.entry),
  ].filter((mark) => typeof mark === "string");
  return (
    <div className={css.happened}>
      <p className={css.what}>{headOf(words, entry)}</p>
      {linesOf(words, entry.what).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {marks.map((mark) => (
        <p key={mark} className={css.mark}>
          {mark}
        </p>
      ))}
      <p className={css.station}>{words.history.by(entry.by)}</p>
    </div>
  );
}

/** What it was, in a few words. */
function headOf(words: Words, { what, import: from }: HistoryEntry): string {
  const { history } = words;
  switch (what.kind) {
    case "added":
      return from ? history.addedByImport(from.file) : history.added[what.source];
    case "changed":
      return changedHead(words, what.because, from?.file ?? "");
    case "withdrawn":
      return history.withdrawn;
    case "restored":
      return history.restored;
    case "note":
      return history.note;
    case "in":
      return atRoom(words, history.way[what.way], what.session);
    case "out":
      return atRoom(words, history.out, what.session);
    case "guests":
      return words.happened.guests(what.guests);
    case "listed":
      return atRoom(words, what.on ? words.happened.listed : words.happened.unlisted, what.session);
    case "answered":
      return words.happened.answered;
    case "ticket":
      return what.isReplaced ? words.tickets.wasReplaced : words.tickets.wasRevoked;
    case "undone":
      return history.undone[what.direction];
    case "badge":
      return history.badge[what.outcome];
    case "merged":
      return history.merged(what.name);
  }
}

const atRoom = ({ happened }: Words, text: string, room: string | null): string =>
  room === null ? text : happened.at(text, room);

function changedHead({ history }: Words, because: Changed["because"], file: string): string {
  switch (because) {
    case "correction":
      return history.changed;
    case "import":
      return history.changedByImport(file);
    case "undo":
      return history.changedBack(file);
    case "merge":
      return history.changedByMerge;
  }
}

type Changed = Extract<HistoryWhat, { kind: "changed" }>;

/** What exactly: the fields and their values, the reason, the note. */
function linesOf(words: Words, what: HistoryWhat): string[] {
  switch (what.kind) {
    case "changed":
      return what.changes.map((change) =>
        words.history.change(
          fieldLabel(words, change),
          fieldText(words, change.field, change.from),
          fieldText(words, change.field, change.to),
        ),
      );
    case "withdrawn":
      return [words.withdrawnReason(what.reason)];
    case "restored":
      return [words.restoredReason(what.reason)];
    case "ticket":
    case "undone":
      return [what.reason].filter(Boolean);
    case "note":
      return [what.text];
    case "badge":
      return what.reason ? [what.reason] : [];
    case "in":
      return [
        what.guests > 0 && words.history.withGuests(what.guests),
        what.override && overridden(words, what.override),
        what.override?.pin && words.happened.withPin,
      ].filter((line) => typeof line === "string");
    case "answered":
      return [what.question === "" ? what.answer : words.program.pair(what.question, what.answer)];
    default:
      return [];
  }
}

const overridden = (words: Words, { verdict, reason }: { verdict: string; reason: string }): string =>
  words.history.overridden(knownOr<string>(words.verdict, verdict, verdict), reason);

/** What has become of it since. */
function marksOf({ history }: Words, what: HistoryWhat): string[] {
  if (what.kind !== "in" && what.kind !== "out") return [];
  const isDouble = what.kind === "in" && what.isDouble;
  return [what.isUndone ? history.wasUndone : "", isDouble ? history.double : ""].filter(Boolean);
}

/** Taking an import back carries that import's own name; it is not what was taken back. */
const isTakingBack = (what: HistoryWhat): boolean =>
  (what.kind === "changed" && what.because === "undo") ||
  ((what.kind === "withdrawn" || what.kind === "restored") && what.reason === "import-undone");

function useHistory(person: PersonCard): HistoryEntry[] | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [history, setHistory] = useState<HistoryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card is new whenever something happened to this person
  useEffect(() => {
    let isWanted = true;
    void desk.people.history({ personId: person.id }).then((entries) => {
      if (isWanted) setHistory(entries);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, person, peopleVersion]);
  return history;
}
