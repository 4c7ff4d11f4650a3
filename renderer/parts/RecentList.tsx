import { memo } from "react";
import { exactClockOf } from "../../shared/i18n/when.ts";
import type { Entry } from "../desk/entries.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import { faceOf } from "./face.ts";
import css from "./RecentList.module.css";
import { Shape } from "./Shape.tsx";
import { roomOf } from "./sessionTexts.ts";

/** The last scans and hands, newest first, refused ones too; pressing one tells all about that person. */
export function RecentList({ onDetails }: { onDetails: (entry: Entry) => void }) {
  const words = useWords();
  const entries = useDesk((state) => state.entries);
  return (
    <section className={css.recent} aria-labelledby="recent-title">
      <h2 id="recent-title">{words.checkIn.recent}</h2>
      {entries.length === 0 && <p className={css.none}>{words.checkIn.noRecent}</p>}
      <ol data-testid="recent">
        {entries.map((entry) => (
          <RecentEntry key={entry.key} entry={entry} onDetails={onDetails} />
        ))}
      </ol>
    </section>
  );
}

type EntryProps = { entry: Entry; onDetails: (entry: Entry) => void };

/** Drawn again only when its own entry changed: the list is long, and a verdict does not wait for it. */
const RecentEntry = memo(function RecentEntry({ entry, onDetails }: EntryProps) {
  const words = useWords();
  const timezone = useTimezone();
  const face = faceOf(words, entry, timezone);
  const hasPerson = face.person !== null;
  const room = useDesk(({ status }) =>
    status && entry.what === "outcome" ? roomOf(words, status, entry.outcome) : null,
  );
  return (
    <li data-verdict={face.kind} data-tone={face.tone}>
      <button type="button" className={css.entry} disabled={!hasPerson} onClick={() => onDetails(entry)}>
        <Shape tone={face.tone} figure={face.figure} />
        <span className={css.text}>
          <span className={css.name}>{face.person?.name ?? words.checkIn.unknownGuest}</span>
          <span className={css.word}>{[face.word, room].filter(Boolean).join(" · ")}</span>
        </span>
        <span className={css.time}>{exactClockOf(words.language, entry.at, timezone)}</span>
      </button>
    </li>
  );
});
