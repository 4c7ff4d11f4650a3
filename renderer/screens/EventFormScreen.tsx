import { Button } from "@mantine/core";
import { useState } from "react";
import { type FormSaid, fillForm, isUnsaved, leaveForm, saveForm } from "../desk/eventForm.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { EventForm } from "../parts/EventForm.tsx";
import css from "../parts/Page.module.css";
import { useOnce } from "../parts/press.ts";
import { ScrollPane } from "../parts/ScrollPane.tsx";
import { focusFirstTrouble, Troubles } from "../parts/Troubles.tsx";
import { UnsavedQuestion } from "../parts/UnsavedQuestion.tsx";
import { useSaveKey } from "../parts/useSaveKey.ts";
import own from "./PageReview.module.css";

/** An event written by hand: a new one, one after the pattern of another, or the open one corrected. */
export function EventFormScreen() {
  const front = useFront();
  const words = useWords();
  const form = useDesk((state) => state.eventForm);
  const [asksLeave, setAsksLeave] = useState(false);
  const [said, setSaid] = useState<FormSaid>(null);
  const once = useOnce();
  const save = () =>
    once(async () => {
      setSaid(await saveForm(front));
      focusFirstTrouble();
    });
  useSaveKey(save);
  if (!form) return null;
  const isNew = form.corrects === null;
  const leave = () => (isUnsaved(form) ? setAsksLeave(true) : leaveForm(front));
  return (
    <div className={own.review}>
      <div className={css.row}>
        <div className={css.grow}>
          <h1>{isNew ? words.eventForm.titleMake : words.eventForm.titleCorrect}</h1>
          <p className={css.soft}>{isNew ? words.eventForm.explainMake : words.eventForm.explainCorrect}</p>
        </div>
        <Button variant="default" onClick={leave}>
          {words.program.back}
        </Button>
        <Button onClick={save}>{isNew ? words.eventForm.create : words.eventForm.save}</Button>
      </div>
      {form.pattern && (
        <p className={css.soft} data-testid="form-pattern">
          {words.sessions.pattern(form.pattern.plan.sessions.length - 1, form.pattern.plan.questions.length)}
        </p>
      )}
      {asksLeave && <UnsavedQuestion onDiscard={() => leaveForm(front)} onStay={() => setAsksLeave(false)} />}
      <Troubles troubles={form.troubles} />
      <p role="status" className={said === "other-event" ? css.note : css.soft} data-testid="form-said">
        {said === "saved" && words.eventForm.saved}
        {said === "unchanged" && words.eventForm.unchanged}
        {said === "other-event" && words.eventForm.otherEvent}
      </p>
      <ScrollPane className={own.pane} label={words.page.facts}>
        <EventForm
          details={form.now}
          troubles={form.troubles}
          onChange={(now) => {
            setSaid(null);
            fillForm(front, now);
          }}
        />
      </ScrollPane>
    </div>
  );
}
