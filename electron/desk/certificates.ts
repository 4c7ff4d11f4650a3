import { certificateFor } from "../../shared/badge/certificate.ts";
import type { BatchEntry } from "../../shared/badge/press.ts";
import { isPage, stockById } from "../../shared/badge/stocks.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import type {
  CertificateChoice,
  CertificateCount,
  CertificateNow,
  CertificateReply,
} from "../../shared/contract/certificateShapes.ts";
import { arrivalOf, doorOf, isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import { words } from "../../shared/i18n/say.ts";
import { attendance } from "../../shared/report/attended.ts";
import { safeName } from "../../shared/ticket/fileNames.ts";
import { attendedTexts } from "./attendedTexts.ts";
import { type Chosen, sortChosen } from "./chooseBadges.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import { type Hands, LongWork } from "./longWork.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { contentOf } from "./printBadge.ts";
import { stepInSlices } from "./slices.ts";

/** Certificates of attendance, a page for each person in one file: one batch at a time, in nobody's way at the door. */
export class Certificates {
  readonly #lists: PeopleLists;
  readonly #work: LongWork<CertificateReply>;

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null, lists: PeopleLists) {
    this.#lists = lists;
    this.#work = new LongWork("certificates", open);
  }

  now(desk: Desk): CertificateNow {
    return this.#work.now(desk);
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  /** How many a choice comes to, before anything is drawn; in slices and in no order, it is asked while guests come. */
  async count(desk: Desk, choice: CertificateChoice): Promise<CertificateCount> {
    const { records } = await this.#lists.roll(desk);
    return stepInSlices(counted(records, desk, choice));
  }

  /** Draws them into one PDF among the event's exports, whole or not at all; nothing is written down of it. */
  run(desk: Desk, choice: CertificateChoice): Promise<CertificateReply> {
    return this.#work.run(desk, async (hands) => {
      const template = designOf(desk, choice);
      if (!template) return { what: "no-design" };
      const chosen = await this.#chosen(desk, choice);
      if (chosen.length === 0) return { what: "nobody" };
      return intoFile(desk, { chosen, template, choice }, hands);
    });
  }

  async #chosen(desk: Desk, choice: CertificateChoice): Promise<Chosen[]> {
    const roll = await this.#lists.roll(desk);
    const people = { records: roll.records, numbers: roll.records.keys(), isWanted: memberOf(desk, choice) };
    return sortChosen(people, { order: choice.order, separators: "none" });
  }
}

/** Whoever was there counts, also who was taken off the list since, but nobody whose import was taken back. */
function memberOf(desk: Desk, { who, isToEnd }: CertificateChoice): (record: PersonRecord) => boolean {
  const { event } = desk;
  const attended = attendance(event, isToEnd);
  switch (who.what) {
    case "arrived": {
      const door = doorOf(desk.state);
      return (record) => !isTakenBack(record) && door !== null && arrivalOf(record, door) !== null;
    }
    case "session":
      return (record) => !isTakenBack(record) && arrivalOf(record, who.session) !== null;
    case "hours":
      return (record) => !isTakenBack(record) && (attended(record).hours ?? -1) >= who.least;
  }
}

function* counted(
  records: readonly PersonRecord[],
  desk: Desk,
  choice: CertificateChoice,
): Generator<void, CertificateCount> {
  const isWanted = memberOf(desk, choice);
  const attended = attendance(desk.event, choice.isToEnd);
  const count = { people: 0, withoutHours: 0 };
  for (const record of records) {
    if (isWanted(record)) {
      count.people++;
      if (attended(record).hours === null) count.withoutHours++;
    }
    yield;
  }
  return count;
}

/** Null when there is no such design any more, or it is no page. */
function designOf(desk: Desk, { design, language }: CertificateChoice): BadgeTemplate | null {
  if (design.what === "own") {
    const own = desk.state.templates.get(design.template);
    return own && isPage(own.stock) ? own : null;
  }
  const stock = stockById(design.page);
  return stock && isPage(stock) ? certificateFor(stock, words(language).certificateText) : null;
}

type Job = { chosen: readonly Chosen[]; template: BadgeTemplate; choice: CertificateChoice };

async function intoFile(desk: Desk, { chosen, template, choice }: Job, hands: Hands): Promise<CertificateReply> {
  const { store, press } = desk.parts;
  const { language, isToEnd } = choice;
  const file = await store.newFile("exports", fileName(desk, choice));
  if (!file.ok) return { what: "not-written", trouble: file.fault, folder: store.folder };
  if (hands.isUnwanted()) return { what: "cancelled" };
  const entries = entriesOf(desk, chosen, { language, isToEnd });
  const run = press.batch({ template, images: store.images, entries, at: 0, file: file.value }, (done) =>
    hands.stepped(done, chosen.length),
  );
  hands.mayCancel(() => run.cancel());
  const done = await run.done;
  if (!done.ok) return pressTrouble(done.fault, store.folder);
  const leftOut = done.value.undrawn.flatMap(({ index, fault }) => {
    const person = chosen[index]?.record.person;
    return person ? [{ personId: person.id, name: person.name, code: fault.code }] : [];
  });
  return { what: "written", file: file.value, people: done.value.badges, leftOut };
}

/** `参会证书-活动-主会场-2026-11-22-1305.pdf`: of which event, for whom, made when. */
function fileName(desk: Desk, { who, language }: CertificateChoice): string {
  const say = words(language).certificates;
  const { page, sessions } = desk.event;
  const whom =
    who.what === "session"
      ? sessions.find(({ id }) => id === who.session)?.title
      : who.what === "hours"
        ? say.leastHours(String(who.least))
        : undefined;
  const parts = [say.fileName, page.theme, whom].flatMap((part) =>
    part ? [safeName([...part].slice(0, LONGEST).join(""))] : [],
  );
  return `${[...parts, fileStamp(desk)].join("-")}.pdf`;
}

/** Characters of an event's or a session's name in a file's. */
const LONGEST = 24;

/** Made as they are asked for: ten thousand are never there at once. */
function* entriesOf(
  desk: Desk,
  chosen: readonly Chosen[],
  { language, isToEnd }: Pick<CertificateChoice, "language" | "isToEnd">,
): Generator<BatchEntry> {
  const say = words(language);
  const attendedBy = attendance(desk.event, isToEnd);
  for (const { record } of chosen) {
    const attended = attendedTexts(say, attendedBy(record));
    const content = contentOf(desk, record);
    yield { what: "badge", content: { ...content, roleLabel: say.roleLabel(record.person.role), attended } };
  }
}
