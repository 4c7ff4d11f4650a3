import { NativeSelect } from "@mantine/core";
import { A4, LETTER, sheetOn } from "../../../shared/badge/editSheet.ts";
import { changeStock } from "../../../shared/badge/editStock.ts";
import type { LabelSheet } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { Tick } from "../Tick.tsx";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

const PAPERS = { a4: A4, letter: LETTER };

/** Several labels on one sheet: which paper, how many, and how far apart. */
export function SheetFields({ edit, change }: Designing) {
  const { designer } = useWords();
  const { stock } = edit.template;
  const { sheet } = stock;
  const write = (next: LabelSheet | null) => change((now) => changeStock(now, { sheet: next, turned: false }));
  return (
    <>
      <Tick checked={sheet !== null} onChange={(isOn) => write(isOn ? sheetOn(A4, stock) : null)}>
        {designer.sheet}
      </Tick>
      {sheet && (
        <>
          <NativeSelect
            label={designer.paper}
            value={paperOf(sheet)}
            data={(["a4", "letter", "own"] as const).map((value) => ({ value, label: designer.papers[value] }))}
            onChange={({ currentTarget: { value } }) => {
              if (value === "a4" || value === "letter") write(sheetOn(PAPERS[value], stock));
            }}
          />
          <div className={css.two}>
            <SheetNumbers sheet={sheet} write={write} />
          </div>
        </>
      )}
    </>
  );
}

function SheetNumbers({ sheet, write }: { sheet: LabelSheet; write: (sheet: LabelSheet) => void }) {
  const { designer } = useWords();
  const { paper } = sheet;
  const numbers = [
    { of: "columns", step: 1, least: 1, most: 20 },
    { of: "rows", step: 1, least: 1, most: 40 },
    { of: "left", step: 0.5, least: 0, most: paper.width },
    { of: "top", step: 0.5, least: 0, most: paper.height },
    { of: "pitchX", step: 0.5, least: 1, most: paper.width },
    { of: "pitchY", step: 0.5, least: 1, most: paper.height },
  ] as const;
  return (
    <>
      {(["width", "height"] as const).map((side) => (
        <NumberField
          key={side}
          label={side === "width" ? designer.paperWidth : designer.paperHeight}
          value={paper[side]}
          least={10}
          most={600}
          onValue={(mm) => write({ ...sheet, paper: { ...paper, [side]: mm } })}
        />
      ))}
      {numbers.map(({ of, step, least, most }) => (
        <NumberField
          key={of}
          label={designer[of]}
          value={sheet[of]}
          step={step}
          least={least}
          most={most}
          onValue={(value) => write({ ...sheet, [of]: step === 1 ? Math.round(value) : value })}
        />
      ))}
    </>
  );
}

const paperOf = ({ paper }: LabelSheet): "a4" | "letter" | "own" => {
  if (paper.width === A4.width && paper.height === A4.height) return "a4";
  return paper.width === LETTER.width && paper.height === LETTER.height ? "letter" : "own";
};
