import type { PersonId } from "../words/ids.ts";
import type { Language } from "../words/language.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { guessTable, headerSetKey, type RememberedMappings, type RosterTable } from "./columns.ts";
import type { PlannedChange } from "./importChange.ts";
import type { Doubt } from "./importDoubts.ts";
import { type ImportPlan, type PlannedAdd, type PlanOptions, planImport } from "./importPlan.ts";
import { type KnownPerson, toldOf } from "./knownPerson.ts";
import type { Person } from "./person.ts";
import { type GoneFate, isByHand, listsOf, type PlanLists } from "./planLists.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";
import { type RosterRows, rowsToPeople, type SkippedRow } from "./rowsToPeople.ts";
import { SharedTexts } from "./sharedTexts.ts";
import type { SheetRead } from "./sheet.ts";
import { stackedTables } from "./sideBySide.ts";

/** Who said what the columns mean: the program, staff at an earlier import of the same headers, or staff now. */
export type ColumnsBy = "guess" | "memory" | "staff";

/** What a screen shows of a roster file before it is taken in: how it was read, and what its columns are taken for. */
export type RosterAbout = Pick<SheetRead, "encoding" | "encodings" | "sheets" | "sheet" | "warnings"> & {
  header: string[];
  columns: (RosterField | null)[];
  columnsBy: ColumnsBy;
  /** The first rows under the header. */
  sample: string[][];
  /** How many rows stand under the header. */
  rows: number;
};

/** A doubt about one row. `whose`: who has the row's address or number already, "" where that is not the doubt. */
export type ShownDoubt = { row: number; name: string; doubt: string; whose: string };

/** A plan in numbers; the lists are cut at MOST_LISTED entries, the counts are not. */
export type PlanSummary = {
  added: number;
  changed: number;
  unchanged: number;
  restored: number;
  gone: number;
  /** People whose corrections by hand the file contradicts. */
  byHand: number;
  lists: PlanLists;
  doubtCount: number;
  doubts: ShownDoubt[];
  skippedCount: number;
  skipped: SkippedRow[];
};

/** Columns of a table and how they are remembered; `key` null: without a header there is nothing to know them by. */
export type ColumnsLearned = { key: string | null; mapping: ColumnMapping; by: ColumnsBy };

/** The parts of a plan that an import takes over, each asked for piece by piece. */
type PlanPart = "added" | "changed" | "restored" | "gone";

const SAMPLE_ROWS = 8;
const MOST_LISTED = 200;

/** A roster that was read and lies open: its columns may be given other meanings, and it is planned against who is known. */
export class RosterFile {
  readonly #sheet: SheetRead;
  #table: RosterTable;
  #columnsBy: ColumnsBy;
  #people: RosterRows | null = null;
  #known: KnownPerson[] = [];
  #sharedTexts: SharedTexts | null = null;
  #plan: ImportPlan | null = null;
  #gone: Person[] = [];

  /** `remembered`: what staff said of columns before, by their headers. */
  constructor(sheet: SheetRead, remembered: RememberedMappings = new Map()) {
    this.#sheet = { ...sheet, rows: stackedTables(sheet.rows) };
    const guessed = guessTable(this.#sheet.rows);
    const key = keyOf(guessed);
    const known = key === null ? undefined : remembered.get(key);
    this.#table = known ? withFields(guessed, (i) => known.columns[i]?.field ?? null) : guessed;
    this.#columnsBy = known ? "memory" : "guess";
  }

  about(): RosterAbout {
    const { encoding, encodings, sheets, sheet, warnings, rows } = this.#sheet;
    const { columns } = this.#table.mapping;
    const { firstIndex } = this.#table;
    return {
      ...{ encoding, encodings, sheets, sheet, warnings },
      header: columns.map(({ header }) => header),
      columns: columns.map(({ field }) => field),
      columnsBy: this.#columnsBy,
      sample: rows.slice(firstIndex, firstIndex + SAMPLE_ROWS).map(({ cells }) => cells),
      rows: rows.length - firstIndex,
    };
  }

  /**
   * Columns as staff corrected them, in the table's order; what is no field's name is kept as an extra field. null: as they
   * stand.
   */
  map(columns: readonly (string | null)[] | "guess" | null): RosterAbout {
    if (columns === null) return this.about();
    const isGuess = columns === "guess";
    this.#table = isGuess ? guessTable(this.#sheet.rows) : withFields(this.#table, (i) => fieldOf(columns[i] ?? null));
    this.#columnsBy = isGuess ? "guess" : "staff";
    this.#people = null;
    this.#sharedTexts = null;
    return this.about();
  }

  /** What is to be remembered of the columns once the file is taken in. */
  learned(): ColumnsLearned {
    return { key: keyOf(this.#table), mapping: this.#table.mapping, by: this.#columnsBy };
  }

  /** More of the people who are here already; the next plan is made against all of them. */
  know(people: readonly KnownPerson[]): void {
    if (people.length === 0) return;
    this.#sharedTexts ??= new SharedTexts(this.#drafted().drafts);
    for (const one of people) this.#known.push(this.#sharedTexts.of(one));
  }

  /** What taking the file in would do to the people told of since the last plan. */
  plan(options: PlanOptions = {}): PlanSummary {
    this.#plan = null;
    this.#sharedTexts = null;
    const plan = planImport(this.#drafted(), this.#known, options);
    this.#gone = this.#peopleOf(plan.gone);
    this.#known = [];
    this.#plan = plan;
    const doubtCount = plan.doubtful.reduce((sum, { rows }) => sum + rows.length, 0);
    const doubts = plan.doubtful.slice(0, MOST_LISTED).flatMap(shownDoubts).slice(0, MOST_LISTED);
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      restored: plan.restored.length,
      gone: plan.gone.length,
      byHand: plan.changed.filter(isByHand).length + plan.restored.filter(isByHand).length,
      lists: listsOf(plan, this.#gone, MOST_LISTED),
      ...{ doubtCount, doubts },
      skippedCount: plan.skipped.length,
      skipped: plan.skipped.slice(0, MOST_LISTED),
    };
  }

  /** A piece of the last plan; shorter than `count` at its end. */
  piece<P extends PlanPart>(part: P, { from, count }: Piece): ImportPlan[P][number][] {
    return (this.#plan?.[part] ?? []).slice(from, from + count);
  }

  /** A piece of the people the last plan adds, as they travel. */
  pieceOfAdded(piece: Piece): PlannedAdd[] {
    return this.piece("added", piece).map(({ row, details }) => ({ row, details }));
  }

  /** The whole last plan, with who is gone; null before there is one. */
  whole(): PlannedFile | null {
    return this.#plan && { plan: this.#plan, gone: this.#gone };
  }

  #drafted(): RosterRows {
    this.#people ??= rowsToPeople(this.#sheet.rows, this.#table);
    return this.#people;
  }

  #peopleOf(ids: readonly PersonId[]): Person[] {
    const wanted = new Set(ids);
    return this.#known.filter((one) => wanted.has(toldOf(one).id)).map(({ person }) => person);
  }
}

const shownDoubts = ({ rows, text, kind, whose = "" }: Doubt): ShownDoubt[] =>
  rows.slice(0, MOST_LISTED).map((row) => ({ row, name: text, doubt: kind, whose }));

const fieldOf = (name: string | null): RosterField | null => ROSTER_FIELDS.find((field) => field === name) ?? null;

const keyOf = ({ headerRow, header }: RosterTable): string | null => (headerRow === null ? null : headerSetKey(header));

/** The same table with other meanings of its columns. */
function withFields(table: RosterTable, fieldAt: (column: number) => RosterField | null): RosterTable {
  const columns = table.mapping.columns.map(({ header }, i) => ({ header, field: fieldAt(i) }));
  return { ...table, mapping: { columns } };
}

export type PlannedFile = { plan: ImportPlan; gone: readonly Person[] };

type Piece = { from: number; count: number };
export type ReportWish = { language: Language; fate: GoneFate };
export type ReportFile = { bytes: Uint8Array; rows: number };

/** What can be asked of a roster that lies open in a thread of its own, by name: what goes in, what comes back. */
export type RosterQuestions = {
  map: { input: readonly (string | null)[] | "guess" | null; answer: RosterAbout };
  learned: { input: null; answer: ColumnsLearned };
  know: { input: readonly KnownPerson[]; answer: null };
  plan: { input: PlanOptions; answer: PlanSummary };
  report: { input: ReportWish; answer: ReportFile };
  added: { input: Piece; answer: PlannedAdd[] };
  changed: { input: Piece; answer: PlannedChange[] };
  restored: { input: Piece; answer: PlannedChange[] };
  gone: { input: Piece; answer: PersonId[] };
};

type RosterAnswers = {
  [N in keyof RosterQuestions]: (file: RosterFile, input: RosterQuestions[N]["input"]) => RosterQuestions[N]["answer"];
};

/** How each question is answered. `report`: the whole plan → a file for people. */
export const rosterAnswers = (report: (whole: PlannedFile | null, wish: ReportWish) => ReportFile): RosterAnswers => ({
  map: (file, columns) => file.map(columns),
  learned: (file) => file.learned(),
  know: (file, people) => {
    file.know(people);
    return null;
  },
  plan: (file, options) => file.plan(options),
  report: (file, wish) => report(file.whole(), wish),
  added: (file, piece) => file.pieceOfAdded(piece),
  changed: (file, piece) => file.piece("changed", piece),
  restored: (file, piece) => file.piece("restored", piece),
  gone: (file, piece) => file.piece("gone", piece),
});
