import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { TemplateSample } from "../../../shared/contract/badgeShapes.ts";
import type { PersonCard } from "../../../shared/contract/shapes.ts";
import type { Words } from "../../../shared/i18n/say.ts";
import type { Design } from "../../desk/design.ts";
import { seeWith } from "../../desk/designer.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import { useSearch } from "../useSearch.ts";
import css from "./Bars.module.css";
import panel from "./Panel.module.css";

/** Whose texts the badge is looked at with: the names that are hardest, one of each role, or anybody who is looked for. */
export function SamplePicker({ seenWith }: { seenWith: Design["seenWith"] }) {
  const front = useFront();
  const words = useWords();
  const { designer } = words;
  const samples = useSamples(seenWith);
  const isSample = samples.some(({ personId }) => personId === seenWith?.id);
  const choices = [
    { value: "", label: samples.length > 0 ? designer.nobody : designer.example },
    ...(seenWith && !isSample ? [{ value: seenWith.id as string, label: seenWith.name }] : []),
    ...samples.map((sample) => ({ value: sample.personId as string, label: sampleText(words, sample) })),
  ];
  const choose = (id: string) => {
    const sample = samples.find(({ personId }) => personId === id);
    if (sample) seeWith(front, { id: sample.personId, name: sample.name });
    else if (id === "") seeWith(front, null);
  };
  return (
    <div className={css.preview}>
      <NativeSelect
        className={css.grow}
        label={designer.preview}
        value={seenWith?.id ?? ""}
        data={choices}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Finder onPick={({ id, name }) => seeWith(front, { id, name })} />
    </div>
  );
}

const sampleText = ({ designer, roleLabel }: Words, { why, name, role }: TemplateSample): string =>
  designer.sample(why === "role" ? roleLabel(role) : designer.why[why], name);

/** The samples of the roster as it is; the first is taken while nobody has chosen. */
function useSamples(seenWith: Design["seenWith"]): TemplateSample[] {
  const front = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const [samples, setSamples] = useState<TemplateSample[]>([]);
  const wantsOne = useRef(seenWith === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people give other samples
  useEffect(() => {
    let isWanted = true;
    const take = (found: TemplateSample[]) => {
      if (!isWanted) return;
      setSamples(found);
      const [first] = found;
      if (first && wantsOne.current) seeWith(front, { id: first.personId, name: first.name });
      wantsOne.current = false;
    };
    // A call that failed stands in the bar.
    front.desk.templates.samples().then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [front, version]);
  return samples;
}

/** How many are offered at once. */
const FOUND = 5;

function Finder({ onPick }: { onPick: (person: PersonCard) => void }) {
  const { designer } = useWords();
  const search = useSearch(FOUND);
  const pick = (person: PersonCard) => {
    onPick(person);
    search.clear();
  };
  return (
    <div className={css.grow}>
      <TextInput
        label={designer.findSomebody}
        autoComplete="off"
        maxLength={200}
        value={search.text}
        onChange={({ currentTarget: { value } }) => {
          search.type(value);
          search.ask(value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) search.pick(pick);
          if (event.key === "Escape") search.clear();
        }}
      />
      {search.results && (
        <ul className={css.found}>
          {search.results.length === 0 && <li role="status">{designer.noOneFound}</li>}
          {search.results.map((person) => (
            <li key={person.id}>
              <button type="button" className={panel.element} onClick={() => pick(person)}>
                {[person.name, person.company].filter(Boolean).join(" · ")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
