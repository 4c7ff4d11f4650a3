import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReportFileReply } from "../../../shared/contract/reportShapes.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import { CompareChoice, CompareNews } from "./CompareChoice.tsx";
import css from "./Report.module.css";
import { ReportPdf } from "./ReportPdf.tsx";
import type { useCompared } from "./useCompared.ts";

/** What the screen is called; beside which event it shows this one, and the same as a PDF. */
export function ReportTools({ title, compare }: { title: string; compare: ReturnType<typeof useCompared> }) {
  const { desk } = useFront();
  const { eventReport: say } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<ReportFileReply | null>(null);
  const { compared, earlier } = compare;
  const make = () => {
    setBusy(true);
    setMade(null);
    void desk.report
      .pdf({ compare: earlier ? compared.folder : null })
      .then(setMade)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <div className={page.rowAtEnd}>
        <h1 className={page.grow}>{title}</h1>
        <div className={css.compare}>
          <CompareChoice {...compare} />
        </div>
        <Button variant="default" loading={isBusy} onClick={make}>
          {say.makePdf}
        </Button>
      </div>
      <CompareNews reply={compared.reply} isAsked={compared.folder !== null} />
      {isBusy && <p role="status">{say.makingPdf}</p>}
      {made && <ReportPdf reply={made} />}
    </>
  );
}
