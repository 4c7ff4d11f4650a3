import { blankPage } from "./blankPage.ts";
import type { PageFacts } from "./event.ts";
import { applyListChanges, listChanges } from "./listChanges.ts";
import { type ItemOf, KEYS_OF, LIST_FIELDS, type ListField, listOf, withList } from "./listFields.ts";
import { same } from "./matchItems.ts";

/** The facts with one value each, in the order of the screens. */
export const PLAIN_FIELDS = [
  "theme",
  "date",
  "dateEnd",
  "start",
  "end",
  "timezone",
  "venue",
  "form",
  "online",
] as const satisfies (keyof PageFacts)[];
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** The three sides of a comparison: the event as it stands, what its page stated when last read (null: by hand), the page now. */
export type Sides = { mine: PageFacts; base: PageFacts | null; theirs: PageFacts };

/** `id` names a change by what it is, so that a tick holds when the comparison is made again. */
type About = {
  id: string;
  /** Staff corrected this here: the page's value waits until they choose it. */
  keptByHand: boolean;
  /** The page says something else than when it was last read; false: only the event differs from it. */
  isNews: boolean;
};

type PlainChange = {
  [F in PlainField]: About & { field: F; what: "set"; from: PageFacts[F]; to: PageFacts[F] };
}[PlainField];

type ItemChange = {
  [F in ListField]: About & {
    field: F;
    what: "added" | "changed" | "gone";
    from: ItemOf<F> | null;
    to: ItemOf<F> | null;
  };
}[ListField];

/** The same items in another order. */
type OrderChange = About & { field: ListField; what: "order"; from: null; to: null };

/** One difference between the event and its page, to be taken over or not; lists are compared item by item. */
export type PageChange = PlainChange | ItemChange | OrderChange;

/**
 * What a page that was read again says differently from the event. What the page does not state and never stated is no
 * change: a venue or a row that staff added by hand is theirs alone.
 */
export function pageChanges({ mine, base, theirs }: Sides): PageChange[] {
  const before = base ?? blankPage();
  const plain = PLAIN_FIELDS.flatMap((field) => plainChange(field, { mine, base: before, theirs }));
  const items = LIST_FIELDS.flatMap((field) =>
    listChanges(sidesOf(field, { mine, base: before, theirs }), KEYS_OF[field]).map(
      ({ about, what, from, to }) => ({ ...about, id: `${field} ${about.id}`, field, what, from, to }) as PageChange,
    ),
  );
  return [...plain, ...items];
}

/**
 * The event's facts with the chosen changes taken over; every other difference stays as the event has it. What belongs to
 * the reading of the page (its title, its warnings) follows the page.
 */
export function applyChanges(sides: Sides, chosen: ReadonlySet<string>): PageFacts {
  const { mine, theirs } = sides;
  const before = sides.base ?? blankPage();
  const all = { mine, base: before, theirs };
  const { pageTitle, agendaImageOnly, warnings } = theirs;
  let page: PageFacts = { ...mine, pageTitle, agendaImageOnly: agendaImageOnly && mine.agenda.length === 0, warnings };
  for (const field of PLAIN_FIELDS)
    if (plainChange(field, all).some(({ id }) => chosen.has(id))) page = { ...page, [field]: theirs[field] };
  for (const field of LIST_FIELDS) {
    const isChosen = (id: string) => chosen.has(`${field} ${id}`);
    page = withList(page, field, applyListChanges(sidesOf(field, all), KEYS_OF[field], isChosen));
  }
  return page;
}

/** What is ticked before staff have looked: all the page says anew, but nothing that was corrected here. */
export const chosenAtFirst = (changes: readonly PageChange[]): string[] =>
  changes.filter(({ keptByHand }) => !keptByHand).map(({ id }) => id);

type Whole = { mine: PageFacts; base: PageFacts; theirs: PageFacts };

const sidesOf = (field: ListField, { mine, base, theirs }: Whole) => ({
  mine: listOf(mine, field),
  base: listOf(base, field),
  theirs: listOf(theirs, field),
});

function plainChange<F extends PlainField>(field: F, { mine, base, theirs }: Whole): PageChange[] {
  const [from, was, to] = [mine[field], base[field], theirs[field]];
  const isSilent = (to === null || to === "" || to === false) && to === was;
  if (from === to || isSilent) return [];
  const id = `${field} ${same(to)}`;
  return [{ id, field, what: "set", from, to, keptByHand: from !== was, isNews: to !== was } as PageChange];
}
