import type { Hello } from "../../shared/contract/shapes.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { Tick } from "./Tick.tsx";

/** Whether a newer version is out, where that can be known; the page is text: no window goes anywhere. */
export function UpdateNote({ found }: NonNullable<Hello["updates"]>) {
  const front = useFront();
  const { program, support } = useWords();
  const { updates: say } = support;
  const isOn = useDesk((state) => state.settings?.updates ?? true);
  return (
    <div data-testid="updates">
      {isOn && found && (
        <p className={css.note} role="status">
          <strong>{say.found(found.version)}</strong> {program.pair(say.page, found.page)}
        </p>
      )}
      <Tick checked={isOn} onChange={(updates) => void changeSettings(front, { updates })}>
        {say.look}
      </Tick>
      <p className={css.soft}>{say.hint}</p>
    </div>
  );
}
