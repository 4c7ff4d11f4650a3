import type { PersonRow } from "../../shared/contract/peopleShapes.ts";
import type { ListColumn } from "../../shared/people/query.ts";
import { cellText } from "../../shared/report/peopleTable.ts";
import { useTimezone, useWords } from "../desk/useDesk.ts";
import css from "./PersonCell.module.css";
import { Standing } from "./Who.tsx";

type Props = { person: PersonRow; column: ListColumn; showsNickname: boolean };

/** What a row says under a column: one line, the whole of it as its title. A name is never cut. */
export function PersonCell({ person, column, showsNickname }: Props) {
  const words = useWords();
  const timezone = useTimezone();
  if (column === "arrival") return <Standing person={person} />;
  if (column === "name")
    return (
      <span className={css.name}>
        {person.name}
        {showsNickname && person.nickname && words.people.nicknamed(person.nickname)}
        {person.flags.includes("vip") && (
          <>
            {" "}
            <span className={css.vip}>{words.peopleList.flag.vip}</span>
          </>
        )}
      </span>
    );
  const text = cellText(words, person, column, timezone);
  return (
    <span className={css.line} title={text || undefined}>
      {text}
    </span>
  );
}
