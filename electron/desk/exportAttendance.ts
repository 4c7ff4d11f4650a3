import type { AttendanceNow, AttendancePlan, AttendanceReply } from "../../shared/contract/exportShapes.ts";
import { isTakenBack } from "../../shared/facts/state.ts";
import type { ExportChoice } from "../../shared/people/exportChoice.ts";
import type { AttendanceContext } from "../../shared/report/attendance.ts";
import { attendanceSheet, isWanted, type Listed } from "../../shared/report/attendanceSheet.ts";
import { MOST_SHEET_ROWS } from "../../shared/report/exportFile.ts";
import { contextOf, wordsOf } from "./attendanceContext.ts";
import type { Desk } from "./desk.ts";
import { aboutOf, exportName, factsOf } from "./exportFacts.ts";
import { type Hands, LongWork } from "./longWork.ts";
import type { PeopleLists } from "./peopleLists.ts";
import type { ExportWriter } from "./ports.ts";
import { inSlices } from "./slices.ts";

/** The attendance as a file, whole or not at all: one at a time, in slices, in nobody's way at the door. */
export class AttendanceExport {
  readonly #lists: PeopleLists;
  readonly #write: ExportWriter;
  readonly #work: LongWork<AttendanceReply>;

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null, lists: PeopleLists, write: ExportWriter) {
    this.#lists = lists;
    this.#write = write;
    this.#work = new LongWork("export", open);
  }

  now(desk: Desk): AttendanceNow {
    return this.#work.now(desk);
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  /** Whom a choice comes to and which columns it has, and could have. */
  async plan(desk: Desk, choice: ExportChoice): Promise<AttendancePlan> {
    const { context, people } = await this.#chosen(desk, choice);
    const { sheet, every } = attendanceSheet(choice, context, people);
    return { people: people.length, columns: [...sheet.columns], every: [...every] };
  }

  /** Writes it among the event's exports, and remembers the choice for this station. */
  run(desk: Desk, choice: ExportChoice): Promise<AttendanceReply> {
    return this.#work.run(desk, async (hands) => {
      await desk.parts.changeSettings({ exported: { ...choice, event: desk.event.id } });
      const { context, people } = await this.#chosen(desk, choice);
      if (people.length === 0) return { what: "nobody" };
      return this.#written(desk, { choice, context, people }, hands);
    });
  }

  async #written(desk: Desk, { choice, context, people }: Chosen, hands: Hands): Promise<AttendanceReply> {
    const { store } = desk.parts;
    const { sheet } = attendanceSheet(choice, context, stepped(people, hands));
    const tally = { rows: 0, cut: 0, unmapped: 0 };
    const facts = factsOf(desk, choice, people.length);
    const { format, encoding, separator } = choice;
    const say = wordsOf(desk);
    const file = {
      ...{ format, encoding, separator, sheet, aboutName: say.exports.about.sheet },
      ...{ facts, about: aboutOf(desk, choice) },
    };
    const saved = await store.save("exports", exportName(desk, choice), this.#write(file, tally));
    if (hands.isUnwanted() && !saved.ok) return { what: "cancelled" };
    // Better no file than one that lacks people.
    if (!saved.ok && format === "xlsx" && tally.rows === MOST_SHEET_ROWS) return TOO_MANY;
    if (!saved.ok) return { what: "not-written", trouble: saved.fault, folder: store.folder };
    const { rows, cut, unmapped } = tally;
    return { what: "written", file: saved.value, rows, cut, unmapped };
  }

  async #chosen(desk: Desk, choice: ExportChoice): Promise<Chosen> {
    const roll = await this.#lists.roll(desk);
    const context = await contextOf(desk, roll, choice.session);
    const wanted = isWanted(choice, context);
    const people: Listed[] = [];
    await inSlices(roll.records.entries(), ([at, record]) => {
      if (!isTakenBack(record) && wanted(record)) people.push({ record, number: at + 1 });
    });
    return { choice, context, people };
  }
}

const TOO_MANY = { what: "too-many-rows", most: MOST_SHEET_ROWS } as const;

type Chosen = { choice: ExportChoice; context: AttendanceContext; people: Listed[] };

/** So many people between two words of how far it is. */
const STEP = 500;

/** People as they are written; an end that staff wished for is an error here, so that no file is left. Counted once they are walked to the end. */
function stepped(people: readonly Listed[], hands: Hands): Iterable<Listed> & { length: number } {
  return {
    length: people.length,
    *[Symbol.iterator]() {
      for (const [at, one] of people.entries()) {
        if (hands.isUnwanted()) throw new Error("the export is not wanted any more");
        if (at % STEP === 0) hands.stepped(at, people.length);
        yield one;
      }
    },
  };
}
