import { Button } from "@mantine/core";
import { useState } from "react";
import type { RecoveryPageReply } from "../../shared/contract/vaultShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { pressTroubleText } from "./PreflightPanel.tsx";
import { useOnce } from "./press.ts";
import { ShowFile } from "./ShowFile.tsx";
import { Trouble } from "./Trouble.tsx";

/** The recovery code as a page, while it is shown: saved where staff say, and what came of it. */
export function RecoveryPage({ code }: { code: string }) {
  const { desk } = useFront();
  const { lock } = useWords();
  const once = useOnce();
  const [reply, setReply] = useState<RecoveryPageReply | null>(null);
  const save = async () => {
    setReply(null);
    setReply(await desk.lock.page({ recovery: code }));
  };
  return (
    <>
      <div className={css.row}>
        <Button variant="default" onClick={() => once(save)}>
          {lock.recoveryPage}
        </Button>
        <p className={css.grow}>{lock.recoveryPageHint}</p>
      </div>
      {reply && <PageEnd reply={reply} />}
    </>
  );
}

function PageEnd({ reply }: { reply: RecoveryPageReply }) {
  const words = useWords();
  const { lock } = words;
  switch (reply.what) {
    case "written":
      return (
        <div className={css.row} data-testid="recovery-page">
          <p className={css.grow}>{lock.recoverySaved(reply.file)}</p>
          <ShowFile file={reply.file} />
        </div>
      );
    case "cancelled":
      return null;
    case "not-written":
      return <NotMade text={notWrittenText(words, reply.trouble, reply.folder)} />;
    case "failed":
      return <NotMade text={pressTroubleText(words, reply.code)} />;
    default:
      return <NotMade text={lock.recoveryWhy[reply.what]} />;
  }
}

/** Whatever went wrong, the code itself is what counts. */
function NotMade({ text }: { text: string }) {
  const { lock } = useWords();
  return <Trouble title={lock.recoveryNotSaved} text={text} help="recovery-page" />;
}
