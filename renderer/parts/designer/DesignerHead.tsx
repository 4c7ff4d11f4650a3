import { Button, TextInput } from "@mantine/core";
import { redo, undo } from "../../../shared/badge/edit.ts";
import { setName } from "../../../shared/badge/editStock.ts";
import { type Design, isDesignUnsaved, leaveDesign } from "../../desk/designer.ts";
import { changeSettings } from "../../desk/events.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import css from "./Bars.module.css";
import type { Change } from "./useDesign.ts";

type Props = { design: Design; change: Change; onSave: () => void; isSaved: boolean };

/** The badge's name, the steps back and forward, and what became of saving. */
export function DesignerHead({ design, change, onSave, isSaved }: Props) {
  const front = useFront();
  const { designer } = useWords();
  const { edit, troubles } = design;
  return (
    <>
      <div className={page.row}>
        <h1>{designer.title}</h1>
        <TextInput
          className={css.grow}
          aria-label={designer.name}
          placeholder={designer.name}
          autoComplete="off"
          maxLength={100}
          value={edit.template.name}
          onChange={({ currentTarget: { value } }) => change((now) => setName(now, value))}
        />
        <Button variant="default" data-every-click disabled={edit.past.length === 0} onClick={() => change(undo)}>
          {designer.undo}
        </Button>
        <Button variant="default" data-every-click disabled={edit.future.length === 0} onClick={() => change(redo)}>
          {designer.redo}
        </Button>
        <Button variant="default" onClick={() => leaveDesign(front)}>
          {designer.back}
        </Button>
        <Button onClick={onSave}>{designer.save}</Button>
      </div>
      {troubles.length > 0 && (
        <div role="alert" className={page.trouble} data-testid="design-troubles">
          <strong>{designer.wrong}</strong> {[...new Set(troubles.map(({ code }) => designer.trouble[code]))].join(" ")}
        </div>
      )}
      <Saved design={design} isSaved={isSaved && !isDesignUnsaved(design)} />
    </>
  );
}

/** That it is saved, and the way to have it printed at this desk. */
function Saved({ design, isSaved }: { design: Design; isSaved: boolean }) {
  const front = useFront();
  const { designer } = useWords();
  const { id } = design.edit.template;
  const isUsed = useDesk((state) => state.settings?.template === id);
  if (!isSaved) return <p role="status" className={page.soft} data-testid="design-said" />;
  if (isUsed) {
    return (
      <p role="status" className={page.soft} data-testid="design-said">
        {designer.saved}
      </p>
    );
  }
  return (
    <div className={page.row}>
      <p role="status" className={page.soft} data-testid="design-said">
        {designer.notUsed}
      </p>
      <Button variant="default" onClick={() => void changeSettings(front, { template: id })}>
        {designer.printHere}
      </Button>
    </div>
  );
}
