import { type Facet, type ListColumn, type ListFilter, type ListQuery, WHOLE_LIST } from "../../shared/people/query.ts";
import type { DeskStore } from "./store.ts";

/** A column's next order: upwards, downwards, and then the roster's own again. */
export function sortBy(store: DeskStore, by: ListColumn): void {
  const { sort } = store.getState().peopleView.query;
  const next = sort.by !== by ? { by, down: false } : sort.down ? WHOLE_LIST.sort : { by, down: true };
  changeQuery(store, { sort: by === "number" && sort.by !== by ? { by, down: true } : next });
}

/** Narrows the list to what the search finds for a text; "" takes that back. */
export const setText = (store: DeskStore, text: string): void => changeQuery(store, { text: text.trim() });

/** Sets which values of a facet are listed; none: all. `label`: what a value goes by that is only a name for us. */
export function setValues(store: DeskStore, facet: Facet, values: string[], label?: { value: string; text: string }) {
  const { query, labels } = store.getState().peopleView;
  const others = query.filters.filter((filter) => filter.facet !== facet);
  const place = query.filters.findIndex((filter) => filter.facet === facet);
  const filter: ListFilter = { facet, values };
  const filters = values.length === 0 ? others : others.toSpliced(place < 0 ? others.length : place, 0, filter);
  store.setState({
    peopleView: { query: { ...query, filters }, labels: label ? { ...labels, [label.value]: label.text } : labels },
  });
}

/** Which values of a facet are listed; none: all. */
export const valuesIn = ({ filters }: ListQuery, facet: Facet): string[] =>
  filters.find((filter) => filter.facet === facet)?.values ?? [];

/** Lists everybody again, in the order that was chosen. */
export const clearFilters = (store: DeskStore): void => changeQuery(store, { filters: [], text: "" });

function changeQuery(store: DeskStore, change: Partial<ListQuery>): void {
  const { peopleView } = store.getState();
  store.setState({ peopleView: { ...peopleView, query: { ...peopleView.query, ...change } } });
}
