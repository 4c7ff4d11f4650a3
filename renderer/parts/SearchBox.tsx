import { Button } from "@mantine/core";
import { type CompositionEvent, type KeyboardEvent, useId, useRef } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import css from "./SearchBox.module.css";
import type { Search } from "./useSearch.ts";
import { Standing, Who } from "./Who.tsx";

type Props = {
  search: Search;
  label: string;
  /** What picking somebody does; without it, picking opens the details. */
  onCheckIn?: (person: PersonCard) => void;
  onDetails: (person: PersonCard) => void;
};

/**
 * Finding people while typing: arrow keys and Enter are enough. What an input method is still composing is not searched
 * for, and the Enter that ends a composition picks nobody.
 */
export function SearchBox({ search, label, onCheckIn, onDetails }: Props) {
  const onPick = onCheckIn ?? onDetails;
  const words = useWords();
  const composing = useRef(false);
  const list = useId();
  const { text, results, active } = search;

  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") search.move(1);
    else if (event.key === "ArrowUp") search.move(-1);
    else if (event.key === "Enter") search.pick(onPick);
    else if (event.key === "Escape") search.clear();
    else return;
    event.preventDefault();
  };
  const endComposition = (event: CompositionEvent<HTMLInputElement>) => {
    composing.current = false;
    search.ask(event.currentTarget.value);
  };

  return (
    <div className={css.search}>
      <div className={css.box}>
        <Icon name="search" />
        <input
          type="search"
          role="combobox"
          aria-label={label}
          aria-expanded={results !== null}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={results?.[active] ? `${list}-${active}` : undefined}
          placeholder={words.checkIn.searchHint}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => {
            search.type(event.currentTarget.value);
            if (!composing.current) search.ask(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={endComposition}
          onKeyDown={pressKey}
        />
        {text === "" ? <kbd title={words.checkIn.searchKey}>/</kbd> : <ClearButton onClear={search.clear} />}
      </div>
      <p className={css.count} role="status">
        {results &&
          (results.length === 0
            ? words.checkIn.noResults
            : resultsText(
                words.checkIn.results(results.length),
                helpText(words, search.mustChoose, onCheckIn !== undefined),
              ))}
      </p>
      <div id={list} role="listbox" aria-label={label} className={css.results} hidden={!results?.length}>
        {results?.map((person, i) => (
          <ResultOption
            key={person.id}
            id={`${list}-${i}`}
            person={person}
            isActive={i === active}
            onPick={onPick}
            onHover={() => search.point(i)}
          />
        ))}
      </div>
      {results?.[active] && <Hands person={results[active]} onCheckIn={onCheckIn} onDetails={onDetails} />}
    </div>
  );
}

type HandsProps = {
  person: PersonCard;
  onCheckIn: Props["onCheckIn"] | undefined;
  onDetails: Props["onDetails"];
};

/** What can be done about the marked person, for hands without a keyboard. */
function Hands({ person, onCheckIn, onDetails }: HandsProps) {
  const words = useWords();
  return (
    <div className={css.hands}>
      {onCheckIn && <Button onClick={() => onCheckIn(person)}>{words.people.checkIn}</Button>}
      <Button variant="default" aria-label={words.people.detailsOf(person.name)} onClick={() => onDetails(person)}>
        {words.people.details}
      </Button>
    </div>
  );
}

function helpText({ checkIn }: Words, mustChoose: boolean, checksIn: boolean): string {
  if (mustChoose) return checkIn.sameNames;
  return checksIn ? checkIn.resultsHelp : checkIn.resultsHelpDetails;
}

const resultsText = (count: string, help: string): string => `${count} · ${help}`;

function ClearButton({ onClear }: { onClear: () => void }) {
  const words = useWords();
  return (
    <button
      type="button"
      className={css.clear}
      aria-label={words.checkIn.clear}
      onClick={(event) => {
        event.currentTarget.parentElement?.querySelector("input")?.focus();
        onClear();
      }}
    >
      ×
    </button>
  );
}

type OptionProps = {
  id: string;
  person: PersonCard;
  isActive: boolean;
  onPick: (person: PersonCard) => void;
  onHover: () => void;
};

function ResultOption({ id, person, isActive, onPick, onHover }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the search box, which keeps the focus
    <div
      id={id}
      tabIndex={-1}
      role="option"
      aria-selected={isActive}
      className={css.option}
      ref={(option) => {
        if (isActive) option?.scrollIntoView?.({ block: "nearest" });
      }}
      onMouseMove={onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(person)}
    >
      <Who person={person} />
      <Standing person={person} />
    </div>
  );
}
