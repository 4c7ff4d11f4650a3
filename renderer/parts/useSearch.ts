import { useEffect, useRef, useState } from "react";
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
  pick(take: (person: PersonCard) => void): void;
  clear(): void;
};

type Answer = { query: string; people: PersonCard[] };

/** Asks the desk at every keystroke; only the answer to the latest question is shown, and only from it somebody is picked. */
export function useSearch(limit = MOST_RESULTS): Search {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [active, setActive] = useState(-1);
  const query = useRef("");
  const waitingPick = useRef<((person: PersonCard) => void) | null>(null);

  const ask = async (typed: string, keepActive: boolean) => {
    query.current = typed.trim();
    const asked = query.current;
    if (asked === "") {
      setAnswer(null);
      return;
    }
    const people = await desk.people.search({ query: asked, limit });
    if (query.current !== asked) return;
    setAnswer({ query: asked, people });
    if (!keepActive) setActive(startOf(people));
    const take = waitingPick.current;
    waitingPick.current = null;
    const first = people[startOf(people)];
    if (take && first) take(first);
  };

  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the same question has another answer
  useEffect(() => {
    if (query.current !== "") void latest.current(query.current, true);
  }, [peopleVersion]);

  const people = answer?.people ?? null;
  return {
    text,
    results: people,
    active,
    mustChoose: active < 0 && startOf(people ?? []) < 0,
    type: (typed) => {
      waitingPick.current = null;
      setText(typed);
    },
    ask: (typed) => void ask(typed, false),
    move: (by) => {
      if (people?.length)
        setActive((at) => (at < 0 && by < 0 ? people.length - 1 : (at + by + people.length) % people.length));
    },
    point: setActive,
    pick: (take) => {
      const person = answer?.query === query.current ? people?.[active] : undefined;
      if (person) take(person);
      else if (answer?.query !== query.current) waitingPick.current = take;
    },
    clear: () => {
      query.current = "";
      waitingPick.current = null;
      setText("");
      setAnswer(null);
      setActive(-1);
    },
  };
}

/** The first person is marked, unless the second has the same name: then Enter alone must not decide. */
function startOf(people: readonly PersonCard[]): number {
  const [first, second] = people;
  return !first || first.name === second?.name ? -1 : 0;
}
