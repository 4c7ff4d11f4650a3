import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { PersonRow } from "../../shared/contract/peopleShapes.ts";
import type { ListColumn, ListQuery } from "../../shared/people/query.ts";
import { columnTitle } from "../../shared/report/peopleTable.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PeopleTable.module.css";
import { PersonCell } from "./PersonCell.tsx";
import type { PeopleList } from "./usePeople.ts";

/** One row with a name of one line, px: a fingertip. */
const ROW = 48;
/** The header's height, px: what is scrolled to must not lie under it. */
const HEAD = 48;

type Props = {
  people: PeopleList;
  columns: ListColumn[];
  sort: ListQuery["sort"];
  /** The id of who is open beside the table. */
  chosen: string | null;
  onChoose: (person: PersonRow) => void;
  onSort: (column: ListColumn) => void;
};

/**
 * Any number of people; only the rows in sight are in the page, two empty ones stand for the rest. The table has the focus
 * as a whole: arrow keys, Home, End and the page keys mark a row, Enter opens it.
 */
export function PeopleTable({ people, columns, sort, chosen, onChoose, onSort }: Props) {
  const words = useWords();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { total, want, at, query } = people;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: HEAD,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => want(first, last), [want, first, last]);
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is looked at from its top
  useEffect(() => {
    setActive(0);
    scroll.current?.scrollTo?.({ top: 0 });
  }, [query]);
  const pressKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.defaultPrevented || total === 0) return;
    const person = at(active);
    if ((event.key === "Enter" || event.key === " ") && person) onChoose(person);
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW) - 2);
    const next = rowAfter(event.key, Math.min(active, total - 1), { page, total });
    if (next === null && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (next === null) return;
    setActive(next);
    rows.scrollToIndex(next);
  };
  return (
    <div ref={scroll} className={css.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are marked and opened is a grid
        role="grid"
        tabIndex={0}
        className={css.table}
        style={{ minWidth: widthOfAll(columns) }}
        aria-label={words.people.title}
        aria-rowcount={total + 1}
        aria-busy={people.isLate}
        aria-activedescendant={total > 0 ? `${id}-${active}` : undefined}
        onKeyDown={pressKey}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: `${widthOf(column)}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Header key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={shown[0]?.start ?? 0} />
          {shown.map((row) => (
            <Row
              key={row.index}
              {...{ row, columns, id: `${id}-${row.index}` }}
              person={at(row.index)}
              isActive={row.index === active}
              isChosen={chosen !== null && at(row.index)?.id === chosen}
              measure={rows.measureElement}
              onChoose={(person) => {
                setActive(row.index);
                onChoose(person);
              }}
            />
          ))}
          <Gap height={rows.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {total === 0 && query && (
        <p className={css.none}>{people.all === 0 ? words.people.empty : words.peopleList.nobody}</p>
      )}
    </div>
  );
}

/** The row a key goes to; null for any other key. */
function rowAfter(key: string, active: number, { page, total }: { page: number; total: number }): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(total - 1, Math.max(0, active + step));
}

type HeaderProps = { column: ListColumn; sort: ListQuery["sort"]; onSort: (column: ListColumn) => void };

function Header({ column, sort, onSort }: HeaderProps) {
  const words = useWords();
  const isSorted = sort.by === column;
  const order = isSorted ? (sort.down ? "descending" : "ascending") : "none";
  return (
    <th aria-sort={order} data-column={column}>
      <button type="button" className={css.sort} onClick={() => onSort(column)}>
        <span className={css.title}>{columnTitle(words, column)}</span>
        {isSorted && <span aria-hidden="true">{sort.down ? "▼" : "▲"}</span>}
      </button>
    </th>
  );
}

const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  );

type RowProps = {
  id: string;
  row: VirtualItem;
  columns: ListColumn[];
  person: PersonRow | null;
  isActive: boolean;
  isChosen: boolean;
  measure: (element: Element | null) => void;
  onChoose: (person: PersonRow) => void;
};

function Row({ id, row, columns, person, isActive, isChosen, measure, onChoose }: RowProps) {
  return (
    <tr
      id={id}
      ref={measure}
      data-index={row.index}
      aria-rowindex={row.index + 2}
      aria-selected={isChosen}
      className={css.row}
      data-active={isActive || undefined}
      onClick={() => person && onChoose(person)}
    >
      {columns.map((column) => (
        <td key={column} data-column={column}>
          {person && <PersonCell person={person} column={column} showsNickname={!columns.includes("nickname")} />}
        </td>
      ))}
    </tr>
  );
}

/** How wide columns are at least, rem; what is left of the window they share in this proportion. */
const WIDTHS: Readonly<Partial<Record<ListColumn, number>>> = {
  number: 4.5,
  name: 11,
  nickname: 7,
  company: 9.25,
  role: 6,
  phone: 4.5,
  email: 11,
  arrival: 8.75,
  badge: 7.25,
  note: 12,
  added: 10,
};
const USUAL_WIDTH = 7.5;

const widthOf = (column: ListColumn): number => WIDTHS[column] ?? USUAL_WIDTH;

const widthOfAll = (columns: readonly ListColumn[]): string =>
  `${columns.reduce((width, column) => width + widthOf(column), 0)}rem`;
