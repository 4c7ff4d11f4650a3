import { isCorrected } from "../desk/pageReview.ts";
import { unfinishedPlan } from "../desk/planForm.ts";
import type { Screen } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { unfinishedForm } from "./UnfinishedWork.tsx";
import css from "./Unsaved.module.css";

/** An event's form, or corrections beside its page, that a scan or another screen has put aside: one press goes on. */
export function UnsavedEvent() {
  const { store } = useFront();
  const words = useWords();
  const screen = useDesk((state) => state.screen);
  const form = useDesk(unfinishedForm);
  const page = useDesk(({ pageDraft }) => (pageDraft && isCorrected(pageDraft) ? pageDraft.name : null));
  const plan = useDesk(unfinishedPlan);
  const begun: Screen[] = [
    ...(form ? (["eventForm"] as const) : []),
    ...(plan ? (["sessions"] as const) : []),
    ...(page === null ? [] : (["page"] as const)),
  ];
  const waits = begun.find((one) => one !== screen);
  // On the event's own screen the same is said with more room.
  if (waits === undefined || screen === "event") return null;
  const { eventForm } = words;
  const formText =
    form?.corrects === null ? eventForm.unfinishedMake(form.now.page.theme) : eventForm.unfinishedCorrect;
  return (
    <button
      type="button"
      className={css.unsaved}
      title={words.editing.goOnHint}
      data-testid="unsaved-event"
      onClick={() => store.setState({ screen: waits })}
    >
      {waits === "page" && eventForm.unfinishedPage(page ?? "")}
      {waits === "sessions" && words.sessions.unfinished}
      {waits === "eventForm" && formText}
    </button>
  );
}
