import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

const MOST_RESULTS = 20;

/**
 * A search that is being typed. `results` null: nothing is asked for; `active`: the marked one, -1 while people of one
 * name stand first and staff must choose.
 */
export type Search = {
  text: string;
  results: PersonCard[] | null;
  active: number;
  mustChoose: boolean;
  type(text: string): void;
  ask(text: string): void;
  move(by: 1 | -1): void;
  point(at: number): void;
  /** Hands over the marked person; when the answer to what was typed is still on its way, once it is there. */
  pick(take: Take): void;
  clear(): void;
};

type Take = (person: PersonCard) => void;
type Answer = { query: string; people: PersonCard[] };

/** A scanner types faster than this into a box that has the focus: its letters are not searched for. Milliseconds. */
const PAUSE = 30;

/**
 * Asks the desk while somebody types; only the answer to the latest question is shown, and only from it somebody is
 * picked.
 */
export function useSearch(limit = MOST_RESULTS): Search {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [active, setActive] = useState(-1);
  const query = useRef("");
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waitingPick = useRef<Take | null>(null);

  const fetchAnswer = async (keepActive: boolean) => {
    const asked = query.current;
    const people = await desk.people.search({ query: asked, limit });
    if (query.current !== asked) return;
    setAnswer({ query: asked, people });
    if (!keepActive) setActive(startOf(people));
    const take = waitingPick.current;
    waitingPick.current = null;
    const first = people[startOf(people)];
    if (take && first) take(first);
  };
  const ask = (typed: string) => {
    clearTimeout(pause.current);
    waitingPick.current = null;
    query.current = typed.trim();
    if (query.current === "") setAnswer(null);
    else pause.current = setTimeout(() => void fetchAnswer(false), PAUSE);
  };

  const clear = useCallback(() => {
    clearTimeout(pause.current);
    waitingPick.current = null;
    query.current = "";
    setAnswer(null);
    setText("");
    setActive(-1);
  }, []);

  const latest = useRef(fetchAnswer);
  latest.current = fetchAnswer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the same question has another answer
  useEffect(() => {
    if (query.current !== "") void latest.current(true);
  }, [peopleVersion]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const people = answer?.people ?? null;
  const isAnswered = answer?.query === query.current;
  return {
    text,
    results: people,
    active,
    mustChoose: active < 0 && startOf(people ?? []) < 0,
    type: setText,
    ask,
    move: (by) => setActive(movedBy(by, active, people?.length ?? 0)),
    point: setActive,
    pick: (take) => {
      const person = isAnswered ? people?.[active] : undefined;
      if (person) take(person);
      else if (!isAnswered && query.current !== "") waitingPick.current = take;
    },
    clear,
  };
}

function movedBy(by: 1 | -1, active: number, count: number): number {
  if (count === 0) return -1;
  return active < 0 && by < 0 ? count - 1 : (active + by + count) % count;
}

/** The first person is marked, unless the second has the same name: then Enter alone must not decide. */
function startOf(people: readonly PersonCard[]): number {
  const [first, second] = people;
  return !first || first.name === second?.name ? -1 : 0;
}
