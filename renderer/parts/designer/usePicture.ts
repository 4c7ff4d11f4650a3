import { useEffect, useRef, useState } from "react";
import type { BadgeTemplate } from "../../../shared/badge/template.ts";
import type { TemplatePicture } from "../../../shared/contract/badgeShapes.ts";
import type { PersonId } from "../../../shared/words/ids.ts";
import { latestWins } from "../../desk/designerAsking.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

type Asked = { template: BadgeTemplate; personId: PersonId | null; dpi: number };

/** How one text of the badge came out. */
export type Fit = Extract<TemplatePicture, { what: "picture" }>["fits"][number];

/** A badge as the printed page has it, and what it was asked for; null: nothing was drawn yet. */
export type Drawn = { asked: Asked; reply: TemplatePicture } | null;

/** The picture of a badge with somebody's texts, drawn again whenever one of the three changes; the last one stays meanwhile. */
export function usePicture({ template, personId, dpi }: Asked): { drawn: Drawn; isLate: boolean } {
  const { desk } = useFront();
  const people = useDesk((state) => state.peopleVersion);
  const [drawn, setDrawn] = useState<Drawn>(null);
  const asker = useRef<{ ask(asked: Asked): void } | null>(null);
  useEffect(() => {
    const made = latestWins(desk.templates.picture, (reply, asked: Asked) => setDrawn({ asked, reply }));
    asker.current = made;
    return made.end;
  }, [desk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the same badge has other texts
  useEffect(() => asker.current?.ask({ template, personId, dpi }), [template, personId, dpi, people]);
  const asked = drawn?.asked;
  const isLate = !asked || asked.template !== template || asked.personId !== personId || asked.dpi !== dpi;
  return { drawn, isLate };
}
