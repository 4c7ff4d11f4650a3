import { Button } from "@mantine/core";
import { useState } from "react";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./PreflightPanel.module.css";
import { useOnce } from "./press.ts";
import { ScrollPane } from "./ScrollPane.tsx";
import { useBoxes } from "./useAhead.ts";
import { useQuestion } from "./useQuestion.ts";

/** The boxes that badges printed beforehand lie in, and the way to be rid of them. */
export function BoxesPanel() {
  const { boxes: say } = useWords();
  const now = useBoxes();
  const [asks, setAsks] = useState(false);
  if (!now) return null;
  if (now.badges === 0) return <p>{say.none}</p>;
  return (
    <>
      <p>{say.standing(now.badges, now.waiting)}</p>
      <p className={css.soft}>{say.rule}</p>
      <ScrollPane className={own.people} label={say.title} testId="boxes">
        <table className={css.table}>
          <thead>
            <tr>
              <th>{say.box}</th>
              <th>{say.letters}</th>
              <th>{say.badges}</th>
            </tr>
          </thead>
          <tbody>
            {now.boxes.map(({ box, from, to, count }) => (
              <tr key={box}>
                <td>{box}</td>
                <td>{say.range(from, to)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPane>
      {asks ? (
        <ClearQuestion onClose={() => setAsks(false)} />
      ) : (
        <div className={css.row}>
          <Button variant="default" onClick={() => setAsks(true)}>
            {say.clear}
          </Button>
        </div>
      )}
    </>
  );
}

/** The question has the focus, neither answer; Escape keeps the places. */
function ClearQuestion({ onClose }: { onClose: () => void }) {
  const { desk, store } = useFront();
  const { boxes: say, batch } = useWords();
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const box = useQuestion<HTMLDivElement>(onClose);
  const clear = async () => {
    const reply = await desk.boxes.clear();
    if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
    if (reply.what === "busy") setBusy(true);
    else onClose();
  };
  return (
    <div {...box} role="alertdialog" aria-label={say.clearAsk} className={`${css.note} ${own.question}`}>
      <p>{say.clearAsk}</p>
      {isBusy && <p role="status">{batch.busy}</p>}
      <div className={css.row}>
        <Button variant="default" onClick={onClose}>
          {say.clearNo}
        </Button>
        <Button onClick={() => once(clear)}>{say.clearYes}</Button>
      </div>
    </div>
  );
}
