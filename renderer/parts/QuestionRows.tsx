import { NativeSelect, TextInput } from "@mantine/core";
import type { Question } from "../../shared/event/event.ts";
import { roleOf } from "../../shared/roster/valueWords.ts";
import type { QuestionId } from "../../shared/words/ids.ts";
import { newNonce } from "../desk/checkIn.ts";
import { fillPlan } from "../desk/planForm.ts";
import { type PlanForm, typingKey } from "../desk/planForms.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { LinesField } from "./NamesField.tsx";
import css from "./PlanForm.module.css";
import { wrongIn } from "./RoomRows.tsx";
import { Rows } from "./Rows.tsx";
import { Tick } from "./Tick.tsx";
import { ValuesField } from "./ValuesField.tsx";

const KINDS: Question["kind"][] = ["yes-no", "choice", "text"];

/** What guests are asked when they come in. */
export function QuestionRows({ form }: { form: PlanForm }) {
  const front = useFront();
  const words = useWords();
  const { sessions } = words;
  return (
    <Rows
      {...sessions.list.questions}
      items={form.now.questions}
      blank={blankQuestion()}
      onChange={(questions) => fillPlan(front, (now) => ({ ...now, questions }))}
      wrong={() => []}
    >
      {(question, write) => (
        <div className={css.stack} key={question.id}>
          <div className={css.question}>
            <TextInput
              label={sessions.question}
              error={wrongIn(form, words, question.id)("text")}
              autoComplete="off"
              maxLength={500}
              value={question.text}
              onChange={(event) => write({ ...question, text: event.currentTarget.value })}
            />
            <NativeSelect
              label={sessions.kind}
              value={question.kind}
              data={KINDS.map((kind) => ({ value: kind, label: sessions.kinds[kind] }))}
              onChange={(event) =>
                write({ ...question, kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? "text" })
              }
            />
          </div>
          {question.kind === "choice" && (
            <LinesField
              label={sessions.choices}
              hint={words.eventForm.onePerLine}
              error={wrongIn(form, words, question.id)("choices")}
              lines={question.choices}
              onLines={(choices) => write({ ...question, choices })}
            />
          )}
          <Tick checked={question.required} onChange={(required) => write({ ...question, required })}>
            {sessions.required}
          </Tick>
          <ValuesField
            label={sessions.askedOf}
            hint={sessions.everybody}
            typingKey={typingKey(question.id, "roles")}
            values={question.roles}
            offered={form.offers.roles}
            textOf={words.roleLabel}
            meaning={roleOf}
            onValues={(roles) => write({ ...question, roles })}
          />
        </div>
      )}
    </Rows>
  );
}

/** A question that nobody has written yet; its id stays with it, since answers go by it. */
const blankQuestion = (): Question => ({
  id: newNonce() as QuestionId,
  text: "",
  kind: "yes-no",
  choices: [],
  required: false,
  roles: [],
});
