import { SegmentedControl } from "@mantine/core";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./RosterPlan.module.css";

type Read = Extract<RosterReply, { what: "read" }>;
type Props = { read: Read; withdrawGone: boolean; setWithdrawGone: (withdraw: boolean) => void };

/** What taking the roster in would change, counted; whether people who are no longer listed are to go is asked here. */
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
    </section>
  );
}
