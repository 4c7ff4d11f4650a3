import { Button } from "@mantine/core";
import { useState } from "react";
import type { RosterAccepted, RosterRead } from "../../shared/contract/rosterShapes.ts";
import { rosterRefusalText, type Words } from "../../shared/i18n/say.ts";
import {
  acceptRoster,
  cancelRoster,
  ownRoster,
  readPastedRoster,
  readRoster,
  typeListText,
  withdrawGone,
} from "../desk/roster.ts";
import type { RosterDraft } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ExportCard } from "../parts/ExportCard.tsx";
import { FilePick } from "../parts/FilePick.tsx";
import { ImportBar } from "../parts/ImportBar.tsx";
import css from "../parts/Page.module.css";
import { PasteBox } from "../parts/PasteBox.tsx";
import { RosterColumns } from "../parts/RosterColumns.tsx";
import { RosterPlan } from "../parts/RosterPlan.tsx";
import { RosterSource } from "../parts/RosterSource.tsx";
import { ShowFile } from "../parts/ShowFile.tsx";
import { Trouble } from "../parts/Trouble.tsx";
import { shortPath } from "../parts/texts.ts";
import { useDroppedFile } from "../parts/useDroppedFile.ts";
import { usePastedText } from "../parts/usePastedText.ts";

type Imported = Extract<RosterAccepted, { what: "imported" }>;

/** A registration list on its way in: what it is, what its columns mean, what it would change; then yes or no. */
export function RosterImport() {
  const front = useFront();
  const words = useWords();
  const draft = useDesk(ownRoster);
  const [imported, setImported] = useState<Imported | null>(null);
  const [isGone, setGone] = useState(false);
  const isReading = useDesk((state) => state.importing?.mayCancel ?? false);
  const giveUp = () => {
    void cancelRoster(front);
    front.store.setState({ screen: "event" });
  };
  const goBack = () => {
    typeListText(front, "");
    front.store.setState({ screen: "event", ...(draft && { rosterDraft: null }) });
  };
  const take = (reply: RosterAccepted) => {
    if (reply.what === "imported") setImported(reply);
    setGone(reply.what === "draft-gone");
  };
  const begin = () => {
    setImported(null);
    setGone(false);
  };
  const read = (file: File) => {
    begin();
    void readRoster(front, file);
  };
  const readText = (text: string) => {
    begin();
    void readPastedRoster(front, `${words.roster.pastedName}.txt`, text);
  };
  const isBusy = useDesk((state) => state.importing !== null);
  usePastedText(isBusy ? null : { onText: readText, onFile: read });
  useDroppedFile((file) => !isBusy && read(file));

  return (
    <div className={css.page}>
      <h1>{words.roster.title}</h1>
      <ImportBar />
      {imported && (
        <>
          <Done imported={imported} />
          <div className={css.row}>
            <Button onClick={() => front.store.setState({ rosterDraft: null, screen: "checkIn" })}>
              {words.start.goOn}
            </Button>
          </div>
        </>
      )}
      {isGone && <Trouble title={words.roster.refusedTitle} text={words.roster.draftGone} />}
      {draft?.reply.what === "refused" && (
        <Trouble
          title={words.program.pair(words.roster.refusedTitle, draft.name)}
          text={rosterRefusalText(words, draft.reply.reason, draft.reply.limit)}
          help="import"
        />
      )}
      {draft?.reply.what === "no-event" && <Trouble title={words.roster.refusedTitle} text={words.program.noEvent} />}
      {draft?.reply.what === "read" && (
        <Preview key={draft.reading} draft={draft} read={draft.reply} onAnswer={take} onRefuse={giveUp} />
      )}
      {draft?.reply.what !== "read" && !isReading && (
        <>
          <FilePick
            title={words.roster.drop}
            hint={words.roster.dropHint}
            choose={words.roster.choose}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.fods,.xls,.html,.xml,.mht,.mhtml"
            onFile={read}
          />
          <PasteBox onText={readText} />
          {!imported && (
            <div className={css.row}>
              <Button variant="default" onClick={goBack}>
                {words.program.back}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

type PreviewProps = {
  draft: RosterDraft;
  read: RosterRead;
  onAnswer: (reply: RosterAccepted) => void;
  onRefuse: () => void;
};

function Preview({ draft, read, onAnswer, onRefuse }: PreviewProps) {
  const front = useFront();
  const words = useWords();
  const isBusy = useDesk((state) => state.importing !== null);
  const report = () => front.desk.roster.report({ draft: read.draft });
  const accept = () => void acceptRoster(front, { ...draft, reply: read }).then(onAnswer);
  const bringsNobody = isWithoutPeople(read);
  return (
    <>
      {draft.isRenewed && (
        <p ref={focus} role="alert" tabIndex={-1} className={css.note} data-testid="look-again">
          {words.roster.lookAgain}
        </p>
      )}
      {bringsNobody && (
        <p className={css.note} data-testid="brings-nobody">
          {words.roster.allSkipped(read.skippedCount)}
        </p>
      )}
      <div className={css.row}>
        <p className={`${css.grow} ${css.soft}`}>{words.roster.reviewHint}</p>
        <Button variant="default" disabled={isBusy} onClick={onRefuse}>
          {words.roster.refuse}
        </Button>
        <Button loading={isBusy} disabled={bringsNobody} onClick={accept}>
          {acceptText(words, read, draft.withdrawGone)}
        </Button>
      </div>
      <RosterSource read={read} />
      <RosterPlan
        read={read}
        withdrawGone={draft.withdrawGone}
        setWithdrawGone={bringsNobody ? null : (withdraw) => withdrawGone(front, withdraw)}
      />
      <RosterColumns read={read} />
      <ExportCard
        key={read.draft}
        button={words.importReport.save}
        hint={words.importReport.saveHint}
        write={report}
        written={words.importReport.written}
      />
    </>
  );
}

function Done({ imported }: { imported: Imported }) {
  const words = useWords();
  const { added, changed, restored, withdrawn, skipped, report } = imported;
  const said = [
    words.roster.done(added, changed),
    restored > 0 ? words.roster.doneRestored(restored) : null,
    withdrawn > 0 ? words.roster.doneWithdrawn(withdrawn) : null,
    skipped > 0 ? words.roster.doneSkipped(skipped) : null,
  ];
  return (
    <div role="status" className={css.done} data-testid="imported">
      <p>{said.filter(Boolean).join(" ")}</p>
      {report && (
        <>
          <p className={css.path}>{words.importReport.keptBeside(shortPath(report))}</p>
          <ShowFile file={report} />
        </>
      )}
    </div>
  );
}

/** An Enter that is still held down must not say yes to what nobody has seen. */
const focus = (node: HTMLElement | null): void => node?.focus();

/** Every row was skipped: taken in, such a file would do nothing but empty the list. */
const isWithoutPeople = ({ plan }: RosterRead): boolean =>
  plan.added + plan.changed + plan.unchanged + plan.restored === 0;

/** What the press does, all of it: people who are taken off are named beside those who come. */
function acceptText({ roster }: Words, { plan }: RosterRead, withdrawGone: boolean): string {
  const taken = plan.added + plan.changed + plan.restored;
  if (withdrawGone && plan.gone > 0) return roster.acceptWithdrawing(taken, plan.gone);
  return taken === 0 ? roster.acceptNothing : roster.accept(taken);
}
