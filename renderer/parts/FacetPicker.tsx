import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FacetChoice, FacetReply } from "../../shared/contract/peopleShapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { FACETS, type Facet } from "../../shared/people/query.ts";
import { setValues, valuesIn } from "../desk/peopleQuery.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { CheckList } from "./CheckList.tsx";
import css from "./FacetPicker.module.css";
import { facetTitle, valueOrder, valueText } from "./facetTexts.ts";

/** Typing that goes on is not asked for letter by letter. Milliseconds. */
const PAUSE = 120;

/** Values from which on it is quicker to type than to look. */
const MANY = 8;

/** What the list can be narrowed to: a facet, and its values with how many people have each. */
export function FacetPicker({ extras }: { extras: readonly string[] }) {
  const words = useWords();
  const { store } = useFront();
  const timezone = useTimezone();
  const { query, labels } = useDesk((state) => state.peopleView);
  const [facet, setFacet] = useState<Facet>("role");
  const [search, setSearch] = useState("");
  const reply = useFacet(facet, search);
  const chosen = valuesIn(query, facet);
  const toggle = (value: string) => {
    const found = reply?.values.find((choice) => choice.value === value);
    const text = found && labelOf(found, (at) => whenOf(words.language, at, timezone, new Date().toISOString()));
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    setValues(store, facet, next, text ? { value, text } : undefined);
  };
  const choices = choicesOf(reply, facet, search === "" ? chosen : []).map((choice) => ({
    value: choice.value,
    text:
      labelOf(choice, (at) => whenOf(words.language, at, timezone, new Date().toISOString())) ??
      valueText(words, facet, choice.value, labels),
    note: choice.count.toLocaleString(words.language),
  }));
  const own = extras.map((header): Facet => `extra:${header}`);
  const option = (value: Facet) => ({ value, label: facetTitle(words, value) });
  return (
    <>
      <NativeSelect
        label={words.peopleList.filterTitle}
        value={facet}
        data={[
          { group: words.people.title, items: FACETS.map(option) },
          ...(own.length > 0 ? [{ group: words.peopleList.ownColumns, items: own.map(option) }] : []),
        ]}
        onChange={({ currentTarget: { value } }) => {
          setFacet([...FACETS, ...own].find((known) => known === value) ?? "role");
          setSearch("");
        }}
      />
      {(search !== "" || (reply && reply.values.length + reply.more > MANY && !valueOrder(facet))) && (
        <TextInput
          aria-label={words.peopleList.findValue}
          placeholder={words.peopleList.findValue}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <CheckList label={facetTitle(words, facet)} choices={choices} chosen={chosen} onToggle={toggle} />
      {reply && choices.length === 0 && <p className={css.soft}>{words.peopleList.noValues}</p>}
      {reply && reply.more > 0 && <p className={css.soft}>{words.peopleList.moreValues(reply.more)}</p>}
    </>
  );
}

/** The values of a facet among the people that the other filters leave; null while they are counted for the first time. */
function useFacet(facet: Facet, search: string): FacetReply | null {
  const { desk } = useFront();
  const query = useDesk((state) => state.peopleView.query);
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [answer, setAnswer] = useState<{ facet: Facet; reply: FacetReply } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the same question has another answer
  useEffect(() => {
    let isAsked = true;
    const ask = async () => {
      const reply = await desk.people.facet({ query, facet, search });
      if (isAsked) setAnswer({ facet, reply });
    };
    const timer = setTimeout(() => void ask(), search === "" ? 0 : PAUSE);
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [desk, query, facet, search, peopleVersion]);
  return answer?.facet === facet ? answer.reply : null;
}

/** Few and known values in their own order; what is chosen is listed even where nobody has it any more. */
function choicesOf(reply: FacetReply | null, facet: Facet, chosen: readonly string[]): FacetChoice[] {
  const values = reply?.values ?? [];
  const gone = reply ? chosen.filter((value) => !values.some((choice) => choice.value === value)) : [];
  const choices = [...values, ...gone.map((value) => ({ value, count: 0, label: null, at: null }))];
  const order = valueOrder(facet);
  return order ? choices.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : choices;
}

const labelOf = ({ label, at }: FacetChoice, when: (at: string) => string): string | null =>
  label && at ? `${label} · ${when(at)}` : label;
