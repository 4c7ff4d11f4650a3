import { Button } from "@mantine/core";
import { useState } from "react";
import type { EventForm } from "../desk/eventDrafts.ts";
import { isUnsaved, leaveForm } from "../desk/eventForm.ts";
import { leavePlan, openPlan, unfinishedPlan } from "../desk/planForm.ts";
import type { DeskState, Screen } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { UnsavedQuestion } from "./UnsavedQuestion.tsx";

/** The form somebody began and has not sent; one that corrects another event waits until that event is open again. */
export function unfinishedForm({ eventForm, status }: DeskState): EventForm | null {
  if (!eventForm || !isUnsaved(eventForm)) return null;
  return eventForm.corrects === null || eventForm.corrects === status?.event?.id ? eventForm : null;
}

/** Sessions and rules that are not saved: the way back to them. */
function UnfinishedPlan() {
  const front = useFront();
  const words = useWords();
  const plan = useDesk(unfinishedPlan);
  const [asks, setAsks] = useState(false);
  if (!plan) return null;
  if (asks) {
    const discard = () => {
      setAsks(false);
      leavePlan(front);
    };
    return <UnsavedQuestion onStay={() => setAsks(false)} onDiscard={discard} />;
  }
  return (
    <div className={css.note} data-testid="unfinished-plan">
      <div className={css.row}>
        <p className={css.grow}>{words.sessions.unfinished}</p>
        <Button onClick={() => openPlan(front)}>{words.sessions.goOn}</Button>
        <Button variant="default" onClick={() => setAsks(true)}>
          {words.editing.discard}
        </Button>
      </div>
    </div>
  );
}

/** What was begun and left, by a scan or on purpose: the ways back to it. */
export function UnfinishedWork() {
  const front = useFront();
  const words = useWords();
  const form = useDesk(unfinishedForm);
  const page = useDesk(({ pageDraft }) => (pageDraft?.reply.what === "read" ? pageDraft.name : null));
  const [asks, setAsks] = useState(false);
  const goTo = (screen: Screen) => front.store.setState({ screen });
  return (
    <>
      {form && !asks && (
        <div className={css.note} data-testid="unfinished-form">
          <div className={css.row}>
            <p className={css.grow}>
              {form.corrects === null
                ? words.eventForm.unfinishedMake(form.now.page.theme)
                : words.eventForm.unfinishedCorrect}
            </p>
            <Button onClick={() => goTo("eventForm")}>{words.eventForm.goOn}</Button>
            <Button variant="default" onClick={() => setAsks(true)}>
              {words.editing.discard}
            </Button>
          </div>
        </div>
      )}
      {form && asks && (
        <UnsavedQuestion
          onStay={() => setAsks(false)}
          onDiscard={() => {
            setAsks(false);
            leaveForm(front);
          }}
        />
      )}
      <UnfinishedPlan />
      {page !== null && (
        <div className={css.note} data-testid="unfinished-page">
          <div className={css.row}>
            <p className={css.grow}>{words.eventForm.unfinishedPage(page)}</p>
            <Button onClick={() => goTo("page")}>{words.eventForm.goOnPage}</Button>
          </div>
        </div>
      )}
    </>
  );
}
