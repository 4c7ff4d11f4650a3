import { Button } from "@mantine/core";
import { useState } from "react";
import type { SupportReply } from "../../shared/contract/supportShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Trouble } from "./Trouble.tsx";

/** A file for whoever helps with the program; what is in it and what is not is said before. */
export function SupportCard() {
  const { desk } = useFront();
  const words = useWords();
  const { support: say } = words;
  const once = useOnce();
  const [reply, setReply] = useState<SupportReply | null>(null);
  const save = async () => {
    setReply(null);
    setReply(await desk.support.save());
  };
  return (
    <section className={css.card} aria-labelledby="support-title" data-testid="support">
      <h2 id="support-title">{say.title}</h2>
      <p className={css.soft}>{say.about}</p>
      <div className={css.row}>
        <Button variant="default" onClick={() => once(save)}>
          {say.save}
        </Button>
      </div>
      {reply?.what === "written" && (
        <div className={css.done} data-testid="support-written">
          <p role="status">{say.written}</p>
          <MadeFile file={reply.file} />
        </div>
      )}
      {reply?.what === "not-written" && (
        <Trouble title={say.notWritten} text={notWrittenText(words, reply.trouble, reply.folder)} help="not-written" />
      )}
    </section>
  );
}
