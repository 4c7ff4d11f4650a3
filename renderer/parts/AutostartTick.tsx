import { useEffect, useState } from "react";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";

/** Whether the program begins with the computer, as the system has it. */
export function AutostartTick() {
  const { desk } = useFront();
  const { autostart: say } = useWords();
  const once = useOnce();
  const [isOn, setOn] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    desk.autostart.now().then(
      (now) => setOn(now.isOn),
      () => undefined,
    );
  }, [desk]);
  const change = async (wanted: boolean) => {
    const reply = await desk.autostart.set({ isOn: wanted });
    setOn(reply.isOn);
    setRefused(reply.isOn !== wanted);
  };
  if (isOn === null) return null;
  return (
    <div data-testid="autostart">
      <Tick checked={isOn} onChange={(wanted) => once(() => change(wanted))}>
        {say.title}
      </Tick>
      <p className={css.soft}>{say.hint}</p>
      {isRefused && (
        <p role="alert" className={css.trouble}>
          {say.notKept}
        </p>
      )}
    </div>
  );
}
