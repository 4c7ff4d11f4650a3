import { Button } from "@mantine/core";
import { useState } from "react";
import type { AttendancePlan, AttendanceReply } from "../../shared/contract/exportShapes.ts";
import type { ExportColumn } from "../../shared/people/exportChoice.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { ExportFields, FormatFields } from "./ExportFields.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Trouble } from "./Trouble.tsx";
import { useExportChoice, useExportPlan, useExportWork } from "./useExport.ts";
import { WorkBar } from "./WorkBar.tsx";
import { WorkDone, WorkUndone } from "./WorkEnd.tsx";

/** The attendance as a file: which list of whom, with which columns, as what; how many that is before anything is written. */
export function ExportPanel() {
  const { desk } = useFront();
  const { exports: say } = useWords();
  const once = useOnce();
  const { choice, change } = useExportChoice();
  const { plan, isFresh } = useExportPlan(choice);
  const { progress, last } = useExportWork();
  if (progress) {
    return (
      <WorkBar
        progress={progress}
        preparing={say.preparing}
        running={say.running}
        stop={say.stop}
        onStop={() => void desk.attendance.cancel()}
      />
    );
  }
  return (
    <>
      <ExportFields choice={choice} change={change} />
      {plan && <ColumnChoice plan={plan} columns={choice.columns} onChange={(columns) => change({ columns })} />}
      <FormatFields choice={choice} change={change} />
      <div className={css.row}>
        <Button
          disabled={!plan || !isFresh || plan.people === 0}
          onClick={() => once(() => desk.attendance.export(choice))}
        >
          {say.start}
        </Button>
        <p className={css.grow} role="status" data-testid="export-count">
          {!plan || !isFresh ? say.counting : plan.people === 0 ? say.nobody : say.rows(plan.people)}
        </p>
      </div>
      {last && <ExportEnd reply={last} />}
    </>
  );
}

type ColumnsProps = {
  plan: AttendancePlan;
  /** As they were chosen; none: the usual ones. */
  columns: readonly ExportColumn[];
  onChange: (columns: ExportColumn[]) => void;
};

/** Which columns there are, and on a press all that can be chosen. */
function ColumnChoice({ plan, columns, onChange }: ColumnsProps) {
  const { exports: say } = useWords();
  const [isOpen, setOpen] = useState(false);
  // What was ticked a moment ago counts before the desk has answered: the next tick stands on it.
  const chosen = columns.flatMap((id) => plan.every.find((one) => one.id === id) ?? []);
  const ticked = chosen.length > 0 ? chosen : plan.columns;
  return (
    <>
      <div className={css.row}>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say.columnsOf(plan.columns.length)}
        </Button>
        <p className={`${css.grow} ${css.soft}`} data-testid="export-chosen">
          {plan.columns.map(({ title }) => title).join(" · ")}
        </p>
      </div>
      {isOpen && (
        <>
          <div className={css.row}>
            <p className={css.soft}>{say.columnsHint}</p>
            {columns.length > 0 && (
              <Button variant="subtle" onClick={() => onChange([])}>
                {say.usualColumns}
              </Button>
            )}
          </div>
          <ColumnOrder
            label={say.columns}
            columns={ticked}
            every={plan.every}
            onChange={(ids) => onChange(ids as ExportColumn[])}
          />
        </>
      )}
    </>
  );
}

function ExportEnd({ reply }: { reply: AttendanceReply }) {
  const { exports: say, report } = useWords();
  switch (reply.what) {
    case "written":
      return (
        <WorkDone file={reply.file} said={say.written(reply.rows)} testId="exported" isPlain>
          {reply.cut > 0 && <p role="alert">{say.cut(reply.cut)}</p>}
          {reply.unmapped > 0 && <p role="alert">{say.unmapped(reply.unmapped)}</p>}
        </WorkDone>
      );
    case "too-many-rows":
      return <Trouble title={report.notWritten} text={say.tooManyRows(reply.most)} />;
    default:
      return <WorkUndone reply={reply} say={say} title={report.notWritten} />;
  }
}
