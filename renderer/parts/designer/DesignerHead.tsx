import { Button, TextInput } from "@mantine/core";
import { redo, undo } from "../../../shared/badge/edit.ts";
import { setName } from "../../../shared/badge/editStock.ts";
import type { Design } from "../../desk/design.ts";
import { leaveDesign } from "../../desk/designer.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import css from "./Bars.module.css";
import type { Change } from "./useDesign.ts";

type Props = { design: Design; change: Change; onSave: () => void };

/** The badge's name, the steps back and forward, and what keeps it from being saved. */
export function DesignerHead({ design, change, onSave }: Props) {
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
    </>
  );
}
