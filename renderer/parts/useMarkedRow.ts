import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { PersonRow } from "../../shared/contract/peopleShapes.ts";
import type { PeopleList } from "./usePeople.ts";

/** One row with a name of one line, px: a fingertip. */
const ROW = 48;
/** The header's height, px: what is scrolled to must not lie under it. */
const HEAD = 48;

/** The rows of a long list that are in sight, and the one that the keys have come to. `above`, `below`: px of all others. */
export type MarkedRows = {
  scroll: RefObject<HTMLDivElement | null>;
  shown: VirtualItem[];
  above: number;
  below: number;
  measure: (row: Element | null) => void;
  marked: number;
  mark: (index: number) => void;
  pressKey: (event: KeyboardEvent) => void;
};

/** Arrow keys, Home, End and the page keys mark a row and bring it into sight; Enter or the space bar opens it. */
export function useMarkedRow(people: PeopleList, onOpen: (person: PersonRow) => void): MarkedRows {
  const { total, want, at, query } = people;
  const scroll = useRef<HTMLDivElement>(null);
  const [wanted, mark] = useState(0);
  const marked = Math.max(0, Math.min(wanted, total - 1));
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: HEAD,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0];
  const last = shown.at(-1);
  const firstIndex = first?.index ?? 0;
  const lastIndex = last?.index ?? 0;
  useEffect(() => want(firstIndex, lastIndex), [want, firstIndex, lastIndex]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is looked at from its top
  useEffect(() => {
    mark(0);
    rows.measure();
    scroll.current?.scrollTo?.({ top: 0 });
  }, [query]);
  const pressKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.defaultPrevented || total === 0) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW) - 2);
    const next = rowAfter(event.key, marked, { page, total });
    const opens = event.key === "Enter" || event.key === " ";
    if (next === null && !opens) return;
    event.preventDefault();
    const person = at(marked);
    if (opens && person) onOpen(person);
    if (next === null) return;
    mark(next);
    rows.scrollToIndex(next);
  };
  const above = first?.start ?? 0;
  const below = rows.getTotalSize() - (last?.end ?? 0);
  return { scroll, shown, above, below, measure: rows.measureElement, marked, mark, pressKey };
}

/** The row a key goes to; null for any other key. */
function rowAfter(key: string, marked: number, { page, total }: { page: number; total: number }): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(total - 1, Math.max(0, marked + step));
}
