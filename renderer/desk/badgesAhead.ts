import {
  type BadgeOrder,
  LARGEST_BOX,
  MOST_BLANKS,
  type Separators,
  USUAL_BOX,
} from "../../shared/badge/batchChoice.ts";
import type { FindingKind } from "../../shared/badge/preflight.ts";
import type {
  BadgeWork,
  BatchChoice,
  BatchWho,
  BlanksChoice,
  WorkProgress,
} from "../../shared/contract/batchShapes.ts";
import type { Settings } from "../../shared/contract/shapes.ts";
import { tidyTime } from "../../shared/event/eventDetails.ts";
import type { ListQuery } from "../../shared/people/query.ts";

/** What can be done with badges before the doors open; one of them is open at a time. */
export type AheadPart = "check" | "batch" | "blanks" | "boxes";

/** A batch as it is being put together; numbers and times as they are typed. */
export type BatchForm = {
  who: BatchWho["what"];
  roles: string[];
  from: string;
  to: string;
  since: string;
  isUnprintedOnly: boolean;
  order: BadgeOrder;
  separators: Separators;
  hasBoxes: boolean;
  boxSize: string;
  /** The first free label as people count, from 1; null: the one this desk goes on with. */
  start: string | null;
};

export type BlanksForm = { role: string; count: string; isNumbered: boolean };

/** What the window knows of it: a scan may come between, and everything is found again as it was left. */
export type BadgesAhead = {
  part: AheadPart | null;
  /** The kind of finding whose people are shown. */
  kind: FindingKind | null;
  form: BatchForm;
  blanks: BlanksForm;
  /** Works that are under way, as the desk tells. */
  work: Record<BadgeWork["work"], WorkProgress | null>;
};

export const nothingAhead = (): BadgesAhead => ({
  part: null,
  kind: null,
  form: {
    ...{ who: "all", roles: [], from: "A", to: "Z", since: "" },
    ...{ isUnprintedOnly: true, order: "name", separators: "none" },
    ...{ hasBoxes: false, boxSize: String(USUAL_BOX), start: null },
  },
  blanks: { role: "attendee", count: "20", isNumbered: true },
  work: { archive: null, check: null, batch: null, export: null, paper: null, certificates: null },
});

/** The label, from 0, that the desk goes on with where the stock is a sheet of them. */
export const firstFreeLabel = ({ settings }: { settings: Settings | null }): number =>
  settings?.printing?.sheetStart ?? 0;

/**
 * What the desk is asked for; null while something is not filled in. `query`: the table of people as it is narrowed;
 * `firstFree`: the label, from 0, that this desk goes on with.
 */
export function choiceOf(form: BatchForm, query: ListQuery, firstFree: number): BatchChoice | null {
  const who = whoOf(form, query);
  const boxSize = form.hasBoxes ? wholeNumber(form.boxSize, 1, LARGEST_BOX) : null;
  if (!who || (form.hasBoxes && boxSize === null)) return null;
  const { isUnprintedOnly, order, separators, start } = form;
  return { who, isUnprintedOnly, order, separators, boxSize, sheetStart: start === null ? firstFree : startOf(start) };
}

/** The same for spare badges. */
export function blanksOf({ role, count, isNumbered }: BlanksForm, sheetStart: number): BlanksChoice | null {
  const number = wholeNumber(count, 1, MOST_BLANKS);
  return number === null ? null : { role, count: number, isNumbered, sheetStart };
}

function whoOf(form: BatchForm, query: ListQuery): BatchWho | null {
  switch (form.who) {
    case "all":
      return { what: "all" };
    case "roles":
      return form.roles.length > 0 ? { what: "roles", roles: form.roles } : null;
    case "letters":
      return { what: "letters", from: form.from, to: form.to };
    case "arrived": {
      const since = tidyTime(form.since);
      return since !== null && TIME.test(since) ? { what: "arrived", since } : null;
    }
    case "list":
      return { what: "list", query };
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** From 0, as the desk counts; what is no number is the first label. */
const startOf = (typed: string): number => (wholeNumber(typed, 1, 1_000) ?? 1) - 1;

/** A number as people type it; null when it is none between `least` and `most`. */
function wholeNumber(typed: string, least: number, most: number): number | null {
  const plain = typed.normalize("NFKC").trim();
  const number = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
