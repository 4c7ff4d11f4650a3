import type { PersonId } from "../../shared/words/ids.ts";
import { type AnswerDraft, type DraftKey, followed, isUnsaved, type MergeDraft, type PersonDraft } from "./drafts.ts";
import type { Front } from "./front.ts";
import type { DeskStore } from "./store.ts";

/** Keeps what a form holds; one that says nothing else than the desk is no draft. null forgets it. */
export const keepDraft = (store: DeskStore, key: DraftKey, draft: PersonDraft | null): void =>
  store.setState(({ drafts }) => {
    const people = new Map(drafts.people);
    if (draft && isUnsaved(draft)) people.set(key, draft);
    else people.delete(key);
    return { drafts: { ...drafts, people } };
  });

/** Keeps a note that is being written; "" forgets it. */
export const keepNote = (store: DeskStore, person: PersonId, text: string): void =>
  store.setState(({ drafts }) => {
    const notes = new Map(drafts.notes);
    if (text === "") notes.delete(person);
    else notes.set(person, text);
    return { drafts: { ...drafts, notes } };
  });

/** Keeps what a guest said to the questions so far; null forgets it. */
export const keepAnswers = (store: DeskStore, person: PersonId, draft: AnswerDraft | null): void =>
  store.setState(({ drafts }) => {
    const answers = new Map(drafts.answers);
    if (draft) answers.set(person, draft);
    else answers.delete(person);
    return { drafts: { ...drafts, answers } };
  });

/** Keeps a comparison of somebody with another entry; null forgets it. */
export const keepMerge = (store: DeskStore, person: PersonId, merge: MergeDraft | null): void =>
  store.setState(({ drafts }) => {
    const merges = new Map(drafts.merges);
    if (merge) merges.set(person, merge);
    else merges.delete(person);
    return { drafts: { ...drafts, merges } };
  });

/** The entry `from` is part of `to` now, and so is what was typed about it. */
export function followMerge(store: DeskStore, from: PersonId, to: PersonId): void {
  if (from !== to) store.setState(({ drafts }) => ({ drafts: followed(drafts, from, to) }));
}

/** People changed: whoever something is typed about may have become one with somebody else, here or at another desk. */
export async function followMerges({ desk, store }: Front): Promise<void> {
  const { people, notes, merges, answers } = store.getState().drafts;
  const keys = new Set([...people.keys(), ...notes.keys(), ...merges.keys(), ...answers.keys()]);
  for (const key of keys) {
    const card = key === "new" ? null : await desk.people.card({ personId: key });
    if (card && key !== "new") followMerge(store, key, card.id);
  }
}

/** Says which form is on the screen; returns what takes that back. */
export function showForm(store: DeskStore, key: DraftKey): () => void {
  store.setState(({ drafts }) => ({ drafts: { ...drafts, open: key } }));
  return () =>
    store.setState(({ drafts }) => (drafts.open === key ? { drafts: { ...drafts, open: null } } : { drafts }));
}
