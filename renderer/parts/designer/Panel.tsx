import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { choose, chosenOf } from "../../../shared/badge/edit.ts";
import { useWords } from "../../desk/useDesk.ts";
import { ArrangeButtons } from "./ArrangeButtons.tsx";
import { BoxFields } from "./BoxFields.tsx";
import { ElementList } from "./ElementList.tsx";
import { elementText } from "./elementTexts.ts";
import { KindFields } from "./KindFields.tsx";
import css from "./Panel.module.css";
import { RoleFields } from "./RoleFields.tsx";
import { SideFields } from "./SideFields.tsx";
import { StockFields } from "./StockFields.tsx";
import type { Designing } from "./useDesign.ts";
import { useOffers } from "./useOffers.ts";

/** What is chosen, in numbers and words; while nothing is, the badge as a whole. */
export function Panel({ edit, change }: Designing) {
  const words = useWords();
  const { designer } = words;
  const offers = useOffers();
  const top = useRef<HTMLHeadingElement>(null);
  const chosen = edit.selected.join(" ");
  // What was just chosen is shown from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice has another beginning
  useEffect(() => {
    top.current?.closest("section")?.scrollTo?.({ top: 0 });
  }, [chosen]);
  const [element, ...others] = chosenOf(edit);
  if (!element) {
    return (
      <>
        <h2 ref={top}>{designer.whole}</h2>
        <StockFields edit={edit} change={change} />
        <SideFields edit={edit} change={change} />
        <ElementList edit={edit} change={change} />
      </>
    );
  }
  const isAlone = others.length === 0;
  return (
    <>
      <div className={css.head}>
        <h2 ref={top}>{isAlone ? elementText(words, element) : designer.several(others.length + 1)}</h2>
        <Button variant="default" onClick={() => change((now) => choose(now, []))}>
          {designer.whole}
        </Button>
      </div>
      {isAlone && (
        <div className={css.stack} key={element.id}>
          <KindFields edit={edit} change={change} element={element} offers={offers} />
          <BoxFields edit={edit} change={change} element={element} />
        </div>
      )}
      <ArrangeButtons edit={edit} change={change} />
      {isAlone && <RoleFields edit={edit} change={change} element={element} known={offers.roles} />}
      <ElementList edit={edit} change={change} />
    </>
  );
}
