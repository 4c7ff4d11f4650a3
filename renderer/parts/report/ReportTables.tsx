import { useId } from "react";
import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import { barOf } from "../../../shared/report/chart.ts";
import { GROUP_COLOURS } from "../../../shared/report/chartColours.ts";
import { type ReportTable, reportTables } from "../../../shared/report/reportTables.ts";
import { useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import css from "./Report.module.css";

/** Who came by group, which scans were refused and why, each as a table with bars. */
export function ReportTables({ report, earlier }: { report: EventReport; earlier: EventReport | null }) {
  const words = useWords();
  return (
    <div className={css.tables}>
      {reportTables(words, report, earlier).map((table) => (
        <Table key={table.key} table={table} />
      ))}
    </div>
  );
}

function Table({ table: { key, title, columns, rows, most, note } }: { table: ReportTable }) {
  const id = useId();
  const [first, ...others] = columns;
  return (
    <section className={page.card} aria-labelledby={id} data-testid={`report-${key}`}>
      <h2 id={id}>{title}</h2>
      <table className={css.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values, bar }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
            <tr key={`${row} ${label}`}>
              <th scope="row">
                {label}
                <GroupBar {...bar} most={most} />
              </th>
              {values.map((value, at) => (
                <td key={others[at]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <p className={page.soft}>{note}</p>}
    </section>
  );
}

/** The row's numbers as a length, for who looks; whoever listens has heard them. */
function GroupBar({ missing, arrived, most }: { missing: number; arrived: number; most: number }) {
  const { whole, part } = barOf({ missing, arrived }, most, 100);
  return (
    <svg className={css.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={whole} height={1} fill={GROUP_COLOURS.missing} />
      <rect width={part} height={1} fill={GROUP_COLOURS.arrived} />
    </svg>
  );
}
