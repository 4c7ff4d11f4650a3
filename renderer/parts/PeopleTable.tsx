import type { VirtualItem } from "@tanstack/react-virtual";
import { useId } from "react";
import type { PersonRow } from "../../shared/contract/peopleShapes.ts";
import type { ListColumn, ListQuery } from "../../shared/people/query.ts";
import { columnTitle } from "../../shared/report/peopleTable.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PeopleTable.module.css";
import { PersonCell } from "./PersonCell.tsx";
import { useMarkedRow } from "./useMarkedRow.ts";
import type { PeopleList } from "./usePeople.ts";

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
  const { scroll, shown, above, below, measure, marked, mark, pressKey } = useMarkedRow(people, onChoose);
  const { total, at, query } = people;
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
        aria-activedescendant={total > 0 ? `${id}-${marked}` : undefined}
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
          <Gap height={above} />
          {shown.map((row) => (
            <Row
              key={row.index}
              {...{ row, columns, id: `${id}-${row.index}` }}
              person={at(row.index)}
              isMarked={row.index === marked}
              isChosen={chosen !== null && at(row.index)?.id === chosen}
              measure={measure}
              onChoose={(person) => {
                mark(row.index);
                onChoose(person);
              }}
            />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
      {total === 0 && query && (
        <p className={css.none}>{people.all === 0 ? words.people.empty : words.peopleList.nobody}</p>
      )}
    </div>
  );
}

type HeaderProps = { column: ListColumn; sort: ListQuery["sort"]; onSort: (column: ListColumn) => void };

function Header({ column, sort, onSort }: HeaderProps) {
  const words = useWords();
  const isSorted = sort.by === column;
  const order = isSorted ? (sort.down ? "descending" : "ascending") : "none";
  return (
    <th aria-sort={order} data-column={column}>
      <button type="button" className={css.sort} data-every-click onClick={() => onSort(column)}>
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
  isMarked: boolean;
  isChosen: boolean;
  measure: (element: Element | null) => void;
  onChoose: (person: PersonRow) => void;
};

function Row({ id, row, columns, person, isMarked, isChosen, measure, onChoose }: RowProps) {
  return (
    <tr
      id={id}
      ref={measure}
      data-index={row.index}
      aria-rowindex={row.index + 2}
      aria-selected={isChosen}
      className={css.row}
      data-marked={isMarked || undefined}
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
