import { type ListQuery, WHOLE_LIST } from "../../shared/people/query.ts";

/** What the people screen was left at, so that it is found again after a scan. `labels`: what imports go by, by their id. */
export type PeopleView = { query: ListQuery; labels: Record<string, string> };

/** Everybody, as the roster has them. */
export const WHOLE_VIEW: PeopleView = { query: WHOLE_LIST, labels: {} };
