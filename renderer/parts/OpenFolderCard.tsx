import { Button } from "@mantine/core";
import { useState } from "react";
import type { ArchiveTrouble } from "../../shared/contract/archiveShapes.ts";
import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { leaveCopy, nextAfterArchive, openCopy, openHere } from "../desk/archives.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import type { Busy } from "./KnownEvents.tsx";
import css from "./Page.module.css";
import { unfinishedForm } from "./UnfinishedWork.tsx";

type Known = Extract<OpenFolderReply, { what: "known" }>;

/** Opening an event from a second copy, another computer's folder or an archive; one that is here already is asked about. */
export function OpenFolderCard({ whileBusy }: Busy) {
  const front = useFront();
  const { backup, archive } = useWords();
  const reply = useDesk((state) => state.copyReply);
  const { desk } = front;
  const ask = (question: () => Promise<OpenFolderReply>) => whileBusy(() => openCopy(front, question));
  return (
    <div className={css.card} data-testid="open-folder">
      <div className={css.row}>
        <Button variant="default" onClick={() => ask(desk.archive.open)}>
          {archive.open.button}
        </Button>
        <NextAfterArchive />
      </div>
      <p className={css.soft}>{archive.open.hint}</p>
      <div className={css.row}>
        <Button variant="default" onClick={() => ask(desk.events.openFolder)}>
          {backup.open.button}
        </Button>
      </div>
      <p className={css.soft}>{backup.open.hint}</p>
      {reply && <Told reply={reply} />}
      {reply?.what === "known" && (
        <KnownQuestion
          known={reply}
          onOpen={() => whileBusy(() => openHere(front, reply.folder))}
          onTake={(draft) => ask(() => desk.events.takeCopy({ draft }))}
          onCancel={() => void leaveCopy(front)}
        />
      )}
    </div>
  );
}

function NextAfterArchive() {
  const front = useFront();
  const { archive } = useWords();
  const isBusy = useDesk((state) => unfinishedForm(state) !== null);
  const [isLocked, setLocked] = useState(false);
  const copy = async () => setLocked((await nextAfterArchive(front)) === "locked");
  return (
    <>
      <Button variant="default" disabled={isBusy} onClick={() => void copy()}>
        {archive.open.copy}
      </Button>
      {isLocked && (
        <p role="alert" className={css.note}>
          {archive.open.locked}
        </p>
      )}
    </>
  );
}

/** Why nothing was opened. */
function Told({ reply }: { reply: OpenFolderReply }) {
  const words = useWords();
  const { open } = words.backup;
  switch (reply.what) {
    case "no-copy":
      return (
        <p role="alert" className={css.note}>
          {open.noCopy}
        </p>
      );
    case "several":
      return (
        <p role="alert" className={css.note}>
          {open.several(listOf(words.language, reply.names))}
        </p>
      );
    case "not-read":
      return (
        <p role="alert" className={css.trouble}>
          {open.notRead(words.disk[reply.trouble])}
        </p>
      );
    case "open-again":
      return (
        <p role="alert" className={css.note}>
          {open.again}
        </p>
      );
    case "not-taken":
      return (
        <p role="alert" className={css.trouble}>
          {open.notTaken(reply.trouble === "in-use" ? open.inUse : words.disk[reply.trouble])}
        </p>
      );
    case "bad-archive":
      return (
        <p role="alert" className={css.trouble} data-testid="bad-archive">
          <strong>{words.archive.open.notOpened}</strong>
          <br />
          {badArchive(words, reply.why)}
        </p>
      );
    default:
      return null;
  }
}

function badArchive({ archive, disk }: Words, why: ArchiveTrouble): string {
  switch (why) {
    case "not-one":
    case "damaged":
    case "newer":
    case "unsafe":
      return archive.open.bad[why];
    default:
      return archive.open.disk(disk[why]);
  }
}

type Question = { known: Known; onOpen: () => void; onTake: (draft: string) => void; onCancel: () => void };

/** Which of the two is to be opened. */
function KnownQuestion({ known, onOpen, onTake, onCancel }: Question) {
  const words = useWords();
  const { open } = words.backup;
  const { name, here, there, lock, draft } = known;
  const isNewer = lock === "alike" && there > 0 && here === 0;
  return (
    <div role="alert" className={css.note} data-testid="known-copy">
      <p>
        <strong>{open.known(name)}</strong>
      </p>
      <p>{comparison(open, known)}</p>
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

function comparison(open: ReturnType<typeof useWords>["backup"]["open"], { here, there, lock }: Known): string {
  if (lock !== "alike") return open.lock[lock];
  if (here > 0 && there > 0) return open.apart(here, there);
  if (there > 0) return open.newer(there);
  return here > 0 ? open.older(here) : open.same;
}
