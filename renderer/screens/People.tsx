import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useWords } from "../desk/useDesk.ts";
import page from "../parts/Page.module.css";
import { PeopleTable } from "../parts/PeopleTable.tsx";
import { PersonPanel } from "../parts/PersonPanel.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { type Show, usePeople } from "../parts/usePeople.ts";
import { useSearch } from "../parts/useSearch.ts";
import css from "./People.module.css";

const SHOWS: Show[] = ["all", "arrived", "missing"];

/** Everybody on the list, and all about the one that is chosen. */
export function People() {
  const words = useWords();
  const [show, setShow] = useState<Show>("all");
  const [chosen, setChosen] = useState<PersonCard | null>(null);
  const search = useSearch();
  const people = usePeople(show);
  const details = (person: PersonCard) => {
    search.clear();
    setChosen(person);
  };
  return (
    <div className={css.people}>
      <section className={css.list} aria-labelledby="people-title">
        <div className={page.row}>
          <h1 id="people-title">{words.people.title}</h1>
          <p className={css.total}>{words.people.total(people.total)}</p>
          <SegmentedControl
            aria-label={words.people.title}
            value={show}
            data={SHOWS.map((value) => ({ value, label: words.people.show[value] }))}
            onChange={(value) => setShow(SHOWS.find((known) => known === value) ?? "all")}
          />
        </div>
        <PeopleTable people={people} chosen={chosen} onChoose={setChosen} />
      </section>
      <aside className={css.side}>
        <SearchBox search={search} label={words.people.search} onDetails={details} />
        {search.results === null && !chosen && <p className={css.hint}>{words.people.chooseHint}</p>}
        {search.results === null && chosen && (
          <PersonPanel key={chosen.id} person={chosen} onClose={() => setChosen(null)} />
        )}
      </aside>
    </div>
  );
}
