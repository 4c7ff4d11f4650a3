import { TextInput } from "@mantine/core";
import type { EntryRules } from "../../shared/event/event.ts";
import { fillPlan } from "../desk/planForm.ts";
import type { PlanForm as Form } from "../desk/planForms.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { AgendaPicker } from "./AgendaPicker.tsx";
import { Section } from "./EventFormParts.tsx";
import page from "./Page.module.css";
import css from "./PlanForm.module.css";
import { QuestionRows } from "./QuestionRows.tsx";
import { Limits, RoomRows, wrongIn } from "./RoomRows.tsx";
import { Tick } from "./Tick.tsx";

/** An event's door, rooms, rules and questions, to be written. What is typed goes to the window's memory at once. */
export function PlanForm({ form }: { form: Form }) {
  const { sessions } = useWords();
  return (
    <div className={css.form} data-testid="plan-form">
      {form.offers.days.length === 0 && <p className={page.note}>{sessions.noDate}</p>}
      <Section title={sessions.door}>
        <Door form={form} />
      </Section>
      <Section title={sessions.rooms}>
        <p className={css.hint}>{sessions.roomsHint}</p>
        <AgendaPicker form={form} />
        <RoomRows form={form} />
      </Section>
      <Section title={sessions.rules}>
        <Rules form={form} />
      </Section>
      <Section title={sessions.questions}>
        <p className={css.hint}>{sessions.questionsHint}</p>
        <QuestionRows form={form} />
      </Section>
    </div>
  );
}

function Door({ form }: { form: Form }) {
  const front = useFront();
  const words = useWords();
  const [door] = form.now.sessions;
  if (!door) return null;
  const wrongAt = wrongIn(form, words, door.id);
  const write = (next: typeof door) =>
    fillPlan(front, (now) => ({ ...now, sessions: [next, ...now.sessions.slice(1)] }));
  return (
    <div className={css.stack}>
      <p className={css.hint}>{words.sessions.doorHint}</p>
      <TextInput
        label={words.sessions.doorTitle}
        error={wrongAt("title")}
        autoComplete="off"
        maxLength={500}
        value={door.title}
        onChange={(event) => write({ ...door, title: event.currentTarget.value })}
      />
      <Limits session={door} offers={form.offers} wrongAt={wrongAt} write={write} />
    </div>
  );
}

function Rules({ form }: { form: Form }) {
  const front = useFront();
  const { sessions } = useWords();
  const { rules } = form.now;
  const change = (changes: Partial<EntryRules>) =>
    fillPlan(front, (now) => ({ ...now, rules: { ...now.rules, ...changes } }));
  const isOneDay = form.offers.days.length === 1;
  return (
    <>
      <Tick checked={rules.reEntry} onChange={(reEntry) => change({ reEntry })}>
        {sessions.reEntry}
      </Tick>
      <Tick checked={rules.perDay} onChange={(perDay) => change({ perDay })}>
        <span>
          {sessions.perDay}
          <span className={css.rule}>{isOneDay ? sessions.perDayOneDay : sessions.perDayHint}</span>
        </span>
      </Tick>
      <Tick
        checked={rules.admitPendingByOverride}
        onChange={(admitPendingByOverride) => change({ admitPendingByOverride })}
      >
        {sessions.admitPending}
      </Tick>
    </>
  );
}
