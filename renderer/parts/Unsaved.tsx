import { followMerge, keepDraft, keepMerge } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Unsaved.module.css";

/**
 * The form that somebody began last and that a scan or another screen has put aside: one press goes on with it. Stands
 * in the bar, so that no verdict gets smaller.
 */
export function Unsaved() {
  const { desk, store } = useFront();
  const words = useWords().editing;
  const { people, merges, open } = useDesk((state) => state.drafts);
  const [key, draft] = [...people].findLast(([one]) => one !== open) ?? [];
  const [mergeKey, merge] = [...merges].findLast(([one]) => one !== open) ?? [];
  const waits = key ?? mergeKey;
  if (!waits) return null;
  const goOn = async () => {
    if (waits === "new") {
      store.setState({ screen: "people", personTask: { what: "add" } });
      return;
    }
    const person = await desk.people.card({ personId: waits });
    if (person) {
      followMerge(store, waits, person.id);
      store.setState({ screen: "people", personTask: { what: "person", person } });
      return;
    }
    keepDraft(store, waits, null);
    keepMerge(store, waits, null);
  };
  const text = key === "new" ? words.unfinishedNew(draft?.form.name ?? "") : draft && words.unfinished(draft.was.name);
  return (
    <button
      type="button"
      className={css.unsaved}
      title={words.goOnHint}
      data-testid="unsaved"
      onClick={() => void goOn()}
    >
      {text ?? words.unfinishedMerge(merge?.name ?? "")}
    </button>
  );
}
