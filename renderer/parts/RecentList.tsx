import { memo } from "react";
import type { Words } from "../../shared/i18n/say.ts";
import { exactClockOf } from "../../shared/i18n/when.ts";
import { type Entry, isUnconfirmed, openQuestions, outcomesOf } from "../desk/entries.ts";
import { takeUp } from "../desk/takeUp.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { type Face, faceOf } from "./face.ts";
import { Icon } from "./Icon.tsx";
import css from "./RecentList.module.css";
import { Shape } from "./Shape.tsx";
import { roomOf } from "./sessionTexts.ts";

/**
 * The last scans and hands, newest first, refused ones too; pressing one tells all about that person. Who is to be asked
 * something still, or came with others, is shown on the big panel again.
 */
export function RecentList({ onDetails }: { onDetails: (entry: Entry) => void }) {
  const words = useWords();
  const entries = useDesk((state) => state.entries);
  const status = useDesk((state) => state.status);
  const open = openQuestions(entries);
  return (
    <section className={css.recent} aria-labelledby="recent-title">
      <h2 id="recent-title">{words.checkIn.recent}</h2>
      {entries.length === 0 && <p className={css.none}>{words.checkIn.noRecent}</p>}
      <ol data-testid="recent">
        {entries.map((entry) => (
          <RecentEntry
            key={entry.key}
            entry={entry}
            room={entry.what === "outcome" && status ? roomOf(words, status, entry.outcome) : null}
            isOpen={outcomesOf(entry).some(({ key }) => open.has(key))}
            onDetails={onDetails}
          />
        ))}
      </ol>
    </section>
  );
}

type EntryProps = { entry: Entry; room: string | null; isOpen: boolean; onDetails: (entry: Entry) => void };

/** Drawn again only when its own entry changed: the list is long, and a verdict does not wait for it. */
const RecentEntry = memo(function RecentEntry({ entry, room, isOpen, onDetails }: EntryProps) {
  const { store } = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const face = faceOf(words, entry, timezone);
  const isShownAgain = isOpen || entry.what === "group";
  const isWaiting = isUnconfirmed(entry);
  // What is said instead of it says that too.
  const isSaid = entry.what === "outcome" && (isOpen || isWaiting);
  const said = [!isSaid && face.word, isOpen && words.asking.open, room].filter(Boolean).join(" · ");
  return (
    <li data-verdict={face.kind} data-tone={face.tone} data-open={isOpen || undefined}>
      <button
        type="button"
        className={css.entry}
        disabled={face.person === null && !isShownAgain}
        title={isOpen ? words.asking.goOn : undefined}
        onClick={() => (isShownAgain ? takeUp(store, entry.key) : onDetails(entry))}
      >
        <Shape tone={face.tone} figure={face.figure} />
        <span className={css.text}>
          <span className={css.name}>{nameOf(words, entry, face)}</span>
          {said !== "" && <span className={css.word}>{said}</span>}
          {isWaiting && (
            <span className={css.unconfirmed} data-testid="unconfirmed-entry">
              <Icon name="hourglass" />
              {words.link.unconfirmed}
            </span>
          )}
        </span>
        <span className={css.time}>{exactClockOf(words.language, entry.at, timezone)}</span>
      </button>
    </li>
  );
});

function nameOf(words: Words, entry: Entry, { person }: Face): string {
  if (entry.what !== "group") return person?.name ?? words.checkIn.unknownGuest;
  const names = [...entry.members.map(({ outcome }) => outcome.person), ...(entry.trouble?.missed ?? [])];
  const first = names.find((one) => one !== null);
  return words.asking.togetherOf(first?.name ?? words.checkIn.unknownGuest, names.length);
}
