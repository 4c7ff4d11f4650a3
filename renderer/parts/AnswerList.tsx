import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Answers } from "../../shared/contract/doorShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { Question } from "../../shared/event/event.ts";
import type { QuestionId } from "../../shared/words/ids.ts";
import { cleanText } from "../../shared/words/text.ts";
import { answerLater, questionsForRole } from "../desk/asking.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { AnswerField } from "./AnswerField.tsx";
import css from "./AnswerList.module.css";
import { answerText } from "./answerTexts.ts";
import { useOnce } from "./press.ts";

/** The event's questions with what somebody answered; a slip of the finger is put right here. */
export function AnswerList({ person }: { person: PersonCard }) {
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { answers, reload } = useAnswers(person);
  const [changed, setChanged] = useState<QuestionId | null>(null);
  const questions = questionsForRole(status, person.role);
  if (questions.length === 0 || !answers) return null;
  return (
    <section>
      <h3>{words.asking.answers}</h3>
      <ul className={css.answers} data-testid="answers">
        {questions.map((question) => {
          const said = answers[question.id];
          return (
            <li key={question.id}>
              {changed === question.id ? (
                <Change
                  person={person}
                  question={question}
                  said={said ?? ""}
                  onDone={() => {
                    setChanged(null);
                    reload();
                  }}
                />
              ) : (
                <>
                  <span>
                    {question.text}
                    <strong>{said === undefined ? words.asking.notAnswered : answerText(words, question, said)}</strong>
                  </span>
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={words.asking.changeAnswer(question.text)}
                    onClick={() => setChanged(question.id)}
                  >
                    {words.asking.change}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type ChangeProps = { person: PersonCard; question: Question; said: string; onDone: () => void };

function Change({ person, question, said, onDone }: ChangeProps) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [text, setText] = useState(said);
  const save = async () => {
    const answer = cleanText(text);
    if (answer === "" || answer === said) onDone();
    else if (await answerLater(front, person.id, { question: question.id, text: answer })) onDone();
  };
  return (
    <form
      className={css.change}
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
    >
      <AnswerField question={question} value={text} onChange={setText} />
      <Button type="submit" size="sm">
        {words.editing.save}
      </Button>
      <Button variant="default" size="sm" onClick={onDone}>
        {words.program.cancel}
      </Button>
    </form>
  );
}

/** Asked again whenever people or arrivals changed: an answer may have come with one. */
function useAnswers({ id }: PersonCard): { answers: Answers | null; reload: () => void } {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived);
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when answers may have changed
  useEffect(() => {
    let isWanted = true;
    void desk.people.answers({ personId: id }).then((told) => {
      if (isWanted) setAnswers(told);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, id, peopleVersion, arrived, asked]);
  return { answers, reload: () => setAsked(asked + 1) };
}
