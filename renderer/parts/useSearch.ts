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

/**
 * Asks the desk while somebody types, at the first key at once. One question is under way at a time; what is typed
 * meanwhile is asked next, the newest only. Only the answer to the latest question is shown, and only from it somebody is
 * picked.
 */
export function useSearch(limit = MOST_RESULTS): Search {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [active, setActive] = useState(-1);
  const query = useRef("");
  const isAsking = useRef(false);
  const next = useRef<{ keepActive: boolean } | null>(null);
  const waitingPick = useRef<Take | null>(null);

  const show = (people: PersonCard[], asked: string, keepActive: boolean) => {
    setAnswer({ query: asked, people });
    if (!keepActive) setActive(startOf(people));
    const take = waitingPick.current;
    waitingPick.current = null;
    const first = people[startOf(people)];
    if (take && first) take(first);
  };
  const askDesk = async (keepActive: boolean): Promise<void> => {
    if (isAsking.current) {
      next.current = { keepActive: keepActive && next.current?.keepActive !== false };
      return;
    }
    isAsking.current = true;
    const asked = query.current;
    try {
      const people = await desk.people.search({ query: asked, limit });
      if (query.current === asked) show(people, asked, keepActive);
    } finally {
      isAsking.current = false;
      const then = next.current;
      next.current = null;
      if (then && query.current !== "") void latest.current(then.keepActive);
    }
  };
  const ask = (typed: string) => {
    waitingPick.current = null;
    query.current = typed.trim();
    if (query.current === "") setAnswer(null);
    else void askDesk(false);
  };

  const clear = useCallback(() => {
    waitingPick.current = null;
    query.current = "";
    setAnswer(null);
    setText("");
    setActive(-1);
  }, []);

  const latest = useRef(askDesk);
  latest.current = askDesk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the same question has another answer
  useEffect(() => {
    if (query.current !== "") void latest.current(true);
  }, [peopleVersion]);
  useEffect(
    () => () => {
      query.current = "";
    },
    [],
  );

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
