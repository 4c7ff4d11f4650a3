/** Inputs that are pressed or moved, not written into. */
const PRESSED = ["checkbox", "radio", "button", "submit", "reset", "image", "file", "color"];
const DATES = ["date", "time", "datetime-local", "month", "week"];

/** Letters of a list's option are typed one after the other within this time. Milliseconds. */
const SPELLED = 1_000;

/** Whether every character goes into the element as text. */
export function doesText(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return ![...PRESSED, ...DATES, "range"].includes(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

/** Whether digits go into the element, while a blank opens its calendar. */
export const doesDate = (element: Element | null): boolean =>
  element instanceof HTMLInputElement && DATES.includes(element.type);

/** What a browser does for a character on an element outside of text: presses, opens or chooses. `at`: when, ms. */
export function doKey(element: Element | null, key: string, at: number): void {
  if (element instanceof HTMLSelectElement && key !== " ") spell(element, key, at);
  else if (key !== " " || !(element instanceof HTMLElement)) return;
  else if (element instanceof HTMLSelectElement || (element instanceof HTMLInputElement && doesDate(element)))
    open(element);
  else if (
    element.matches("button, summary") ||
    (element instanceof HTMLInputElement && PRESSED.includes(element.type))
  )
    element.click();
}

/** The browser refuses a list or calendar of an element that cannot be changed, or without a key of a person before. */
function open(element: HTMLSelectElement | HTMLInputElement): void {
  try {
    element.showPicker();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

let spelled = { list: null as HTMLSelectElement | null, text: "", at: 0 };

/** The same letter again goes to the next option that starts with it; others go on with the word. */
function spell(list: HTMLSelectElement, letter: string, at: number): void {
  const goesOn = spelled.list === list && at - spelled.at <= SPELLED && spelled.text !== letter;
  spelled = { list, at, text: (goesOn ? spelled.text : "") + letter };
  const text = spelled.text.toLowerCase();
  const from = list.selectedIndex + (goesOn ? 0 : 1);
  const options = [...list.options];
  const found = [...options.slice(from), ...options.slice(0, from)].find(
    (option) => !option.disabled && option.text.trim().toLowerCase().startsWith(text),
  );
  if (!found || found.index === list.selectedIndex || list.disabled) return;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(list, found.value);
  list.dispatchEvent(new Event("input", { bubbles: true }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
}
