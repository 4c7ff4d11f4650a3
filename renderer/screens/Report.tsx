import { useDesk, useWords } from "../desk/useDesk.ts";
import { AttendanceOut } from "../parts/AttendanceOut.tsx";
import { CertificatesCard } from "../parts/CertificatesCard.tsx";
import { GivenFiles } from "../parts/GivenFiles.tsx";
import css from "../parts/Page.module.css";
import { Arrivals } from "../parts/report/Arrivals.tsx";
import { ReportFigures } from "../parts/report/ReportFigures.tsx";
import { ReportTables } from "../parts/report/ReportTables.tsx";
import { ReportTools } from "../parts/report/ReportTools.tsx";
import { useCompared } from "../parts/report/useCompared.ts";
import { useReport } from "../parts/report/useReport.ts";

/** What became of the event in figures, charts and tables, beside another event if wished; and the attendance as files or on paper. */
export function Report() {
  const { report: frame, eventReport: say } = useWords();
  const isLocked = useDesk((state) => state.status?.event?.isLocked === true);
  const hasEvent = useDesk((state) => state.status?.event != null);
  const report = useReport();
  const compare = useCompared();
  const { earlier } = compare;
  if (!hasEvent) return null;
  return (
    <div className={css.page}>
      <ReportTools title={frame.title} compare={compare} />
      <ReportFigures report={report} earlier={earlier} />
      {!report && <p role="status">{say.loading}</p>}
      {report && <Arrivals title={say.arrivals} report={report} />}
      {earlier && <Arrivals title={say.compareWith(earlier.event.theme)} report={earlier} />}
      <AttendanceOut />
      <CertificatesCard />
      {report && <ReportTables report={report} earlier={earlier} />}
      {isLocked && <GivenFiles />}
    </div>
  );
}
