import type { EventTrouble } from "../../shared/event/eventDetails.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";

/** How much of a form is to be put right, and the first of it; each sentence stands at its field as well. */
export function Troubles({ troubles }: { troubles: EventTrouble[] }) {
  const words = useWords().eventForm;
  const [first] = troubles;
  if (!first) return null;
  return (
    <p role="alert" className={css.trouble} data-testid="form-troubles">
      <strong>{words.wrong(troubles.length)}</strong> {words.trouble[first.code]}
    </p>
  );
}

/** Brings the first field that is wrong under the hands; `form`: its test id. */
export function focusFirstTrouble(form = "event-form"): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>(`[data-testid=${form}] :is([aria-invalid=true], [data-wrong])`);
    const field = wrong?.matches("[data-wrong]") ? wrong.parentElement?.querySelector<HTMLElement>("input") : wrong;
    field?.focus();
  });
}
