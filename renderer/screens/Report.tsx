import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import { notRecordedText } from "../../shared/i18n/say.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "../parts/Page.module.css";
import { ShowFile } from "../parts/ShowFile.tsx";
import { Trouble } from "../parts/Trouble.tsx";
import own from "./Report.module.css";

/** How many came, and the attendance as a file. */
export function Report() {
  const front = useFront();
  const words = useWords();
  const { report } = words;
  const counts = useDesk((state) => state.status?.counts ?? null);
  const [reply, setReply] = useState<ExportReply | null>(null);
  const [isBusy, setBusy] = useState(false);
  const write = () => {
    setBusy(true);
    setReply(null);
    void front.desk.attendance
      .export()
      .then(setReply)
      .finally(() => setBusy(false));
  };
  if (!counts) return null;
  const { expected, arrived, inside, walkIns } = counts;
  const shown = [
    { key: "expected", label: report.expected, value: String(expected) },
    { key: "arrived", label: report.arrived, value: String(arrived) },
    { key: "missing", label: report.missing, value: String(Math.max(0, expected - arrived)) },
    { key: "inside", label: report.inside, value: String(inside) },
    { key: "walkIns", label: report.walkIns, value: String(walkIns) },
    { key: "rate", label: report.rate, value: expected > 0 ? `${Math.round((arrived / expected) * 100)} %` : "–" },
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
      <section className={css.card}>
        <div className={css.row}>
          <Button loading={isBusy} onClick={write}>
            {report.exportCsv}
          </Button>
          <p className={css.soft}>{report.exportHint}</p>
        </div>
        {reply && <Written reply={reply} />}
      </section>
    </div>
  );
}

function Written({ reply }: { reply: ExportReply }) {
  const words = useWords();
  const { report } = words;
  if (reply.what === "no-event") return <Trouble title={report.notWritten} text={words.program.noEvent} />;
  if (reply.what === "not-written")
    return <Trouble title={report.notWritten} text={notRecordedText(words, reply.trouble, reply.folder)} />;
  return (
    <div role="status" className={css.done} data-testid="exported">
      <p>{report.written(reply.rows)}</p>
      <p className={own.file}>{words.program.pair(report.file, reply.file)}</p>
      <ShowFile file={reply.file} />
    </div>
  );
}
