import type { CertificateReply } from "../../shared/contract/certificateShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import { LeftOut } from "./BatchEnd.tsx";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { pressTroubleText } from "./PreflightPanel.tsx";
import { Trouble } from "./Trouble.tsx";

/** What came of the certificates: where their file lies, or why there is none. */
export function CertificatesEnd({ reply }: { reply: CertificateReply }) {
  const words = useWords();
  const { certificates: say } = words;
  switch (reply.what) {
    case "written":
      return (
        <div className={css.done} data-testid="certificates-written">
          <p role="status">{say.written(reply.people)}</p>
          <LeftOut people={reply.leftOut} title={say.leftOut(reply.leftOut.length)} />
          <MadeFile file={reply.file} />
        </div>
      );
    case "not-written":
      return <Trouble title={say.notWritten} text={notWrittenText(words, reply.trouble, reply.folder)} />;
    case "failed":
      return <Trouble title={say.notWritten} text={pressTroubleText(words, reply.code)} />;
    case "no-design":
      return <Trouble title={say.notWritten} text={say.noDesign} />;
    case "cancelled":
      return <p role="status">{say.stopped}</p>;
    case "nobody":
      return <p role="status">{say.nobody}</p>;
    case "busy":
      return <p role="status">{say.busy}</p>;
    case "no-event":
      return null;
  }
}
