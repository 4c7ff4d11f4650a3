import { Button } from "@mantine/core";
import { useState } from "react";
import type { EventSummary } from "../../shared/contract/shapes.ts";
import { OPEN_HELP } from "../../shared/i18n/helpTopics.ts";
import { openTroubleText } from "../../shared/i18n/say.ts";
import { openEvent, openSample } from "../desk/events.ts";
import { readPage } from "../desk/pageReview.ts";
import { openPlan } from "../desk/planForm.ts";
import { awaitPasted, ownRoster, readRoster } from "../desk/roster.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { ArchiveCard } from "../parts/ArchiveCard.tsx";
import { CloseCard } from "../parts/CloseCard.tsx";
import { CorrectButton, NewEventCard } from "../parts/EventByHand.tsx";
import { FilePick } from "../parts/FilePick.tsx";
import { GuideCard } from "../parts/GuideCard.tsx";
import { ImportsList } from "../parts/ImportsList.tsx";
import { type Busy, KnownEvents } from "../parts/KnownEvents.tsx";
import { LockCard } from "../parts/LockCard.tsx";
import { OpenFolderCard } from "../parts/OpenFolderCard.tsx";
import { OpenLocked, wantsPassphrase } from "../parts/OpenLocked.tsx";
import css from "../parts/Page.module.css";
import { PersonalData, useIsLate } from "../parts/PersonalData.tsx";
import { RehearsalCard } from "../parts/RehearsalCard.tsx";
import { RestoreKeys } from "../parts/RestoreKeys.tsx";
import { TicketsCard } from "../parts/TicketsCard.tsx";
import { Trouble } from "../parts/Trouble.tsx";
import { eventFacts } from "../parts/texts.ts";
import { UnfinishedWork } from "../parts/UnfinishedWork.tsx";
import { useDroppedFile } from "../parts/useDroppedFile.ts";

const PAGES = ".md,.markdown,.html,.htm,.txt";
const ROSTERS = ".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.fods,.xls,.html,.xml,.mht,.mhtml";

/** Where a desk starts: the open event and its roster, or a way to open one. */
export function EventScreen() {
  const front = useFront();
  const words = useWords();
  const event = useDesk((state) => state.status?.event ?? null);
  const isLate = useIsLate(event);
  const [isBusy, setBusy] = useState(false);
  const isCopying = useDesk((state) => state.isCopying);
  const whileBusy = (work: () => Promise<void>) => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const [isUnplaced, setUnplaced] = useState(false);
  const read = (box: Box, file: File) => {
    setUnplaced(false);
    whileBusy(() => (box === "page" ? readPage(front, file) : readRoster(front, file)));
  };
  useDroppedFile((file) => {
    const box = boxFor(file.name, event !== null);
    if (box) read(box, file);
    else setUnplaced(true);
  });
  return (
    <div className={css.page}>
      <h1>{event ? words.start.title : words.start.welcome}</h1>
      {!event && <p className={css.soft}>{words.start.begin}</p>}
      <p role="status" className={css.soft}>
        {(isBusy || isCopying) && words.start.working}
      </p>
      {isUnplaced && (
        <p role="alert" className={css.note} data-testid="unplaced">
          {words.start.whichBox}
        </p>
      )}
      <OpenFailureNote whileBusy={whileBusy} />
      <UnfinishedWork />
      {event && isLate && <PersonalDataCard key={`data ${event.id}`} event={event} />}
      {event && <CurrentEvent event={event} onRoster={(file) => read("roster", file)} />}
      {event && event.people > 0 && event.erased === undefined && <TicketsCard key={`tickets ${event.id}`} />}
      {event && event.erased === undefined && <ImportsList key={event.id} />}
      {event && event.erased === undefined && <CloseCard key={`close ${event.id}`} event={event} />}
      {event && <LockCard key={`lock ${event.id}`} />}
      {event && <GuideCard key={`guide ${event.id}`} />}
      {event && <ArchiveCard key={`archive ${event.id}`} />}
      {event && !isLate && <PersonalDataCard key={`data ${event.id}`} event={event} />}
      {event && <h2>{words.start.another}</h2>}
      <div className={css.columns}>
        <FilePick
          title={words.start.dropPage}
          hint={event ? words.start.dropPageAgain : words.start.dropPageHint}
          choose={words.start.choosePage}
          accept={PAGES}
          onFile={(file) => read("page", file)}
        />
        <div className={css.card}>
          <Button
            variant={event ? "default" : "filled"}
            loading={isBusy}
            onClick={() => whileBusy(() => openSample(front))}
          >
            {words.start.sample}
          </Button>
          <p className={css.soft}>{words.start.sampleHint}</p>
        </div>
        <NewEventCard />
        <OpenFolderCard whileBusy={whileBusy} />
      </div>
      <KnownEvents whileBusy={whileBusy} />
    </div>
  );
}

function PersonalDataCard({ event }: { event: EventSummary }) {
  const { privacy } = useWords();
  return (
    <section className={css.card} aria-labelledby="personal-data-title">
      <h2 id="personal-data-title">{privacy.title}</h2>
      <PersonalData event={event} isOpen />
    </section>
  );
}

type Box = "page" | "roster";

/** The one box a file fits, by how its name ends; null when either may be meant. Without an event there is but the page's. */
function boxFor(name: string, hasEvent: boolean): Box | null {
  if (!hasEvent) return "page";
  const ending = name.slice(name.lastIndexOf(".")).toLowerCase();
  const fitsPage = PAGES.split(",").includes(ending);
  const fitsRoster = ROSTERS.split(",").includes(ending);
  if (fitsPage === fitsRoster) return null;
  return fitsPage ? "page" : "roster";
}

/** The event that did not open: why, what to do, and the way on where there is one. */
function OpenFailureNote({ whileBusy }: Busy) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const failure = useDesk((state) => state.openFailure);
  if (!failure) return null;
  if (wantsPassphrase(failure)) return <OpenLocked key={failure.folder} failure={failure} />;
  const { folder, trouble } = failure;
  const canRescue = trouble.code === "damaged-line" || trouble.code === "journal-cut";
  return (
    <Trouble
      title={words.open.title}
      text={openTroubleText(words, trouble, new Date().toISOString(), timezone)}
      help={OPEN_HELP[trouble.code]}
    >
      <div className={css.row}>
        {folder !== "" && (
          <Button variant="default" onClick={() => whileBusy(() => openEvent(front, folder, false))}>
            {words.open.again}
          </Button>
        )}
        {canRescue && (
          <Button onClick={() => whileBusy(() => openEvent(front, folder, true))}>{words.open.rescue}</Button>
        )}
      </div>
      {trouble.code === "no-key" && folder !== "" && <RestoreKeys folder={folder} />}
    </Trouble>
  );
}

function CurrentEvent({ event, onRoster }: { event: EventSummary; onRoster: (file: File) => void }) {
  return event.erased === undefined ? <EventAtWork event={event} onRoster={onRoster} /> : <EventErased event={event} />;
}

function EventErased({ event }: { event: EventSummary }) {
  const words = useWords();
  return (
    <section className={css.card} aria-label={words.start.current}>
      <h2>{event.theme}</h2>
      <p className={css.soft}>{eventFacts(words, event)}</p>
    </section>
  );
}

function EventAtWork({ event, onRoster }: { event: EventSummary; onRoster: (file: File) => void }) {
  const front = useFront();
  const words = useWords();
  const hasDraft = useDesk((state) => ownRoster(state) !== null);
  return (
    <section className={css.card} aria-label={words.start.current}>
      <div className={css.row}>
        <div className={css.grow}>
          <h2>{event.theme}</h2>
          <p className={css.soft}>{eventFacts(words, event)}</p>
        </div>
        {hasDraft && (
          <Button variant="default" onClick={() => front.store.setState({ screen: "roster" })}>
            {words.start.goOnImport}
          </Button>
        )}
        <CorrectButton />
        <Button variant="default" onClick={() => openPlan(front)}>
          {words.sessions.title}
        </Button>
        {event.people > 0 && (
          <Button onClick={() => front.store.setState({ screen: "checkIn" })}>{words.start.goOn}</Button>
        )}
      </div>
      {event.people === 0 && <p className={css.note}>{words.start.emptyRoster}</p>}
      <FilePick
        title={words.start.importRoster}
        hint={words.start.importHint}
        choose={words.roster.choose}
        accept={ROSTERS}
        onFile={onRoster}
      />
      <div className={css.row}>
        <Button variant="default" onClick={() => awaitPasted(front)}>
          {words.roster.paste}
        </Button>
        <p className={css.soft}>{words.roster.pasteHint}</p>
      </div>
      {event.people > 0 && <RehearsalCard />}
    </section>
  );
}
