import { useEffect } from "react";
import { useFront } from "../desk/useDesk.ts";

/** `/` (outside of a field) and Ctrl+F or Cmd+F go to the search box of the screen, or of the check-in where it has none. */
export function useSearchKey(): void {
  const { store } = useFront();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!asksForSearch(event) || !store.getState().status?.event) return;
      event.preventDefault();
      if (!searchBox()) store.setState({ screen: "checkIn" });
      requestAnimationFrame(focusSearch);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [store]);
}

/** The screen's search box gets the focus, if it has one. */
export const focusSearch = (): void => searchBox()?.focus();

const searchBox = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>("input[type=search]");

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") return true;
  return event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey && !isWriting(event.target);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type));
