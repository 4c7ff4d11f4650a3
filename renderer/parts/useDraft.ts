import { useEffect, useRef, useState } from "react";
import type { PersonDetails } from "../../shared/roster/person.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { BLANK, changesOf, type DraftKey, isUnsaved, type PersonDraft, rebased } from "../desk/drafts.ts";
import { keepDraft, showForm } from "../desk/keepDrafts.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** A form that is being filled in. `meanwhile`: what somebody else changed in fields that were edited here, too. */
export type DraftForm = {
  draft: PersonDraft;
  meanwhile: Partial<PersonDetails>;
  change: (changes: Partial<PersonDetails>) => void;
  /** What the form says is what the desk says now. */
  settle: () => void;
  /** Forgets what was typed. */
  discard: () => void;
};

/**
 * The details of somebody on the list, asked for now and whenever people changed; what was typed before and not saved is
 * taken up again. null: on its way; "gone": there is no such person any more.
 */
export function useEditDraft(personId: PersonId): DraftForm | null | "gone" {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [isGone, setGone] = useState(false);
  const { draft, put, ...form } = useKept(personId, null);
  const [meanwhile, setMeanwhile] = useState<Partial<PersonDetails>>({});
  const latest = useRef(draft);
  latest.current = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so the person may have
  useEffect(() => {
    let isWanted = true;
    void desk.people.edit({ personId }).then((now) => {
      if (!isWanted) return;
      setGone(now === null);
      if (!now) return;
      const before = latest.current;
      if (before) setMeanwhile((known) => ({ ...known, ...changedBoth(before, now) }));
      put(before ? rebased(before, now) : { was: now, form: now });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, personId, peopleVersion]);
  if (isGone) return "gone";
  const settle = () => {
    setMeanwhile({});
    form.settle();
  };
  return draft && { ...form, draft, settle, meanwhile };
}

/** The form of somebody who is being added. */
export function useNewDraft(): DraftForm {
  const { draft, put: _, ...form } = useKept("new", { was: BLANK, form: BLANK });
  return { ...form, draft: draft ?? { was: BLANK, form: BLANK }, meanwhile: {} };
}

/** A draft that outlives its form: kept in the window's memory while it says something. */
function useKept(key: DraftKey, start: PersonDraft | null) {
  const { store } = useFront();
  const [draft, setDraft] = useState(() => store.getState().drafts.people.get(key) ?? start);
  useEffect(() => showForm(store, key), [store, key]);
  const put = (next: PersonDraft) => {
    setDraft(next);
    // An answer that comes after the entry became part of another one: its draft is that one's by now.
    if (store.getState().drafts.open === key) keepDraft(store, key, next);
  };
  return {
    draft,
    put,
    change: (changes: Partial<PersonDetails>) => draft && put({ ...draft, form: { ...draft.form, ...changes } }),
    settle: () => draft && put({ was: { ...draft.was, ...changesOf(draft) }, form: draft.form }),
    discard: () => keepDraft(store, key, null),
  };
}

/** Fields that were edited here and changed there, with what they are there. */
function changedBoth(draft: PersonDraft, now: PersonDetails): Partial<PersonDetails> {
  if (!isUnsaved(draft)) return {};
  const there = changesOf({ was: draft.was, form: now });
  const here = changesOf(draft);
  return Object.fromEntries(
    Object.entries(there).filter(
      ([field, value]) => field in here && JSON.stringify(value) !== JSON.stringify(here[field as keyof PersonDetails]),
    ),
  );
}
