import { Button } from "@mantine/core";
import type { ArchiveReply } from "../../shared/contract/archiveShapes.ts";
import { ARCHIVING_HELP } from "../../shared/i18n/fileHelp.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Trouble } from "./Trouble.tsx";
import { sizeOf } from "./texts.ts";
import { useWork } from "./useAhead.ts";
import { WorkBar } from "./WorkBar.tsx";

/** The open event as one file; what is in it, and what that means, is said before. */
export function ArchiveCard() {
  const { desk } = useFront();
  const { archive: say } = useWords();
  const once = useOnce();
  const isLocked = useDesk((state) => state.status?.event?.isLocked === true);
  const { progress, last } = useWork("archive", desk.archive.now) ?? { progress: null, last: null };
  return (
    <section className={css.card} aria-labelledby="archive-title" data-testid="archive">
      <h2 id="archive-title">{say.title}</h2>
      <p>{say.about}</p>
      <p className={css.note}>{isLocked ? say.keysLocked : say.keys}</p>
      <p className={css.soft}>{say.leftOut}</p>
      {progress ? (
        <WorkBar
          progress={progress}
          preparing={say.preparing}
          running={(done, total) => (done === total ? say.checking : say.running(sizeOf(done), sizeOf(total)))}
          stop={say.stop}
          onStop={() => void desk.archive.cancel()}
        />
      ) : (
        <div className={css.row}>
          <Button variant="default" onClick={() => once(() => desk.archive.save())}>
            {say.save}
          </Button>
        </div>
      )}
      {last && <ArchiveEnd reply={last} />}
    </section>
  );
}

function ArchiveEnd({ reply }: { reply: ArchiveReply }) {
  const words = useWords();
  const { archive: say } = words;
  switch (reply.what) {
    case "written":
      return (
        <div className={css.done} data-testid="archived">
          <p role="status">{say.written(sizeOf(reply.bytes), reply.files)}</p>
          <p>
            {say.digest(reply.facts)} <code>{reply.digest.replace(/(.{8})(?=.)/g, "$1 ")}</code>
          </p>
          <MadeFile file={reply.file} />
        </div>
      );
    case "refused":
      switch (reply.why) {
        case "inside":
        case "unreadable":
        case "not-as-written":
          return <Trouble title={say.notWritten} text={say.refused[reply.why]} help={ARCHIVING_HELP[reply.why]} />;
        default:
          return (
            <Trouble
              title={say.notWritten}
              text={notWrittenText(words, reply.why, reply.folder)}
              help={ARCHIVING_HELP[reply.why]}
            />
          );
      }
    case "cancelled":
      return null;
    case "busy":
      return <p role="status">{say.busy}</p>;
    case "no-event":
      return null;
  }
}
