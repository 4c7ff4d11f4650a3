import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

export type Show = "all" | "arrived" | "missing";

/** A list of any length, of which only the stretches that are looked at are held. `at` null: still on its way. */
export type PeopleList = {
  total: number;
  at(index: number): PersonCard | null;
  want(first: number, last: number): void;
};

const STRETCH = 100;

/** The roster in stretches of a hundred; all asked anew when people or arrivals changed. */
export function usePeople(show: Show): PeopleList {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived ?? 0);
  const expected = useDesk((state) => state.status?.counts.expected ?? 0);
  const [total, setTotal] = useState(0);
  const [stretches, setStretches] = useState<ReadonlyMap<number, PersonCard[]>>(new Map());
  const asked = useRef(new Set<number>());
  const round = useRef(0);

  const ask = useCallback(
    async (stretch: number) => {
      const mine = round.current;
      const page = await desk.people.page({ offset: stretch * STRETCH, limit: STRETCH, show });
      if (mine !== round.current) return;
      setTotal(page.total);
      setStretches((known) => new Map(known).set(stretch, page.people));
    },
    [desk, show],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when the list may have changed
  useEffect(() => {
    round.current++;
    const again = asked.current.size > 0 ? [...asked.current] : [0];
    for (const stretch of again) {
      asked.current.add(stretch);
      void ask(stretch);
    }
  }, [ask, peopleVersion, arrived, expected]);

  const want = useCallback(
    (first: number, last: number) => {
      for (let stretch = Math.floor(first / STRETCH); stretch <= Math.floor(last / STRETCH); stretch++) {
        if (asked.current.has(stretch)) continue;
        asked.current.add(stretch);
        void ask(stretch);
      }
    },
    [ask],
  );

  return { total, want, at: (index) => stretches.get(Math.floor(index / STRETCH))?.[index % STRETCH] ?? null };
}
