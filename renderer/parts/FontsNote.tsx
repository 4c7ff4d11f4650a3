import { useEffect, useState } from "react";
import type { BadgeFonts } from "../../shared/contract/badgeShapes.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { Trouble } from "./Trouble.tsx";

/** Says which of the program's own font files are damaged, and what to do; nothing while all of them are whole. */
export function FontsNote() {
  const { desk } = useFront();
  const { preflight, pressTrouble, table } = useWords();
  const [fonts, setFonts] = useState<BadgeFonts | null>(null);
  useEffect(() => {
    let isWanted = true;
    desk.badges.fonts().then(
      (answer) => {
        if (isWanted) setFonts(answer);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk]);
  if (fonts?.isEmpty) return <Trouble title={preflight.fontsTitle} text={pressTrouble["no-fonts"]} help="drawing" />;
  if (!fonts || fonts.damaged.length === 0) return null;
  return (
    <Trouble title={preflight.fontsTitle} text={preflight.fontsDamaged(fonts.damaged.join(table.listSeparator))} />
  );
}
