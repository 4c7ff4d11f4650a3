import { Button } from "@mantine/core";
import type { BatchReply } from "../../shared/contract/batchShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { showPerson } from "../desk/changeAhead.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { pressTroubleText } from "./PreflightPanel.tsx";
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
          <LeftOut people={reply.leftOut} title={batch.leftOut(reply.leftOut.length)} />
          {!reply.isNoted && <p role="alert">{batch.notNoted}</p>}
          <MadeFile file={reply.file} />
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

type LeftOutProps = { people: Extract<BatchReply, { what: "written" }>["leftOut"]; title: string };

/** Whose badge could not be drawn, and why; a press leads to them. */
export function LeftOut({ people, title }: LeftOutProps) {
  const front = useFront();
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <div role="alert">
      <p>{title}</p>
      <ul className={css.bullets}>
        {people.slice(0, NAMED).map(({ personId, name, code }) => (
          <li key={personId}>
            <span>
              <Button variant="subtle" size="compact-md" onClick={() => void showPerson(front, personId)}>
                {name}
              </Button>{" "}
              {pressTroubleText(words, code)}
            </span>
          </li>
        ))}
      </ul>
      {people.length > NAMED && <p>{words.batch.leftOutMore}</p>}
    </div>
  );
}

/** So many are named; of more, the check before the doors has all. */
const NAMED = 20;
