import { clockOf } from "../../shared/i18n/when.ts";
import { useTimezone, useWords } from "../desk/useDesk.ts";
import css from "./FiguresPanel.module.css";
import page from "./Page.module.css";

const MINUTE = 60_000;
/** Minutes that one row of the table sums up. */
const STEP = 5;
/** A bar's height against which few arrivals are drawn, so that a single one does not look like a rush. */
const LEAST_SCALE = 5;

/** Arrivals minute by minute, the newest on the right; said in a sentence and as a table as well. */
export function ArrivalsChart({ minutes }: { minutes: readonly number[] }) {
  const words = useWords();
  const timezone = useTimezone();
  const now = Date.now();
  const clock = (index: number) =>
    clockOf(words.language, new Date(now - (minutes.length - 1 - index) * MINUTE).toISOString(), timezone);
  const most = Math.max(0, ...minutes);
  const total = minutes.reduce((sum, count) => sum + count, 0);
  const told = words.figures.chart(total, most, clock(minutes.indexOf(most)));
  const scale = Math.max(LEAST_SCALE, most);
  return (
    <section>
      <h3>{words.figures.lastHour}</h3>
      <svg
        className={css.chart}
        viewBox={`0 0 ${minutes.length} ${scale}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={told}
        data-testid="chart"
      >
        {minutes.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its minute
          <rect key={index} x={index + 0.1} y={scale - count} width={0.8} height={count} />
        ))}
      </svg>
      <div className={css.axis} aria-hidden="true">
        <span>{clock(0)}</span>
        <span>{clock(minutes.length - 1)}</span>
      </div>
      <p>{told}</p>
      {total > 0 && <Table minutes={minutes} clock={clock} />}
    </section>
  );
}

function Table({ minutes, clock }: { minutes: readonly number[]; clock: (index: number) => string }) {
  const words = useWords();
  const rows = Array.from({ length: Math.ceil(minutes.length / STEP) }, (_, row) => ({
    from: row * STEP,
    sum: minutes.slice(row * STEP, (row + 1) * STEP).reduce((all, count) => all + count, 0),
  }));
  return (
    <details className={page.foldOut}>
      <summary>{words.figures.table}</summary>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.figures.minutes}</th>
            <th scope="col">{words.checkIn.arrived}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ from, sum }) => (
            <tr key={from}>
              <th scope="row">{words.gate.span(clock(from), clock(Math.min(from + STEP, minutes.length) - 1))}</th>
              <td>{sum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
