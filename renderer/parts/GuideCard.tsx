import { Button } from "@mantine/core";
import { useState } from "react";
import type { GuideReply } from "../../shared/contract/certificateShapes.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { WorkDone, WorkUndone } from "./WorkEnd.tsx";

/** The one-page guide for volunteers, to be printed and laid on the desk. */
export function GuideCard() {
  const { desk } = useFront();
  const { guide } = useWords();
  const [reply, setReply] = useState<GuideReply | null>(null);
  const once = useOnce();
  const make = () =>
    once(async () => {
      setReply(null);
      setReply(await desk.guide.make());
    });
  return (
    <section className={css.card} aria-labelledby="guide-title" data-testid="guide-card">
      <h2 id="guide-title">{guide.title}</h2>
      <p className={css.soft}>{guide.hint}</p>
      <div className={css.row}>
        <Button variant="default" onClick={make}>
          {guide.print}
        </Button>
      </div>
      {reply?.what === "written" && <WorkDone file={reply.file} said={guide.written} testId="guide-written" />}
      {reply && reply.what !== "written" && <WorkUndone reply={reply} />}
    </section>
  );
}
