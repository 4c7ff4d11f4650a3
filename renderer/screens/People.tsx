import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { ExportReply, PersonCard } from "../../shared/contract/shapes.ts";
import { extraOf, type ListColumn } from "../../shared/people/query.ts";
import { sortBy } from "../desk/peopleQuery.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ColumnPicker } from "../parts/ColumnPicker.tsx";
import { Written } from "../parts/ExportCard.tsx";
import page from "../parts/Page.module.css";
import { PeopleFilters } from "../parts/PeopleFilters.tsx";
import { AddPersonButton, PeopleSide } from "../parts/PeopleSide.tsx";
import { PeopleTable } from "../parts/PeopleTable.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { bringIntoSight } from "../parts/SidePanel.tsx";
import { useColumns } from "../parts/useColumns.ts";
import { usePeople } from "../parts/usePeople.ts";
import { useSearch } from "../parts/useSearch.ts";
import css from "./People.module.css";

/** Everybody on the list, ordered and narrowed as staff like, and all about the one that is chosen. */
export function People() {
  const words = useWords();
  const [chosen, setChosen] = useState<PersonCard | null>(null);
  const search = useSearch();
  const details = (person: PersonCard) => {
    search.clear();
    setChosen(person);
  };
  const side = useRef<HTMLElement>(null);
  const choose = (person: PersonCard) => {
    details(person);
    if (person.id === chosen?.id) bringIntoSight(side.current?.lastElementChild ?? null);
  };
  return (
    <div className={css.people}>
      <PeopleSection chosen={chosen} onChoose={choose} typed={search.text} onTakeTyped={search.clear} />
      <aside ref={side} className={css.side}>
        <SearchBox search={search} label={words.people.search} onDetails={details} />
        {search.results === null && <PeopleSide chosen={chosen} onChoose={setChosen} />}
      </aside>
    </div>
  );
}

type Props = {
  chosen: PersonCard | null;
  onChoose: (person: PersonCard) => void;
  typed: string;
  onTakeTyped: () => void;
};

function PeopleSection({ chosen, onChoose, typed, onTakeTyped }: Props) {
  const words = useWords();
  const { store } = useFront();
  const query = useDesk((state) => state.peopleView.query);
  const chosenColumns = useDesk((state) => state.settings?.peopleColumns);
  const people = usePeople(query, chosenColumns?.flatMap((column) => extraOf(column) ?? []) ?? NONE);
  const columns = useColumns(people.extras);
  return (
    <section className={css.list} aria-labelledby="people-title">
      <div className={page.row}>
        <h1 id="people-title">{words.people.title}</h1>
        <p className={css.total} role="status" data-testid="people-count">
          {people.query && words.peopleList.count(people.total, people.all)}
          {people.isLate && <span className={css.late}>{words.peopleList.sorting}</span>}
          {people.hasFailed && <span className={css.late}>{words.peopleList.failed}</span>}
        </p>
        <AddPersonButton />
        <ColumnPicker columns={columns} />
        <ExportList columns={columns.shown} />
      </div>
      <PeopleFilters extras={people.extras} typed={typed} onTake={onTakeTyped} />
      <PeopleTable
        people={people}
        columns={columns.shown}
        sort={query.sort}
        chosen={chosen?.id ?? null}
        onChoose={onChoose}
        onSort={(column) => sortBy(store, column)}
      />
    </section>
  );
}

const NONE: string[] = [];

/** Writes what the table shows into a file; where it lies stands below until the list is another one. */
function ExportList({ columns }: { columns: ListColumn[] }) {
  const words = useWords();
  const { desk } = useFront();
  const query = useDesk((state) => state.peopleView.query);
  const [done, setDone] = useState<{ query: typeof query; reply: ExportReply } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    void desk.people
      .export({ query, columns })
      .then((reply) => setDone({ query, reply }))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button variant="default" loading={isBusy} onClick={press}>
        {words.peopleList.export}
      </Button>
      {done?.query === query && (
        <div className={css.written}>
          <Written reply={done.reply} say={words.report.written} />
          <button type="button" className={css.close} aria-label={words.program.close} onClick={() => setDone(null)}>
            ×
          </button>
        </div>
      )}
    </>
  );
}
