import { useDesk, useWords } from "../desk/useDesk.ts";
import { AttendanceOut } from "../parts/AttendanceOut.tsx";
import { CertificatesCard } from "../parts/CertificatesCard.tsx";
import { GivenFiles } from "../parts/GivenFiles.tsx";
import css from "../parts/Page.module.css";
import own from "./Report.module.css";

/** How many came, and the attendance as a file or on paper. */
export function Report() {
  const words = useWords();
  const { report } = words;
  const isLocked = useDesk((state) => state.status?.event?.isLocked === true);
  const counts = useDesk((state) => state.status?.counts ?? null);
  if (!counts) return null;
  const { expected, arrived, inside, missing, walkIns } = counts;
  const rate = expected > 0 ? `${Math.round(((expected - missing) / expected) * 100)} %` : "–";
  const shown = [
    { key: "expected", label: report.expected, value: String(expected) },
    { key: "arrived", label: report.arrived, value: String(arrived) },
    { key: "missing", label: report.missing, value: String(missing) },
    { key: "inside", label: report.inside, value: String(inside) },
    { key: "walkIns", label: report.walkIns, value: String(walkIns) },
    { key: "rate", label: report.rate, value: rate },
  ];
  return (
    <div className={css.page}>
      <h1>{report.title}</h1>
      <dl className={own.counts} data-testid="report-counts">
        {shown.map(({ key, label, value }) => (
          <div key={key} data-count={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <AttendanceOut />
      <CertificatesCard />
      {isLocked && <GivenFiles />}
    </div>
  );
}
