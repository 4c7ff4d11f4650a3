import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import { type FigureText, figureTexts, MAIN_FIGURES } from "../../../shared/report/reportTexts.ts";
import { useDesk, useWords } from "../../desk/useDesk.ts";
import css from "./Report.module.css";

type Props = { report: EventReport | null; earlier: EventReport | null };

/** How many came, and what else is counted; those that every screen shows are as new as there. */
export function ReportFigures({ report, earlier }: Props) {
  const words = useWords();
  const counts = useDesk((state) => state.status?.counts ?? null);
  if (!counts) return null;
  const figures = { ...NOTHING, ...report?.figures, ...counts };
  const all = figureTexts(words, figures, { isCut: report?.isCut ?? false, earlier: earlier?.figures ?? null });
  const reasons = report ? all.flatMap(({ why }) => why ?? []) : [];
  return (
    <div className={css.figures}>
      <Tiles figures={all.slice(0, MAIN_FIGURES)} testId="report-counts" />
      {report && <Tiles figures={all.slice(MAIN_FIGURES)} testId="report-more" isSmall />}
      {reasons.length > 0 && <p className={css.soft}>{reasons.join(" ")}</p>}
    </div>
  );
}

const NOTHING: EventReport["figures"] = {
  ...{ expected: 0, missing: 0, arrived: 0, inside: 0, walkIns: 0, guests: 0, late: null, leftEarly: null },
  ...{ doubles: 0, refused: 0, overrides: 0, undone: 0 },
};

function Tiles({ figures, testId, isSmall }: { figures: readonly FigureText[]; testId: string; isSmall?: true }) {
  return (
    <dl className={isSmall ? css.smallTiles : css.tiles} data-testid={testId}>
      {figures.map(({ key, label, value, earlier }) => (
        <div key={key} data-count={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {earlier !== null && <dd className={css.earlier}>{earlier}</dd>}
        </div>
      ))}
    </dl>
  );
}
