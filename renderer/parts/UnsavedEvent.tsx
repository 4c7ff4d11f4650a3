import { unfinishedDesign } from "../desk/designer.ts";
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
  const design = useDesk(unfinishedDesign);
  const begun: Screen[] = [
    ...(form ? (["eventForm"] as const) : []),
    ...(plan ? (["sessions"] as const) : []),
    ...(page === null ? [] : (["page"] as const)),
    ...(design ? (["designer"] as const) : []),
  ];
  // On the event's own screen, and that of the badges, the same is said with more room.
  const waits = begun.find((one) => one !== screen && screen !== (one === "designer" ? "badges" : "event"));
  if (waits === undefined) return null;
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
      {waits === "designer" && words.designer.unfinished(design?.edit.template.name || words.designer.unnamed)}
    </button>
  );
}
