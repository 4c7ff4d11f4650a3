import { newEdit } from "../../shared/badge/edit.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Design } from "./design.ts";
import type { DeskStore } from "./store.ts";

const KEY = "designs";

/** What is kept: all but the steps that could be taken back. */
type Kept = Pick<Design, "saved" | "seenWith"> & { event: EventId; template: Design["edit"]["template"] };

/**
 * A window that crashed or was loaded anew has the badges again that nobody has saved: the browser keeps them for as long
 * as the window is there, no longer. A kiosk's window has none.
 */
export function keepDesigns(store: DeskStore): void {
  if (store.getState().kiosk) return;
  const known = read(sessionStorage.getItem(KEY));
  store.setState({ designs: new Map(known.map((kept) => [kept.event, designOf(kept)])) });
  store.subscribe(({ designs }, before) => {
    if (designs !== before.designs) sessionStorage.setItem(KEY, write(designs));
  });
}

const designOf = ({ template, saved, seenWith }: Kept): Design => ({
  edit: newEdit(template),
  saved,
  seenWith,
  troubles: [],
});

const write = (designs: ReadonlyMap<EventId, Design>): string =>
  JSON.stringify(
    [...designs].map(
      ([event, { edit, saved, seenWith }]): Kept => ({ event, template: edit.template, saved, seenWith }),
    ),
  );

/** Only our own window of this very program writes there. */
const read = (text: string | null): Kept[] => (text === null ? [] : (JSON.parse(text) as Kept[]));
