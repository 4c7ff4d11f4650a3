import { keepDraft } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Unsaved.module.css";

/**
 * The form that somebody began last and that a scan or another screen has put aside: one press goes on with it. Stands
 * in the bar, so that no verdict gets smaller.
 */
export function Unsaved() {
  const { desk, store } = useFront();
  const words = useWords().editing;
  const { people, open } = useDesk((state) => state.drafts);
  const [key, draft] = [...people].findLast(([one]) => one !== open) ?? [];
  if (!key || !draft) return null;
  const goOn = async () => {
    const person = key === "new" ? null : await desk.people.card({ personId: key });
    if (person) store.setState({ screen: "people", personTask: { what: "person", person } });
    else if (key === "new") store.setState({ screen: "people", personTask: { what: "add" } });
    else keepDraft(store, key, null);
  };
  return (
    <button
      type="button"
      className={css.unsaved}
      title={words.goOnHint}
      data-testid="unsaved"
      onClick={() => void goOn()}
    >
      {key === "new" ? words.unfinishedNew(draft.form.name) : words.unfinished(draft.was.name)}
    </button>
  );
}
