import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PeopleTable.module.css";
import { workOf } from "./texts.ts";
import type { PeopleList } from "./usePeople.ts";
import { Standing } from "./Who.tsx";

/** One row, px: two lines of text and a fingertip. */
const ROW = 60;

type Props = { people: PeopleList; chosen: PersonCard | null; onChoose: (person: PersonCard) => void };

/** Any number of people; only the rows in sight are in the page, two empty ones stand for the rest. */
export function PeopleTable({ people, chosen, onChoose }: Props) {
  const words = useWords();
  const { column } = words.people;
  const scroll = useRef<HTMLDivElement>(null);
  const { total, want, at } = people;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0];
  const last = shown.at(-1);
  const firstIndex = first?.index ?? 0;
  const lastIndex = last?.index ?? 0;
  useEffect(() => want(firstIndex, lastIndex), [want, firstIndex, lastIndex]);
  return (
    <div ref={scroll} className={css.scroll}>
      {total === 0 && <p className={css.none}>{words.people.empty}</p>}
      <table className={css.table} aria-label={words.people.title} aria-rowcount={total + 1} hidden={total === 0}>
        <thead>
          <tr>
            <th className={css.wide}>{column.name}</th>
            <th className={css.wide}>{column.company}</th>
            <th className={css.extra}>{column.role}</th>
            <th className={css.narrow}>{column.phone}</th>
            <th className={css.arrival}>{column.arrival}</th>
            <th className={css.extra}>{column.badge}</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={first?.start ?? 0} />
          {shown.map(({ index }) => (
            <Row key={index} index={index} person={at(index)} chosen={chosen} onChoose={onChoose} />
          ))}
          <Gap height={rows.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  );

type RowProps = {
  index: number;
  person: PersonCard | null;
  chosen: PersonCard | null;
  onChoose: (person: PersonCard) => void;
};

function Row({ index, person, chosen, onChoose }: RowProps) {
  const words = useWords();
  if (!person) return <tr aria-rowindex={index + 2} className={css.row} />;
  const isChosen = chosen?.id === person.id;
  return (
    <tr aria-rowindex={index + 2} className={css.row} data-chosen={isChosen || undefined}>
      <td>
        <button type="button" className={css.name} aria-pressed={isChosen} onClick={() => onChoose(person)}>
          {person.name}
          {person.nickname && words.people.nicknamed(person.nickname)}
        </button>
      </td>
      <td>
        <span className={css.lines}>{workOf(person)}</span>
      </td>
      <td className={css.extra}>{words.roleLabel(person.role)}</td>
      <td>{person.phoneTail}</td>
      <td>
        <Standing person={person} />
      </td>
      <td className={css.extra}>{words.people.badge[person.badge]}</td>
    </tr>
  );
}
