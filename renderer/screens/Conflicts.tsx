import { useEffect, useRef, useState } from "react";
import type { Conflict } from "../../shared/contract/stationShapes.ts";
import { settleConflict } from "../desk/sharing.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ConflictRow, SettledRow } from "../parts/ConflictRow.tsx";
import css from "../parts/Page.module.css";
import { useOnce } from "../parts/press.ts";
import { useDigitKeys } from "../parts/useDigitKeys.ts";

type How = NonNullable<Conflict["settled"]>["how"];

/** People whom two desks let in: each settled with one press, and what was settled below. */
export function Conflicts() {
  const front = useFront();
  const { conflicts: say, stations } = useWords();
  const once = useOnce();
  const { list, ask } = useConflicts();
  const open = list?.filter(({ settled }) => settled === null) ?? [];
  const settled = list?.filter((conflict) => conflict.settled !== null) ?? [];
  const rows = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  const settle = ({ personId, arrival }: Conflict, how: How) =>
    once(async () => {
      hadFocus.current = rows.current?.contains(document.activeElement) ?? false;
      if (await settleConflict(front, { personId, arrival, how })) await ask();
    });
  // The row that had the focus is gone: the next one has it, or the heading where none is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is another row on top
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      (rows.current?.querySelector("button") ?? heading.current)?.focus();
    hadFocus.current = false;
  }, [list]);
  useDigitKeys((digit) => {
    const [first] = open;
    const how = ([undefined, "same-person", "two-people"] as const)[digit];
    if (first && how) settle(first, how);
  });
  return (
    <div className={css.page}>
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p className={css.soft}>{say.about}</p>
      {list === null && <p role="status">{stations.working}</p>}
      {list !== null && open.length === 0 && (
        <p role="status" className={css.card} data-testid="no-conflicts">
          {say.none}
        </p>
      )}
      {open.length > 0 && (
        <>
          <ul ref={rows} className={css.list} data-testid="conflicts">
            {open.map((conflict, at) => (
              <ConflictRow
                key={conflict.arrival}
                conflict={conflict}
                hasKeys={at === 0}
                onSettle={(how) => settle(conflict, how)}
              />
            ))}
          </ul>
          <p className={css.soft}>{say.twoPeopleHint}</p>
        </>
      )}
      {settled.length > 0 && (
        <section className={css.card} aria-labelledby="settled-title">
          <h2 id="settled-title">{say.settled}</h2>
          <ul data-testid="settled">
            {settled.map((conflict) => (
              <SettledRow key={conflict.arrival} conflict={conflict} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Asked again whenever another one comes, is settled somewhere, or people change; null until the desk has said. */
function useConflicts(): { list: Conflict[] | null; ask: () => Promise<void> } {
  const { desk } = useFront();
  const [list, setList] = useState<Conflict[] | null>(null);
  const turn = useRef(0);
  const changes = useDesk(({ status, peopleVersion }) => `${status?.link.conflicts} ${peopleVersion}`);
  const ask = async () => {
    const mine = ++turn.current;
    const answer = await desk.conflicts.list();
    if (mine === turn.current) setList(answer);
  };
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever something it rests on has changed
  useEffect(() => {
    // A call that failed stands in the bar above the screen.
    latest.current().catch(() => undefined);
  }, [changes]);
  return { list, ask };
}
