import { Button } from "@mantine/core";
import { useState } from "react";
import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { OpenReply } from "../../shared/contract/shapes.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { openEvent, takeOpened } from "../desk/events.ts";
import { greet } from "../desk/openFront.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import type { Busy } from "./KnownEvents.tsx";
import css from "./Page.module.css";

type Known = Extract<OpenFolderReply, { what: "known" }>;

/** Opening an event from a second copy, or from another computer's folder; one that is here already is asked about. */
export function OpenFolderCard({ whileBusy }: Busy) {
  const front = useFront();
  const words = useWords();
  const { open } = words.backup;
  const [reply, setReply] = useState<OpenFolderReply | null>(null);
  const ask = (question: () => Promise<OpenFolderReply>) =>
    whileBusy(async () => {
      setReply(null);
      const answer = await question();
      if (answer.what === "opened" || answer.what === "not-opened") await take(answer);
      else setReply(answer);
    });
  const take = async (opened: OpenReply) => {
    // The event of the same name was closed for it: when this one does not open, none is, and the trouble stands on top.
    if (opened.what === "not-opened") await greet(front);
    await takeOpened(front, opened);
    if (opened.what === "not-opened")
      requestAnimationFrame(() => document.querySelector("[data-testid=trouble]")?.scrollIntoView());
  };
  return (
    <div className={css.card} data-testid="open-folder">
      <Button variant="default" onClick={() => ask(front.desk.events.openFolder)}>
        {open.button}
      </Button>
      <p className={css.soft}>{open.hint}</p>
      {reply?.what === "no-copy" && (
        <p role="alert" className={css.note}>
          {open.noCopy}
        </p>
      )}
      {reply?.what === "several" && (
        <p role="alert" className={css.note}>
          {open.several(listOf(words.language, reply.names))}
        </p>
      )}
      {reply?.what === "not-taken" && (
        <p role="alert" className={css.trouble}>
          {open.notTaken(reply.trouble === "in-use" ? open.inUse : words.disk[reply.trouble])}
        </p>
      )}
      {reply?.what === "known" && (
        <KnownQuestion
          known={reply}
          onOpen={() => whileBusy(() => openEvent(front, reply.folder, false).finally(() => setReply(null)))}
          onTake={(draft) => ask(() => front.desk.events.takeCopy({ draft }))}
          onCancel={() => setReply(null)}
        />
      )}
    </div>
  );
}

type Question = { known: Known; onOpen: () => void; onTake: (draft: string) => void; onCancel: () => void };

/** Which of the two is to be opened. */
function KnownQuestion({ known: { name, here, there, draft }, onOpen, onTake, onCancel }: Question) {
  const words = useWords();
  const { open } = words.backup;
  const isNewer = there > 0 && here === 0;
  return (
    <div role="alert" className={css.note} data-testid="known-copy">
      <p>
        <strong>{open.known(name)}</strong>
      </p>
      <p>{comparison(open, here, there)}</p>
      <div className={css.row}>
        <Button variant={isNewer ? "default" : "filled"} onClick={onOpen}>
          {open.openHere}
        </Button>
        {draft !== null && (
          <Button variant={isNewer ? "filled" : "default"} onClick={() => onTake(draft)}>
            {open.take}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {words.program.cancel}
        </Button>
      </div>
      {draft !== null && <p>{open.takeHint}</p>}
    </div>
  );
}

function comparison(open: ReturnType<typeof useWords>["backup"]["open"], here: number, there: number): string {
  if (here > 0 && there > 0) return open.apart(here, there);
  if (there > 0) return open.newer(there);
  return here > 0 ? open.older(here) : open.same;
}
