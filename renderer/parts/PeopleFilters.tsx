import { Button, SegmentedControl } from "@mantine/core";
import { clearFilters, setText, setValues, valuesIn } from "../desk/peopleQuery.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { DropBox } from "./DropBox.tsx";
import { FacetPicker } from "./FacetPicker.tsx";
import { filterText } from "./facetTexts.ts";
import css from "./PeopleFilters.module.css";

const SHOWS = ["all", "arrived", "missing", "inside"] as const;

type Props = {
  extras: readonly string[];
  /** What stands in the search box: the list can be narrowed to it. */
  typed: string;
  onTake: () => void;
};

/** What the list is narrowed to, each filter with the button that takes it back. */
export function PeopleFilters({ extras, typed, onTake }: Props) {
  const words = useWords();
  const { store } = useFront();
  const { query, labels } = useDesk((state) => state.peopleView);
  const presence = valuesIn(query, "presence");
  const show = SHOWS.find((one) =>
    presence.length === 0 ? one === "all" : presence.length === 1 && one === presence[0],
  );
  const chips = query.filters.filter(({ facet }) => facet !== "presence" || !show);
  const takeText = () => {
    setText(store, typed);
    onTake();
  };
  return (
    <div className={css.filters}>
      <SegmentedControl
        aria-label={words.peopleList.facet.presence}
        value={show ?? ""}
        data={SHOWS.map((value) => ({ value, label: words.peopleList.show[value] }))}
        onChange={(value) => setValues(store, "presence", value === "all" ? [] : [value])}
      />
      <DropBox button={words.peopleList.filter} title={words.peopleList.filterTitle} testId="filter-box">
        <FacetPicker extras={extras} />
      </DropBox>
      {typed.trim() !== "" && (
        <Button variant="light" onClick={takeText}>
          {words.peopleList.onlyText(typed.trim())}
        </Button>
      )}
      {query.text !== "" && <Chip text={words.peopleList.textFilter(query.text)} onRemove={() => setText(store, "")} />}
      {chips.map((filter) => (
        <Chip
          key={filter.facet}
          text={filterText(words, filter, labels)}
          onRemove={() => setValues(store, filter.facet, [])}
        />
      ))}
      {(query.text !== "" || query.filters.length > 0) && (
        <Button variant="subtle" onClick={() => clearFilters(store)}>
          {words.peopleList.clearAll}
        </Button>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const words = useWords();
  return (
    <button
      type="button"
      className={css.chip}
      aria-label={words.peopleList.remove(text)}
      data-testid="filter-chip"
      onClick={onRemove}
    >
      <span className={css.chipText}>{text}</span>
      <span aria-hidden="true">×</span>
    </button>
  );
}
