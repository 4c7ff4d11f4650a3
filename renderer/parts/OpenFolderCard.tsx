import { Button } from "@mantine/core";
import { useState } from "react";
import type { ArchiveTrouble } from "../../shared/contract/archiveShapes.ts";
import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import { ARCHIVE_HELP, FOLDER_HELP } from "../../shared/i18n/fileHelp.ts";
import type { HelpTopic } from "../../shared/i18n/helpTopics.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { leaveCopy, nextAfterArchive, openCopy, openHere } from "../desk/archives.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { HelpSteps } from "./HelpSteps.tsx";
import type { Busy } from "./KnownEvents.tsx";
import css from "./Page.module.css";
import { Trouble } from "./Trouble.tsx";
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
        <div role="alert" className={css.note}>
          <p>{archive.open.locked}</p>
          <HelpSteps topic="archive-locked" />
        </div>
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
      return <NotOpened text={open.noCopy} help={FOLDER_HELP[reply.what]} isMild />;
    case "several":
      return (
        <NotOpened text={open.several(listOf(words.language, reply.names))} help={FOLDER_HELP[reply.what]} isMild />
      );
    case "not-read":
      return <NotOpened text={open.notRead(words.disk[reply.trouble])} help={FOLDER_HELP[reply.what]} />;
    case "open-again":
      return <NotOpened text={open.again} help={FOLDER_HELP[reply.what]} isMild />;
    case "not-taken": {
      const why = reply.trouble === "in-use" ? open.inUse : words.disk[reply.trouble];
      return <NotOpened text={open.notTaken(why)} help={FOLDER_HELP[reply.what]} />;
    }
    case "bad-archive":
      return (
        <Trouble
          title={words.archive.open.notOpened}
          text={badArchive(words, reply.why)}
          help={ARCHIVE_HELP[reply.why]}
        />
      );
    default:
      return null;
  }
}

/** `isMild`: nothing is wrong, something else is to be chosen. */
function NotOpened({ text, help, isMild = false }: { text: string; help: HelpTopic; isMild?: boolean }) {
  return (
    <div role="alert" className={isMild ? css.note : css.trouble} data-testid="not-opened">
      <p>{text}</p>
      <HelpSteps topic={help} />
    </div>
  );
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
  const { name, folder, here, there, lock, draft } = known;
  const theme = useDesk((state) => state.events.find((event) => event.folder === folder)?.theme);
  const isNewer = lock === "alike" && there > 0 && here === 0;
  return (
    <div role="alert" className={`${css.note} ${css.stack}`} data-testid="known-copy">
      <p>
        <strong>{open.known(theme ?? name)}</strong>
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
