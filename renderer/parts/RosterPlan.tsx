import { SegmentedControl } from "@mantine/core";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./RosterPlan.module.css";

type Read = Extract<RosterReply, { what: "read" }>;
type Props = { read: Read; withdrawGone: boolean; setWithdrawGone: (withdraw: boolean) => void };

/** What taking the roster in would change, counted; rows that are skipped or doubtful with their reasons. */
export function RosterPlan({ read, withdrawGone, setWithdrawGone }: Props) {
  const words = useWords();
  const { roster } = words;
  const { plan, doubtCount, skippedCount } = read;
  const counts = [
    { key: "added", count: plan.added },
    { key: "changed", count: plan.changed },
    { key: "unchanged", count: plan.unchanged },
    { key: "gone", count: plan.gone },
    { key: "doubts", count: doubtCount },
    { key: "skipped", count: skippedCount },
  ] as const;
  return (
    <section className={css.card} aria-labelledby="roster-plan">
      <h2 id="roster-plan">{roster.plan}</h2>
      <dl className={own.counts} data-testid="plan">
        {counts.map(({ key, count }) => (
          <div key={key} data-count={key}>
            <dt>{roster.count[key]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {plan.gone > 0 && (
        <div className={css.note}>
          <p>{roster.goneQuestion(plan.gone)}</p>
          <SegmentedControl
            aria-label={roster.goneQuestion(plan.gone)}
            value={withdrawGone ? "withdraw" : "keep"}
            data={[
              { value: "keep", label: roster.goneKeep },
              { value: "withdraw", label: roster.goneWithdraw },
            ]}
            onChange={(value) => setWithdrawGone(value === "withdraw")}
          />
        </div>
      )}
      <div className={css.columns}>
        <Rows
          title={roster.doubtsTitle}
          total={doubtCount}
          rows={plan.doubts.map(({ row, name, doubt }) => ({
            row,
            text: words.program.pair(roster.doubt(doubt), name),
          }))}
        />
        <Rows
          title={roster.skippedTitle}
          total={skippedCount}
          rows={plan.skipped.map(({ row, reason }) => ({ row, text: roster.skippedReason(reason) }))}
        />
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
      <h3>{title}</h3>
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
