import { NativeSelect } from "@mantine/core";
import { useId, useState } from "react";
import type { ArrivalDay, EventReport } from "../../../shared/contract/reportShapes.ts";
import { clockAt } from "../../../shared/report/chart.ts";
import { busyTexts, chartText, dayTitle } from "../../../shared/report/reportTexts.ts";
import { useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import { ArrivalsOfDay } from "./ArrivalsOfDay.tsx";
import css from "./Report.module.css";

/** When people came, one day at a time; said in a sentence and as a table as well. */
export function Arrivals({ title, report }: { title: string; report: EventReport }) {
  const words = useWords();
  const id = useId();
  const { eventReport: say } = words;
  const { days } = report.arrivals;
  const [chosen, setChosen] = useState<string | null>(null);
  // The newest, as long as nobody chose: it goes on.
  const day = days.find((one) => one.day === chosen) ?? days.at(-1);
  return (
    <section className={page.card} aria-labelledby={id}>
      <div className={page.rowAtEnd}>
        <h2 id={id} className={page.grow}>
          {title}
        </h2>
        {day && <p className={page.soft}>{say.everyMinutes(report.arrivals.step)}</p>}
        {days.length > 1 && (
          <NativeSelect
            label={say.day}
            value={day?.day ?? ""}
            data={days.map((one) => ({ value: one.day, label: dayTitle(words, report, one) }))}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          />
        )}
      </div>
      {!day && <p>{say.nobodyYet}</p>}
      {day && <Day report={report} day={day} />}
      <ul className={page.bullets}>
        {busyTexts(words, report).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Day({ report, day }: { report: EventReport; day: ArrivalDay }) {
  const words = useWords();
  const { eventReport: say } = words;
  const { step, days } = report.arrivals;
  const most = Math.max(...days.flatMap(({ bins }) => bins));
  return (
    <>
      <ArrivalsOfDay day={day} step={step} most={most} told={chartText(words, report, day)} />
      <details className={`${css.details} ${page.foldOut}`}>
        <summary>{say.table}</summary>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say.time}</th>
              <th scope="col">{say.column.arrivals}</th>
            </tr>
          </thead>
          <tbody>
            {day.bins.map((arrivals, bin) => {
              const from = day.from + bin * step;
              return (
                <tr key={from}>
                  <th scope="row">{words.gate.span(clockAt(from), clockAt(from + step))}</th>
                  <td>{arrivals}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}
