import type { PersonId } from "../words/ids.ts";
import { guessTable, type RosterTable } from "./columns.ts";
import type { KnownPerson } from "./importMatch.ts";
import { type ImportPlan, type PlannedAdd, type PlannedChange, planImport } from "./importPlan.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";
import { type RosterRows, rowsToPeople, type SkippedRow } from "./rowsToPeople.ts";
import type { SheetRead } from "./sheet.ts";

/** What a screen shows of a roster file before it is taken in: how it was read, and what its columns are taken for. */
export type RosterAbout = Pick<SheetRead, "encoding" | "encodings" | "sheets" | "sheet" | "warnings"> & {
  header: string[];
  columns: (RosterField | null)[];
  /** The first rows under the header. */
  sample: string[][];
  /** How many rows stand under the header. */
  rows: number;
};

/** A plan in numbers; the lists are cut at MOST_LISTED entries, the counts are not. */
export type PlanSummary = {
  added: number;
  changed: number;
  unchanged: number;
  restored: number;
  gone: number;
  doubtCount: number;
  doubts: { row: number; name: string; doubt: string }[];
  skippedCount: number;
  skipped: SkippedRow[];
};

/** The parts of a plan that an import takes over, each asked for piece by piece. */
type PlanPart = "added" | "changed" | "restored" | "gone";

const SAMPLE_ROWS = 8;
const MOST_LISTED = 200;

/** A roster that was read and lies open: its columns may be given other meanings, and it is planned against who is known. */
export class RosterFile {
  readonly #sheet: SheetRead;
  #table: RosterTable;
  #people: RosterRows | null = null;
  #known: KnownPerson[] = [];
  #plan: ImportPlan | null = null;

  constructor(sheet: SheetRead) {
    this.#sheet = sheet;
    this.#table = guessTable(sheet.rows);
  }

  about(): RosterAbout {
    const { encoding, encodings, sheets, sheet, warnings, rows } = this.#sheet;
    const { columns } = this.#table.mapping;
    const { firstIndex } = this.#table;
    return {
      ...{ encoding, encodings, sheets, sheet, warnings },
      header: columns.map(({ header }) => header),
      columns: columns.map(({ field }) => field),
      sample: rows.slice(firstIndex, firstIndex + SAMPLE_ROWS).map(({ cells }) => cells),
      rows: rows.length - firstIndex,
    };
  }

  /** Columns as staff corrected them, in the table's order; what is no field's name is kept as an extra field. */
  map(columns: readonly (string | null)[]): RosterAbout {
    const mapped = this.#table.mapping.columns.map(({ header }, i) => ({ header, field: fieldOf(columns[i] ?? null) }));
    this.#table = { ...this.#table, mapping: { columns: mapped } };
    this.#people = null;
    return this.about();
  }

  /** More of the people who are here already; the next plan is made against all of them. */
  know(people: readonly KnownPerson[]): void {
    for (const one of people) this.#known.push(one);
  }

  /** What taking the file in would do to the people told of since the last plan. */
  plan(): PlanSummary {
    this.#plan = null;
    this.#people ??= rowsToPeople(this.#sheet.rows, this.#table);
    const plan = planImport(this.#people, this.#known);
    this.#known = [];
    this.#plan = plan;
    const doubtCount = plan.doubtful.reduce((sum, { rows }) => sum + rows.length, 0);
    const doubts = plan.doubtful
      .slice(0, MOST_LISTED)
      .flatMap(({ rows, text, kind }) => rows.slice(0, MOST_LISTED).map((row) => ({ row, name: text, doubt: kind })))
      .slice(0, MOST_LISTED);
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      restored: plan.restored.length,
      gone: plan.gone.length,
      ...{ doubtCount, doubts },
      skippedCount: plan.skipped.length,
      skipped: plan.skipped.slice(0, MOST_LISTED),
    };
  }

  /** A piece of the last plan; shorter than `count` at its end. */
  piece<P extends PlanPart>(part: P, { from, count }: Piece): ImportPlan[P][number][] {
    return (this.#plan?.[part] ?? []).slice(from, from + count);
  }
}

const fieldOf = (name: string | null): RosterField | null => ROSTER_FIELDS.find((field) => field === name) ?? null;

type Piece = { from: number; count: number };

/** What can be asked of a roster that lies open in a thread of its own, by name: what goes in, what comes back. */
export type RosterQuestions = {
  map: { input: readonly (string | null)[]; answer: RosterAbout };
  know: { input: readonly KnownPerson[]; answer: null };
  plan: { input: null; answer: PlanSummary };
  added: { input: Piece; answer: PlannedAdd[] };
  changed: { input: Piece; answer: PlannedChange[] };
  restored: { input: Piece; answer: PlannedChange[] };
  gone: { input: Piece; answer: PersonId[] };
};

/** How each question is answered. */
export const ROSTER_ANSWERS: {
  [N in keyof RosterQuestions]: (file: RosterFile, input: RosterQuestions[N]["input"]) => RosterQuestions[N]["answer"];
} = {
  map: (file, columns) => file.map(columns),
  know: (file, people) => {
    file.know(people);
    return null;
  },
  plan: (file) => file.plan(),
  added: (file, piece) => file.piece("added", piece),
  changed: (file, piece) => file.piece("changed", piece),
  restored: (file, piece) => file.piece("restored", piece),
  gone: (file, piece) => file.piece("gone", piece),
};
