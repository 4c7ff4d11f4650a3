import { firstBlank, type SheetChoice } from "../../shared/badge/paperSheet.ts";
import type { SheetCount, SheetNow, SheetReply } from "../../shared/contract/paperShapes.ts";
import { arrivalOf, doorOf, type PersonRecord } from "../../shared/facts/state.ts";
import { validTickets } from "../../shared/facts/tickets.ts";
import { dayOf } from "../../shared/i18n/when.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { phoneTailOf } from "../../shared/people/values.ts";
import type { SheetHead, SheetLine } from "../../shared/report/signInLine.ts";
import { countPages, signInPages } from "../../shared/report/signInSheet.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { localMoment } from "../../shared/words/time.ts";
import { wordsOf } from "./attendanceContext.ts";
import { type Chosen, chooseBadges } from "./chooseBadges.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import { type Hands, LongWork } from "./longWork.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { inSlices } from "./slices.ts";
import { codeIn } from "./tickets.ts";

/** The sign-in sheet on paper, for when everything else fails: one printing at a time. */
export class PaperSheet {
  readonly #lists: PeopleLists;
  readonly #work: LongWork<SheetReply>;

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null, lists: PeopleLists) {
    this.#lists = lists;
    this.#work = new LongWork("paper", open);
  }

  now(desk: Desk): SheetNow {
    return this.#work.now(desk);
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  async count(desk: Desk, choice: SheetChoice): Promise<SheetCount> {
    const { lines, people } = await this.#laid(desk, choice);
    return { people, pages: people === 0 ? 0 : countPages(lines, choice) };
  }

  /** Draws it into a PDF among the event's exports; once that is whole it is written down who has which number on it. */
  run(desk: Desk, choice: SheetChoice): Promise<SheetReply> {
    return this.#work.run(desk, async (hands) => {
      const { lines, people, ids } = await this.#laid(desk, choice);
      if (people === 0) return { what: "nobody" };
      const sheet = newSheet(desk);
      const drawn = await drawInto(desk, { lines, head: headOf(desk, sheet), choice }, hands);
      if (drawn.what !== "drawn") return drawn;
      const session = doorOf(desk.state);
      const blanks = { from: firstBlank(ids.length), count: choice.blanks };
      const noted =
        session &&
        (await desk.turn(() => desk.record([{ kind: "sheet-printed", sheet, session, people: ids, blanks }])));
      return { what: "written", file: drawn.file, sheet, pages: drawn.pages, isNoted: noted?.ok ?? false };
    });
  }

  /** `ids`: everybody's place on the roster, which is the number beside the name. */
  async #laid(desk: Desk, choice: SheetChoice): Promise<{ lines: SheetLine[]; people: number; ids: PersonId[] }> {
    const { order, group } = choice;
    const chosen = await chooseBadges(desk, this.#lists, {
      ...{ who: { what: "list", query: WHOLE_LIST }, isUnprintedOnly: false, order, separators: group },
      ...{ boxSize: null, sheetStart: 0 },
    });
    const { records } = await this.#lists.roll(desk);
    const ids = records.map(({ person }) => person.id);
    const numbers = new Map(ids.map((id, at) => [id, at + 1]));
    const lines: SheetLine[] = [];
    const lineOf = personLine(desk, choice);
    let last = "";
    await inSlices(chosen, (one) => {
      const heading = headingOf(desk, one, group);
      if (heading !== "" && heading !== last) lines.push({ what: "heading", text: heading });
      last = heading;
      lines.push(lineOf(one.record, numbers.get(one.record.person.id) ?? 0));
    });
    return { lines: [...lines, ...blankLines(desk, choice, ids.length)], people: chosen.length, ids };
  }
}

function blankLines(desk: Desk, { blanks }: SheetChoice, people: number): SheetLine[] {
  if (blanks === 0) return [];
  const from = firstBlank(people);
  const empty = Array.from({ length: blanks }, (_, at): SheetLine => ({ what: "blank", number: from + at }));
  return [{ what: "heading", text: wordsOf(desk).paper.sheetWords.walkIns }, ...empty];
}

function headingOf(desk: Desk, { letter, role }: Chosen, group: SheetChoice["group"]): string {
  if (group === "none") return "";
  return group === "letter" ? letter : wordsOf(desk).roleLabel(role);
}

/** The short code, whatever form the event's tickets have: the longer one does not go into so small a place. */
function personLine(desk: Desk, { hasCodes }: SheetChoice): (record: PersonRecord, number: number) => SheetLine {
  const door = doorOf(desk.state);
  const { timezone } = desk.event;
  return (record, number) => {
    const { name, nickname, company } = record.person;
    const arrival = door && arrivalOf(record, door);
    const ticket = hasCodes ? validTickets(desk.state, record)[0] : undefined;
    return {
      ...{ what: "person", number, name, nickname, company, tail: phoneTailOf(record) },
      code: ticket === undefined ? "" : codeIn(desk, "short", ticket),
      time: arrival ? localMoment(Date.parse(arrival.at), timezone).slice(11) : null,
    };
  };
}

function headOf(desk: Desk, sheet: string): SheetHead {
  const { paper, sheetMark } = {
    ...wordsOf(desk),
    sheetMark: desk.parts.rehearsal ? wordsOf(desk).rehearsal.badge : null,
  };
  const { theme, date, start, end, venue } = desk.event.page;
  const { language } = desk.parts.settings();
  const day = date && dayOf(language, date);
  const hours = [start, end].filter(Boolean).join("–");
  const made = localMoment(desk.parts.clock.now(), desk.event.timezone).replace("T", " ");
  return {
    title: [sheetMark, paper.head(theme)].filter(Boolean).join(" "),
    facts: [day, hours, venue].filter((fact): fact is string => Boolean(fact)),
    sheet,
    made: paper.sheetWords.made(made, desk.parts.station.name()),
    words: paper.sheetWords,
  };
}

/** Four digits that no printing of the event has yet. */
function newSheet({ parts, state }: Desk): string {
  const taken = new Set(state.sheets.map(({ sheet }) => sheet));
  return parts.chance.ticketNumber((number) => taken.has(number.slice(-4))).slice(-4);
}

type Laid = { lines: SheetLine[]; head: SheetHead; choice: SheetChoice };
type Drawn = { what: "drawn"; file: string; pages: number };

async function drawInto(
  desk: Desk,
  { lines, head, choice }: Laid,
  hands: Hands,
): Promise<Drawn | Exclude<SheetReply, { what: "written" }>> {
  const { store, press } = desk.parts;
  const name = `${wordsOf(desk).paper.fileName}-${head.sheet}-${fileStamp(desk)}.pdf`;
  const file = await store.newFile("exports", name);
  if (!file.ok) return { what: "not-written", trouble: file.fault, folder: store.folder };
  if (hands.isUnwanted()) return { what: "cancelled" };
  const total = countPages(lines, choice);
  const run = press.pages({ pages: signInPages(lines, head, choice), file: file.value }, (done) =>
    hands.stepped(done, total),
  );
  hands.mayCancel(() => run.cancel());
  const done = await run.done;
  if (!done.ok) return pressTrouble(done.fault, store.folder);
  return { what: "drawn", file: file.value, pages: done.value.pages };
}
