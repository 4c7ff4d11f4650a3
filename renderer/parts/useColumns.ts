import { useMemo } from "react";
import { extraOf, LIST_COLUMNS, type ListColumn } from "../../shared/people/query.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** What fits a window of 1280 px beside the details of a person. */
const USUAL: readonly ListColumn[] = ["name", "company", "role", "phone", "arrival", "badge"];

/**
 * The columns of the people table in their order. `all`: what can be ticked, with columns that were ticked for another
 * roster; `ticked`: what is, and `shown`: as far as this roster has it.
 */
export type Columns = {
  shown: ListColumn[];
  ticked: ListColumn[];
  all: ListColumn[];
  isUsual: boolean;
  toggle(column: ListColumn): void;
  reset(): void;
};

/** Which columns this station shows; kept among its settings. `extras`: headers of the open roster's own columns. */
export function useColumns(extras: readonly string[]): Columns {
  const front = useFront();
  const chosen = useDesk((state) => state.settings?.peopleColumns) ?? USUAL;
  const headers = JSON.stringify(extras);
  return useMemo(() => {
    const own = (JSON.parse(headers) as string[]).map((header): ListColumn => `extra:${header}`);
    const here: ListColumn[] = [...LIST_COLUMNS, ...own];
    const all = [...new Set([...here, ...chosen.filter(isExtra)])];
    const isTicked = (column: ListColumn) => column === "name" || chosen.includes(column);
    const [shown, ticked] = [here.filter(isTicked), all.filter(isTicked)];
    const show = (peopleColumns: string[]) => {
      // Shown at once: a tick that waits for the disk looks as if it had not been taken.
      front.store.setState(({ settings }) => ({ settings: settings && { ...settings, peopleColumns } }));
      void changeSettings(front, { peopleColumns });
    };
    const toggle = (column: ListColumn) =>
      show(chosen.includes(column) ? chosen.filter((one) => one !== column) : [...chosen, column]);
    const reset = () => show([...USUAL]);
    const isUsual = ticked.length === USUAL.length && USUAL.every((column) => ticked.includes(column));
    return { shown, ticked, all, isUsual, toggle, reset };
  }, [front, chosen, headers]);
}

const isExtra = (column: string): column is `extra:${string}` => extraOf(column) !== null;
