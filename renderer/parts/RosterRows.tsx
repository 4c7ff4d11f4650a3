import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./RosterRows.module.css";

type Read = Extract<RosterReply, { what: "read" }>;

/** Rows that are skipped or doubtful, by their number in the file, with their reasons. */
export function RosterRows({ read }: { read: Read }) {
  const words = useWords();
  const { roster } = words;
  const { plan, doubtCount, skippedCount } = read;
  const doubts = plan.doubts.map(({ row, name, doubt }) => ({
    row,
    text: words.program.pair(roster.doubt(doubt), name),
  }));
  const skipped = plan.skipped.map(({ row, reason }) => ({ row, text: roster.skippedReason(reason) }));
  if (doubtCount + skippedCount === 0) return null;
  return (
    <section className={css.card}>
      <div className={css.columns}>
        <Rows title={roster.doubtsTitle} total={doubtCount} rows={doubts} />
        <Rows title={roster.skippedTitle} total={skippedCount} rows={skipped} />
      </div>
    </section>
  );
}

/** `total`: how many there are; the list is cut for files in which thousands of rows are meant. */
function Rows({ title, total, rows }: { title: string; total: number; rows: { row: number; text: string }[] }) {
  const { roster } = useWords();
  if (total === 0) return null;
  const more = total - rows.length;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={own.rows}>
        {rows.map(({ row, text }) => (
          <li key={`${row} ${text}`}>
            <span className={own.row}>{roster.row(row)}</span> {text}
          </li>
        ))}
        {more > 0 && <li className={own.row}>{roster.more(more)}</li>}
      </ul>
    </section>
  );
}
