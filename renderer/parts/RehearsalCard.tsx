import { Button } from "@mantine/core";
import { beginRehearsal } from "../desk/rehearsal.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";

/** The way into a rehearsal, for an event that has guests to practise with. */
export function RehearsalCard() {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const isOn = useDesk((state) => state.status?.rehearsal !== null);
  if (isOn) return null;
  return (
    <div className={css.row}>
      <Button variant="default" onClick={() => once(() => beginRehearsal(front))}>
        {words.rehearsal.begin}
      </Button>
      <p className={css.soft}>{words.rehearsal.hint}</p>
    </div>
  );
}
