import type { CertificateReply } from "../../shared/contract/certificateShapes.ts";
import { useWords } from "../desk/useDesk.ts";
import { LeftOut } from "./BatchEnd.tsx";
import { Trouble } from "./Trouble.tsx";
import { WorkDone, WorkUndone } from "./WorkEnd.tsx";

/** What came of the certificates: where their file lies, or why there is none. */
export function CertificatesEnd({ reply }: { reply: CertificateReply }) {
  const { certificates: say } = useWords();
  switch (reply.what) {
    case "written":
      return (
        <WorkDone file={reply.file} said={say.written(reply.people)} testId="certificates-written" isPlain>
          <LeftOut people={reply.leftOut} title={say.leftOut(reply.leftOut.length)} />
        </WorkDone>
      );
    case "no-design":
      return <Trouble title={say.notWritten} text={say.noDesign} />;
    default:
      return <WorkUndone reply={reply} say={say} />;
  }
}
