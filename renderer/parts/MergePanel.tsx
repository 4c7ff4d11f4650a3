import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Comparison, MergeChoice, MergeReply } from "../../shared/contract/personShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import type { MergeDraft } from "../desk/drafts.ts";
import { keepMerge, showForm } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import css from "./MergePanel.module.css";
import { MergeTable } from "./MergeTable.tsx";
import { useOnce } from "./press.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { useSearch } from "./useSearch.ts";
import guessCss from "./WalkInForm.module.css";
import { Standing, Who } from "./Who.tsx";

/** `onMerged`: the two are one now. */
type Props = { person: PersonCard; onMerged: (person: PersonCard) => void; onClose: () => void };

/**
 * Two entries that are one person: which is the other, what to keep of each, then one press. What is chosen stays in the
 * window's memory, so that a scan may come between.
 */
export function MergePanel({ person, onMerged, onClose }: Props) {
  const words = useWords();
  const { store } = useFront();
  const merge = useDesk(({ drafts }) => drafts.merges.get(person.id) ?? null);
  useEffect(() => showForm(store, person.id), [store, person.id]);
  const keep = (kept: MergeDraft | null) => keepMerge(store, person.id, kept);
  const close = () => {
    keep(null);
    onClose();
  };
  const done = (one: PersonCard) => {
    keep(null);
    onMerged(one);
  };
  return (
    <SidePanel title={words.merging.title(person.name)} onClose={close}>
      <div className={css.merge} data-testid="merge">
        {merge ? (
          <Compare
            key={merge.other.id}
            person={person}
            merge={merge}
            onChoose={(choices) => keep({ ...merge, choices })}
            onMerged={done}
            onAnother={() => keep(null)}
          />
        ) : (
          <Choose person={person} onChoose={(other) => keep({ name: person.name, other, choices: [] })} />
        )}
      </div>
    </SidePanel>
  );
}

/** Who the other entry is: those that are likely first, anybody else by searching. */
function Choose({ person, onChoose }: { person: PersonCard; onChoose: (other: PersonCard) => void }) {
  const words = useWords();
  const search = useSearch();
  const twins = useTwins(person);
  const choose = (other: PersonCard) => {
    if (other.id !== person.id) onChoose(other);
  };
  return (
    <>
      {twins?.length === 0 && <p className={css.soft}>{words.merging.noSuggestions}</p>}
      {twins && twins.length > 0 && (
        <section className={guessCss.guesses}>
          <h3>{words.merging.suggestions}</h3>
          {twins.map((twin) => (
            <button key={twin.id} type="button" className={guessCss.guess} onClick={() => choose(twin)}>
              <Who person={twin} />
              <Standing person={twin} />
            </button>
          ))}
        </section>
      )}
      <h3>{words.merging.search}</h3>
      <SearchBox search={search} label={words.merging.search} onDetails={choose} />
    </>
  );
}

type CompareProps = {
  person: PersonCard;
  merge: MergeDraft;
  onChoose: (choices: MergeChoice[]) => void;
  onMerged: (person: PersonCard) => void;
  onAnother: () => void;
};

function Compare({ person, merge: { other, choices }, onChoose, onMerged, onAnother }: CompareProps) {
  const front = useFront();
  const words = useWords().merging;
  const once = useOnce();
  const comparison = useComparison(person, other);
  const [refused, setRefused] = useState<Refusal | null>(null);
  if (!comparison) return null;
  const refusal = refused ?? (comparison.what === "two" ? null : comparison);
  if (refusal || comparison.what !== "two") {
    return (
      <>
        {refusal && <Refused refusal={refusal} />}
        <Button variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </>
    );
  }
  const merge = async () => {
    const reply = await front.desk.people.merge({ personId: person.id, other: other.id, choices });
    if (reply.what === "merged") onMerged(reply.person);
    else if (reply.what === "already-one" || reply.what === "gone") setRefused(reply);
    else front.store.setState({ complaint: reply });
  };
  const codes = comparison.first.codes + comparison.second.codes;
  return (
    <>
      <MergeTable
        comparison={comparison}
        choices={choices}
        onChoose={(choice) =>
          onChoose([...choices.filter(({ field, key }) => field !== choice.field || key !== choice.key), choice])
        }
      />
      <p className={css.soft}>{codes > 0 ? words.ticketsAndCodes(codes) : words.tickets}</p>
      <div className={css.hands}>
        <Button onClick={() => once(merge)}>{words.confirm}</Button>
        <Button variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </>
  );
}

type Refusal = Exclude<Comparison, { what: "two" }> | Extract<MergeReply, { what: "already-one" | "gone" }>;

/** Why these two cannot be made one: somebody did it already, or one of them is no longer there. */
function Refused({ refusal }: { refusal: Refusal }) {
  const words = useWords();
  const timezone = useTimezone();
  return (
    <p role="alert" className={css.refused}>
      {refusal.what === "gone"
        ? words.merging.gone
        : words.merging.alreadyOne(whenOf(words.language, refusal.at, timezone, new Date().toISOString()), refusal.by)}
    </p>
  );
}

function useTwins(person: PersonCard): PersonCard[] | null {
  const { desk } = useFront();
  const [twins, setTwins] = useState<PersonCard[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void desk.people.twins({ personId: person.id }).then((found) => {
      if (isWanted) setTwins(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, person.id]);
  return twins;
}

/** Asked again when people changed: what is compared is what will be merged. */
function useComparison(person: PersonCard, other: PersonCard): Comparison | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the comparison may have
  useEffect(() => {
    let isWanted = true;
    void desk.people.compare({ personId: person.id, other: other.id }).then((found) => {
      if (isWanted) setComparison(found);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, person.id, other.id, peopleVersion]);
  return comparison;
}
