import type { BatchReply } from "../../shared/contract/batchShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { pressTroubleText } from "./PreflightPanel.tsx";
import { ShowFile } from "./ShowFile.tsx";
import { Trouble } from "./Trouble.tsx";

/** What came of a batch: where its file lies, or why there is none. */
export function BatchEnd({ reply }: { reply: BatchReply }) {
  const words = useWords();
  const { batch } = words;
  switch (reply.what) {
    case "written":
      return (
        <div className={css.done} data-testid="batch-written">
          <p role="status">{batch.written(reply.badges, reply.pages)}</p>
          {!reply.isNoted && <p role="alert">{batch.notNoted}</p>}
          <p className={css.path}>{words.program.pair(words.report.file, reply.file)}</p>
          <ShowFile file={reply.file} />
        </div>
      );
    case "not-written":
      return <Trouble title={batch.notWritten} text={notWrittenText(words, reply.trouble, reply.folder)} />;
    case "failed":
      return <Trouble title={batch.notWritten} text={pressTroubleText(words, reply.code)} />;
    case "cancelled":
      return <p role="status">{batch.stopped}</p>;
    case "nobody":
      return <p role="status">{batch.nobody}</p>;
    case "busy":
      return <p role="status">{batch.busy}</p>;
    case "no-event":
      return null;
  }
}
