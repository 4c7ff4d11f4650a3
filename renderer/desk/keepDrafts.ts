import type { PersonId } from "../../shared/words/ids.ts";
import { type DraftKey, isUnsaved, type PersonDraft } from "./drafts.ts";
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

/** Says which form is on the screen; returns what takes that back. */
export function showForm(store: DeskStore, key: DraftKey): () => void {
  store.setState(({ drafts }) => ({ drafts: { ...drafts, open: key } }));
  return () =>
    store.setState(({ drafts }) => (drafts.open === key ? { drafts: { ...drafts, open: null } } : { drafts }));
}
