import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { EditableEvent } from "../../shared/contract/eventShapes.ts";
import type { PageReply } from "../../shared/contract/shapes.ts";
import type { PageDraft } from "../desk/eventDrafts.ts";
import {
  acceptPage,
  changeDraft,
  changesFor,
  correctReading,
  detailsNow,
  isCorrected,
  isPageOf,
  readPage,
  readPageNow,
  updateFromPage,
} from "../desk/pageReview.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { EventForm } from "../parts/EventForm.tsx";
import { FilePick } from "../parts/FilePick.tsx";
import css from "../parts/Page.module.css";
import { PageChangesView } from "../parts/PageChangesView.tsx";
import { PageFactsView } from "../parts/PageFactsView.tsx";
import { useOnce } from "../parts/press.ts";
import { ScrollPane } from "../parts/ScrollPane.tsx";
import { Trouble } from "../parts/Trouble.tsx";
import { focusFirstTrouble, Troubles } from "../parts/Troubles.tsx";
import { UnsavedQuestion } from "../parts/UnsavedQuestion.tsx";
import { useDroppedFile } from "../parts/useDroppedFile.ts";
import { useOpenEvent } from "../parts/useOpenEvent.ts";
import own from "./PageReview.module.css";

/** What was read from an event page, beside the page's own text; nothing is made or changed before a yes. */
export function PageReview() {
  const front = useFront();
  const draft = useDesk((state) => state.pageDraft);
  useDroppedFile((file) => void readPage(front, file));
  return draft?.reply.what === "read" ? <Beside draft={draft} read={draft.reply} /> : <NoPage draft={draft} />;
}

/** The review, once it is known what it is beside. */
function Beside({ draft, read }: Omit<Props, "event">) {
  const isOpen = useDesk((state) => Boolean(state.status?.event));
  const event = useOpenEvent();
  return isOpen && !event ? null : <Review draft={draft} read={read} event={isOpen ? event : null} />;
}

/** Nothing was read, or the file was refused: why, and another try. */
function NoPage({ draft }: { draft: PageDraft | null }) {
  const front = useFront();
  const words = useWords();
  return (
    <div className={css.page}>
      <h1>{words.page.title}</h1>
      {draft?.reply.what === "refused" && (
        <Trouble
          title={words.program.pair(words.page.refusedTitle, draft.name)}
          text={words.page.refused(draft.reply.reason)}
          help="page"
        />
      )}
      <FilePick
        title={words.start.dropPage}
        hint={words.start.dropPageHint}
        choose={words.start.choosePage}
        accept=".md,.markdown,.html,.htm,.txt"
        onFile={(file) => void readPage(front, file)}
      />
      <div className={css.row}>
        <Button variant="default" onClick={() => front.store.setState({ pageDraft: null, screen: "event" })}>
          {words.program.back}
        </Button>
      </div>
    </div>
  );
}

type Read = Extract<PageReply, { what: "read" }>;
type Props = { draft: PageDraft; read: Read; event: EditableEvent | null };

function Review({ draft, read, event }: Props) {
  const front = useFront();
  const words = useWords();
  const isUpdate = event !== null && (draft.purpose ?? (isPageOf(event, read) ? "update" : "make")) === "update";
  return (
    <div className={own.review}>
      <div className={css.row}>
        <div className={css.grow}>
          <h1>{words.page.title}</h1>
          <p className={css.soft}>{words.page.explain}</p>
        </div>
        <Answers draft={draft} read={read} event={isUpdate ? event : null} />
      </div>
      {draft.next && <NextPage next={draft.next} />}
      <Troubles troubles={draft.troubles} />
      {event && (
        <SegmentedControl
          aria-label={words.pageReview.purpose}
          value={isUpdate ? "update" : "make"}
          data={[
            { value: "update", label: words.pageReview.updateOpen(event.page.theme) },
            { value: "make", label: words.pageReview.makeNew },
          ]}
          onChange={(purpose) => changeDraft(front, { purpose: purpose === "update" ? "update" : "make", view: null })}
        />
      )}
      <div className={own.beside}>
        <Left draft={draft} read={read} event={isUpdate ? event : null} />
        <ScrollPane className={own.pane} label={words.page.original}>
          <h2>{words.page.original}</h2>
          <p className={css.soft}>{draft.name}</p>
          <pre className={own.text}>{read.text}</pre>
        </ScrollPane>
      </div>
    </div>
  );
}

/** No, or yes: a new event, or the open one (`event`) with what was chosen. */
function Answers({ draft, read, event }: Props) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const [isGone, setGone] = useState(false);
  const leave = () => front.store.setState({ pageDraft: null, screen: "event" });
  const yes = () =>
    once(async () => {
      setBusy(true);
      try {
        if (event) setGone((await updateFromPage(front, event)) === "draft-gone");
        else await acceptPage(front);
      } finally {
        setBusy(false);
        focusFirstTrouble();
      }
    });
  if (asks) {
    return <UnsavedQuestion onDiscard={leave} onStay={() => setAsks(false)} />;
  }
  const changesNothing = event !== null && changesFor(draft, read, event).chosen.length === 0;
  const update = changesNothing ? words.pageReview.updateNothing : words.pageReview.update;
  return (
    <>
      {isGone && <p className={css.note}>{words.pageReview.draftGone}</p>}
      <Button variant="default" onClick={() => (isCorrected(draft) ? setAsks(true) : leave())}>
        {words.page.refuse}
      </Button>
      <Button loading={isBusy} onClick={yes}>
        {event ? update : words.page.accept}
      </Button>
    </>
  );
}

/** Another page was dropped while this one has corrections. */
function NextPage({ next }: { next: File }) {
  const front = useFront();
  const words = useWords().eventForm;
  return (
    <UnsavedQuestion
      question={words.replaceQuestion(next.name)}
      onDiscard={() => void readPageNow(front, next)}
      onStay={() => changeDraft(front, { next: null })}
    />
  );
}

/** What was read: shown, corrected, or beside the open event. */
function Left({ draft, read, event }: Props) {
  const front = useFront();
  const words = useWords();
  const details = detailsNow(draft, read);
  const found = event && changesFor(draft, read, event);
  const views = [
    ...(found ? [{ value: "changes", label: words.pageReview.changes(found.changes.length) }] : []),
    { value: "show", label: words.pageReview.show },
    { value: "correct", label: words.pageReview.correct },
  ];
  const view = draft.view && (draft.view !== "changes" || found) ? draft.view : found ? "changes" : "show";
  const isView = (value: string): value is "changes" | "show" | "correct" => views.some((one) => one.value === value);
  return (
    <div className={own.left}>
      <SegmentedControl
        aria-label={words.pageReview.view}
        value={view}
        data={views}
        onChange={(chosen) => isView(chosen) && changeDraft(front, { view: chosen })}
      />
      <ScrollPane className={own.pane} label={words.page.facts} testId="page-facts">
        {view === "changes" && found && (
          <PageChangesView
            changes={found.changes}
            chosen={new Set(found.chosen)}
            onTick={(id, chosen) => changeDraft(front, { ticks: { ...draft.ticks, [id]: chosen } })}
          />
        )}
        {view === "show" && <PageFactsView page={details.page} />}
        {view === "correct" && (
          <EventForm details={details} troubles={draft.troubles} onChange={(now) => correctReading(front, now)} />
        )}
      </ScrollPane>
    </div>
  );
}
