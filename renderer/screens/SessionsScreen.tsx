import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { leavePlan, loadPlan, type PlanSaid, planFormOf, savePlan } from "../desk/planForm.ts";
import { type PlanForm as Form, isPlanUnsaved } from "../desk/planForms.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "../parts/Page.module.css";
import { PlanForm } from "../parts/PlanForm.tsx";
import { useOnce } from "../parts/press.ts";
import { ScrollPane } from "../parts/ScrollPane.tsx";
import { focusFirstTrouble } from "../parts/Troubles.tsx";
import { UnsavedQuestion } from "../parts/UnsavedQuestion.tsx";
import { useSaveKey } from "../parts/useSaveKey.ts";
import own from "./PageReview.module.css";

/** Which sessions the open event has, who may come in when, and what is asked. */
export function SessionsScreen() {
  const front = useFront();
  const { sessions, program } = useWords();
  const event = useDesk((state) => state.status?.event?.id ?? null);
  const form = useDesk(planFormOf);
  const [asksLeave, setAsksLeave] = useState(false);
  const [said, setSaid] = useState<{ said: PlanSaid; of: Form["now"] | undefined }>({ said: null, of: undefined });
  const once = useOnce();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event has a plan of its own
  useEffect(() => {
    setAsksLeave(false);
    void loadPlan(front);
  }, [front, event]);
  const save = () =>
    once(async () => {
      const outcome = await savePlan(front);
      setSaid({ said: outcome, of: planFormOf(front.store.getState())?.now });
      focusFirstTrouble("plan-form");
    });
  useSaveKey(save);
  const leave = () => (form && isPlanUnsaved(form) ? setAsksLeave(true) : leavePlan(front));
  const isToldOf = said.of === form?.now;
  return (
    <div className={own.review}>
      <div className={css.row}>
        <div className={css.grow}>
          <h1>{sessions.title}</h1>
          <p className={css.soft}>{sessions.explain}</p>
        </div>
        <Button variant="default" onClick={leave}>
          {program.back}
        </Button>
        <Button disabled={!form} onClick={save}>
          {sessions.save}
        </Button>
      </div>
      {asksLeave && <UnsavedQuestion onDiscard={() => leavePlan(front)} onStay={() => setAsksLeave(false)} />}
      {form && <Wrong form={form} />}
      <p role="status" className={said.said === "other-event" ? css.note : css.soft} data-testid="plan-said">
        {isToldOf && said.said === "saved" && sessions.saved}
        {isToldOf && said.said === "unchanged" && sessions.unchanged}
        {said.said === "other-event" && sessions.otherEvent}
      </p>
      {form && (
        <ScrollPane className={own.pane} label={sessions.title}>
          <PlanForm form={form} />
        </ScrollPane>
      )}
    </div>
  );
}

/** How much is to be put right, and the first of it; each sentence stands at its field as well. */
function Wrong({ form: { troubles } }: { form: Form }) {
  const { sessions } = useWords();
  const [first] = troubles;
  if (!first) return null;
  return (
    <p role="alert" className={css.trouble} data-testid="plan-troubles">
      <strong>{sessions.wrong(troubles.length)}</strong> {sessions.trouble[first.code]}
    </p>
  );
}
