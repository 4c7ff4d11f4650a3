import { useDesk, useWords } from "../desk/useDesk.ts";
import css from "./Counts.module.css";

/** Expected, arrived, inside: the three numbers a desk is asked for all day. */
export function Counts() {
  const words = useWords();
  const counts = useDesk((state) => state.status?.counts ?? null);
  if (!counts) return null;
  const shown = [
    { key: "expected", label: words.checkIn.expected, count: counts.expected },
    { key: "arrived", label: words.checkIn.arrived, count: counts.arrived },
    { key: "inside", label: words.checkIn.inside, count: counts.inside },
  ];
  return (
    <dl className={css.counts} data-testid="counts">
      {shown.map(({ key, label, count }) => (
        <div key={key} data-count={key}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
