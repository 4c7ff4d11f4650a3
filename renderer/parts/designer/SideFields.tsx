import { SegmentedControl } from "@mantine/core";
import { setBack, setFold } from "../../../shared/badge/editStock.ts";
import { useWords } from "../../desk/useDesk.ts";
import { Tick } from "../Tick.tsx";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

const BACKS = ["none", "same", "own"] as const;

/** What is on the back, and whether the badge is folded over. */
export function SideFields({ edit, change }: Designing) {
  const { designer } = useWords();
  const { back, fold, stock } = edit.template;
  return (
    <fieldset className={css.group}>
      <legend>{designer.other}</legend>
      <SegmentedControl
        fullWidth
        aria-label={designer.other}
        value={back.what}
        data={BACKS.map((value) => ({ value, label: designer.backs[value] }))}
        onChange={(value) => change((now) => setBack(now, BACKS.find((known) => known === value) ?? "none"))}
      />
      {back.what !== "none" && !stock.sheet && (
        <Tick checked={fold} onChange={(isOn) => change((now) => setFold(now, isOn))}>
          {designer.fold}
        </Tick>
      )}
    </fieldset>
  );
}
