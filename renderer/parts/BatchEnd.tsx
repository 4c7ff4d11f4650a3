import { Button } from "@mantine/core";
import type { BatchReply } from "../../shared/contract/batchShapes.ts";
import { showPerson } from "../desk/changeAhead.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { pressTroubleText } from "./PreflightPanel.tsx";
import { WorkDone, WorkUndone } from "./WorkEnd.tsx";

/** What came of a batch: where its file lies, or why there is none. */
export function BatchEnd({ reply }: { reply: BatchReply }) {
  const { batch } = useWords();
  if (reply.what !== "written") return <WorkUndone reply={reply} say={batch} />;
  return (
    <WorkDone file={reply.file} said={batch.written(reply.badges, reply.pages)} testId="batch-written" isPlain>
      <LeftOut people={reply.leftOut} title={batch.leftOut(reply.leftOut.length)} />
      {!reply.isNoted && <p role="alert">{batch.notNoted}</p>}
    </WorkDone>
  );
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
