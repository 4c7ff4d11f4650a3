import { type BatchPage, batchEntries, batchPages, countSeparators } from "../../shared/badge/batch.ts";
import { blankContent } from "../../shared/badge/blankContent.ts";
import { labelsOn } from "../../shared/badge/pages.ts";
import type { BatchEntry, Batched } from "../../shared/badge/press.ts";
import type { BadgeContent } from "../../shared/badge/template.ts";
import type {
  BatchChoice,
  BatchCount,
  BatchNow,
  BatchReply,
  BlanksChoice,
  PlacesReply,
} from "../../shared/contract/batchShapes.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { words } from "../../shared/i18n/say.ts";
import { JobId } from "../../shared/words/ids.ts";
import { type Placed, placed, placeFact } from "./boxes.ts";
import { chooseBadges } from "./chooseBadges.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import { labelsTaken } from "./labels.ts";
import { type Hands, LongWork } from "./longWork.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { contentOf } from "./printBadge.ts";
import { templateInUse } from "./templateInUse.ts";

/** Badges printed before the doors open, into one file: one batch at a time, in nobody's way at the door. */
export class BadgeBatch {
  readonly #lists: PeopleLists;
  readonly #work: LongWork<BatchReply>;
  #isSpare = false;
  /** Places that are being written down: a batch reckons with them. */
  #placing: Promise<unknown> = Promise.resolve();

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null, lists: PeopleLists) {
    this.#lists = lists;
    this.#work = new LongWork("batch", open);
  }

  now(desk: Desk): BatchNow {
    return { ...this.#work.now(desk), isSpare: this.#isSpare };
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  /** Writes down places, unless a batch is under way: where its badges lie is settled, and stands on them, before it is noted. */
  async place(desk: Desk, write: () => Promise<ChangeReply>): Promise<PlacesReply> {
    if (this.#work.now(desk).progress && !this.#isSpare) return { what: "busy" };
    const mine = write();
    this.#placing = Promise.allSettled([this.#placing, mine]);
    return mine;
  }

  /** How many badges, pages between and boxes a choice comes to, before anything is done. */
  async count(desk: Desk, choice: BatchChoice): Promise<BatchCount> {
    const badges = placed(desk, await chooseBadges(desk, this.#lists, choice), choice.boxSize);
    const separators = countSeparators(badges, choice.separators);
    const { stock } = templateInUse(desk);
    const labels = labelsOn(stock);
    const start = labels > 1 ? choice.sheetStart % labels : 0;
    const boxes = choice.boxSize === null ? 0 : Math.ceil(badges.length / choice.boxSize);
    return {
      ...{ badges: badges.length, separators, boxes, labels },
      sheets: badges.length === 0 ? 0 : Math.ceil((start + badges.length + separators) / labels),
    };
  }

  /**
   * Draws the badges of a choice into one PDF among the event's exports. Once the file is whole it is written down, in
   * one act, that each of them is printed and where it lies; before that nothing is.
   */
  run(desk: Desk, choice: BatchChoice): Promise<BatchReply> {
    return this.#work.run(desk, async (hands) => {
      this.#isSpare = false;
      await this.#placing;
      const badges = placed(desk, await chooseBadges(desk, this.#lists, choice), choice.boxSize);
      if (badges.length === 0) return { what: "nobody" };
      const say = words(desk.parts.settings().language);
      const pages = batchPages(badges, choice.separators, { roleLabel: say.roleLabel, box: say.batch.boxNumber });
      const entries = batchEntries(pages, ({ record, place }) => ({ ...contentOf(desk, record), place }));
      const job = { name: say.batch.fileName, entries, total: pages.length, at: choice.sheetStart };
      const done = await intoFile(desk, job, hands);
      return done.what === "drawn" ? noted(desk, done, pages) : done;
    });
  }

  /** Spare badges with a role and no name, for guests who come unforeseen; nothing is written down of them. */
  blanks(desk: Desk, { role, count, isNumbered, sheetStart }: BlanksChoice): Promise<BatchReply> {
    return this.#work.run(desk, async (hands) => {
      this.#isSpare = true;
      const name = words(desk.parts.settings().language).batch.blanksFileName;
      const entries = blankEntries(desk, { role, count, isNumbered });
      const done = await intoFile(desk, { name, entries, total: count, at: sheetStart }, hands);
      if (done.what !== "drawn") return done;
      const { file, badges, pages } = done;
      return { what: "written", file, badges, pages, isNoted: true, leftOut: [] };
    });
  }
}

type Job = { name: string; entries: Iterable<BatchEntry>; total: number; at: number };

type Drawn = { what: "drawn"; file: string } & Batched;

async function intoFile(
  desk: Desk,
  { name, entries, total, at }: Job,
  hands: Hands,
): Promise<Drawn | Exclude<BatchReply, { what: "written" }>> {
  const { store, press } = desk.parts;
  const file = await store.newFile("exports", `${name}-${fileStamp(desk)}.pdf`);
  if (!file.ok) return { what: "not-written", trouble: file.fault, folder: store.folder };
  if (hands.isUnwanted()) return { what: "cancelled" };
  const template = templateInUse(desk);
  const batch = { template, images: store.images, entries, at, file: file.value };
  const run = press.batch(batch, (done) => hands.stepped(done, total));
  hands.mayCancel(() => run.cancel());
  const done = await run.done;
  if (!done.ok) return pressTrouble(done.fault, store.folder);
  labelsTaken(desk, template.stock, done.value.nextLabel);
  return { what: "drawn", file: file.value, ...done.value };
}

/**
 * Writes down, in one act, whose badges are in the file and where they lie; those that could not be drawn are named. An event
 * that was closed just when the file was whole takes no note any more: the reply says so, and the file stays among its
 * exports, but the screen of the event that opens next does not tell of it. Its badges then count as not printed.
 */
async function noted(
  desk: Desk,
  { file, badges, pages, undrawn }: Drawn,
  asked: readonly BatchPage<Placed>[],
): Promise<BatchReply> {
  const faults = new Map(undrawn.map(({ index, fault }) => [index, fault.code]));
  const drawn: Placed[] = [];
  const leftOut: Extract<BatchReply, { what: "written" }>["leftOut"] = [];
  for (const [index, page] of asked.entries()) {
    if (page.what === "separator") continue;
    const code = faults.get(index);
    const { id: personId, name } = page.badge.record.person;
    if (code === undefined) drawn.push(page.badge);
    else leftOut.push({ personId, name, code });
  }
  const recorded = await desk.longTurn(() => desk.record(printedFacts(desk, drawn, file)));
  desk.parts.tell("peopleChanged", null);
  return { what: "written", file, badges, pages, isNoted: recorded.ok, leftOut };
}

/** Everybody's badge has come into the file, and lies where it is put. */
function* printedFacts(desk: Desk, badges: readonly Placed[], file: string): Generator<FactBody> {
  for (const badge of badges) {
    const personId = badge.record.person.id;
    const job = JobId.parse(desk.parts.chance.id());
    yield { kind: "badge-queued", personId, job, printer: null, reason: null };
    yield { kind: "badge-printed", personId, job, how: "saved", printer: null, file };
    yield* placeFact(badge);
  }
}

function* blankEntries(
  desk: Desk,
  { role, count, isNumbered }: Pick<BlanksChoice, "role" | "count" | "isNumbered">,
): Generator<BatchEntry> {
  const say = words(desk.parts.settings().language);
  const { page } = desk.event;
  const blank: BadgeContent = blankContent({
    ...{ role, eventTheme: page.theme, eventDate: page.date, eventVenue: page.venue },
    mark: desk.parts.rehearsal ? say.rehearsal.badge : null,
  });
  for (let number = 1; number <= count; number++) {
    const label = say.roleLabel(role);
    const roleLabel = isNumbered ? say.batch.numbered(label, number) : label;
    yield { what: "badge", content: { ...blank, roleLabel } };
  }
}
