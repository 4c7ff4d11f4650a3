import type { FieldChange, PlannedChange } from "./importChange.ts";
import type { ImportPlan } from "./importPlan.ts";
import type { Person, PersonDetails } from "./person.ts";

/**
 * One changed field as it is shown. `header`: an extra column's own name. `byHand`: somebody corrected it here, `kept`:
 * and so it stays.
 */
export type ShownChange = {
  field: keyof PersonDetails;
  header: string | null;
  from: string;
  to: string;
  byHand: boolean;
  kept: boolean;
};

/** What becomes of people who are no longer in the file: not decided yet, they stay, or they are taken off. */
export type GoneFate = "asked" | "kept" | "off";

/** Somebody the plan is about; `row` null: not in the file. `about` tells people of one name apart. */
export type ListedPerson = { row: number | null; name: string; about: string };
export type ListedChange = ListedPerson & { fields: ShownChange[] };

/** Whom a plan is about, by what would become of them; each list is cut. `byHand`: whose corrections the file contradicts. */
export type PlanLists = {
  added: ListedPerson[];
  changed: ListedChange[];
  restored: ListedChange[];
  gone: ListedPerson[];
  byHand: ListedChange[];
};

/** The beginnings of a plan's lists, `most` entries each. `gone`: the plan's, as people. */
export function listsOf(plan: ImportPlan, gone: readonly Person[], most: number): PlanLists {
  const { added, changed, restored } = plan;
  return {
    added: added.slice(0, most).map(({ row, name, details }) => ({ row, name, about: aboutOf(details) })),
    changed: changed.slice(0, most).map(listedChange),
    restored: restored.slice(0, most).map(listedChange),
    gone: gone.slice(0, most).map((person) => ({ row: null, name: person.name, about: aboutOf(person) })),
    byHand: firstOf([changed, restored], isByHand, most).map(listedChange),
  };
}

/** Whether the file says something else than what somebody corrected here. */
export const isByHand = ({ changes }: PlannedChange): boolean => changes.some(({ byHand }) => byHand);

/** A changed person by the name they go by now, field by field. */
export function listedChange({ row, details, changes }: PlannedChange): ListedChange {
  const renamed = changes.find(({ field }) => field === "name");
  const name = typeof renamed?.from === "string" ? renamed.from : details.name;
  return { row, name, about: aboutOf(details), fields: shownChanges(changes) };
}

/** Changes as texts; the parts of a name are left out beside the name itself. */
function shownChanges(changes: readonly FieldChange[]): ShownChange[] {
  const isRenamed = changes.some(({ field }) => field === "name");
  const isPart = ({ field }: FieldChange) => field === "givenName" || field === "familyName";
  return changes
    .filter((change) => !(isRenamed && isPart(change)))
    .map(({ field, from, to, byHand, keptByHand }) => {
      const header = field === "extra" ? (Object.keys(to ?? {})[0] ?? "") : null;
      return { field, header, from: textOf(from), to: textOf(to), byHand, kept: keptByHand };
    });
}

const textOf = (value: PersonDetails[keyof PersonDetails]): string =>
  typeof value === "object" ? Object.values(value ?? {}).join(", ") : String(value);

const aboutOf = ({ nickname, company }: PersonDetails): string => [nickname, company].filter(Boolean).join(" · ");

function firstOf<T>(lists: readonly T[][], is: (one: T) => boolean, most: number): T[] {
  const found: T[] = [];
  for (const list of lists) {
    for (const one of list) {
      if (found.length === most) return found;
      if (is(one)) found.push(one);
    }
  }
  return found;
}
