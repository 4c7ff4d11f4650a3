import { Button } from "@mantine/core";
import type { Design } from "../../desk/design.ts";
import { isDesignUnsaved } from "../../desk/designer.ts";
import { changeSettings } from "../../desk/events.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import css from "./Bars.module.css";

/** Whether the badge is saved, and the way to have it printed at this desk. */
export function DesignerSaved({ design }: { design: Design }) {
  const front = useFront();
  const { designer } = useWords();
  const { id } = design.edit.template;
  const isUsed = useDesk((state) => state.settings?.template === id);
  const isSaved = !isDesignUnsaved(design);
  return (
    <div className={css.saved}>
      <p role="status" className={page.soft} data-testid="design-said">
        {isSaved ? (isUsed ? designer.savedUsed : designer.saved) : designer.unsaved}
      </p>
      {isSaved && !isUsed && (
        <Button onClick={() => void changeSettings(front, { template: id })}>{designer.printHere}</Button>
      )}
    </div>
  );
}
