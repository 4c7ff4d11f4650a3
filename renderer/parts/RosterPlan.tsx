import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { fieldName } from "../../shared/report/importReport.ts";
import { letFileWin } from "../desk/roster.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { type ListName, RosterLists } from "./RosterLists.tsx";
import own from "./RosterPlan.module.css";

type Read = Extract<RosterReply, { what: "read" }>;
/** `setWithdrawGone` null: nothing is asked about people the file lacks. */
type Props = { read: Read; withdrawGone: boolean; setWithdrawGone: ((withdraw: boolean) => void) | null };

/** What taking the roster in would change: counted, who it is about at a press, and what staff have to decide. */
export function RosterPlan({ read, withdrawGone, setWithdrawGone }: Props) {
  const { roster } = useWords();
  const counts = countsOf(read);
  const [chosen, setChosen] = useState<ListName | null>(null);
  const shown = chosen && counts[chosen] > 0 ? chosen : firstList(counts);
  return (
    <section className={css.card} aria-labelledby="roster-plan">
      <h2 id="roster-plan">{roster.plan}</h2>
      <ul className={own.counts} data-testid="plan">
        {ORDER.map((key) => (
          <li key={key} data-count={key}>
            {key === "unchanged" || counts[key] === 0 ? (
              <Count name={roster.count[key]} count={counts[key]} />
            ) : (
              <button type="button" aria-pressed={key === shown} onClick={() => setChosen(key)}>
                <Count name={roster.count[key]} count={counts[key]} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {setWithdrawGone && read.plan.gone > 0 && <Gone count={read.plan.gone} {...{ withdrawGone, setWithdrawGone }} />}
      {read.plan.byHand > 0 && <ByHand read={read} />}
      {shown && <RosterLists key={shown} read={read} name={shown} total={counts[shown]} />}
    </section>
  );
}

const ORDER = ["added", "changed", "restored", "unchanged", "gone", "doubts", "skipped"] as const;
type Counts = Record<(typeof ORDER)[number], number>;

const countsOf = ({ plan, doubtCount, skippedCount }: Read): Counts => ({
  added: plan.added,
  changed: plan.changed,
  restored: plan.restored,
  unchanged: plan.unchanged,
  gone: plan.gone,
  doubts: doubtCount,
  skipped: skippedCount,
});

/** What needs eyes first, until staff choose. */
const firstList = (counts: Counts): ListName | null =>
  (["doubts", "changed", "restored", "gone", "skipped", "added"] as const).find((name) => counts[name] > 0) ?? null;

function Count({ name, count }: { name: string; count: number }) {
  return (
    <>
      <span className={own.name}>{name}</span>
      <strong className={own.number}>{count}</strong>
    </>
  );
}

type GoneProps = { count: number; withdrawGone: boolean; setWithdrawGone: (withdraw: boolean) => void };

function Gone({ count, withdrawGone, setWithdrawGone }: GoneProps) {
  const { roster } = useWords();
  return (
    <div className={`${css.note} ${own.question}`}>
      <p>{roster.goneQuestion(count)}</p>
      <SegmentedControl
        aria-label={roster.goneQuestion(count)}
        value={withdrawGone ? "withdraw" : "keep"}
        data={[
          { value: "keep", label: roster.goneKeep },
          { value: "withdraw", label: roster.goneWithdraw },
        ]}
        onChange={(value) => setWithdrawGone(value === "withdraw")}
      />
    </div>
  );
}

const MOST_NAMED = 5;

/** Corrections by hand that the file contradicts: whose, in what, and which of the two counts. */
function ByHand({ read }: { read: Read }) {
  const front = useFront();
  const words = useWords();
  const { roster } = words;
  const { byHand, lists } = read.plan;
  const people = lists.byHand.slice(0, MOST_NAMED).map(({ name, fields }) => {
    const corrected = fields.filter((field) => field.byHand).map((field) => fieldName(words, field));
    return roster.byHandWhich(name, listOf(words.language, corrected));
  });
  const named = byHand > people.length ? [...people, "…"] : people;
  return (
    <div className={`${css.note} ${own.question}`} data-testid="by-hand">
      <p>{roster.byHandQuestion(byHand)}</p>
      <p>{named.join(words.table.separator)}</p>
      <SegmentedControl
        aria-label={roster.byHandQuestion(byHand)}
        value={read.fileWins ? "file" : "keep"}
        data={[
          { value: "keep", label: roster.byHandKeep },
          { value: "file", label: roster.byHandFile },
        ]}
        onChange={(value) => void letFileWin(front, value === "file")}
      />
    </div>
  );
}
