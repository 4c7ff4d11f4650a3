import { type DraftKey, keepDraft } from "../desk/drafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./ComplaintBar.module.css";

/** Forms somebody began and that a scan or another screen has put aside: one press goes on with them. */
export function UnsavedBar() {
  const { desk, store } = useFront();
  const words = useWords().editing;
  const { people, open } = useDesk((state) => state.drafts);
  const goOn = async (key: DraftKey) => {
    if (key === "new") {
      store.setState({ screen: "people", personTask: { what: "add" } });
      return;
    }
    const person = await desk.people.card({ personId: key });
    if (person) store.setState({ screen: "people", personTask: { what: "person", person } });
    else keepDraft(store, key, null);
  };
  const aside = [...people].filter(([key]) => key !== open);
  return aside.map(([key, { was, form }]) => (
    <div key={key} role="status" className={css.bar} data-look="notice" data-testid="unsaved">
      <p>{key === "new" ? words.unfinishedNew(form.name) : words.unfinished(was.name)}</p>
      <button type="button" onClick={() => void goOn(key)}>
        {words.goOn}
      </button>
      <button type="button" onClick={() => keepDraft(store, key, null)}>
        {words.discard}
      </button>
    </div>
  ));
}
