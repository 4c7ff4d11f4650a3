import type { Checked } from "../../shared/badge/press.ts";
import { SEVERITIES, SEVERITY } from "../../shared/badge/severity.ts";
import type { BadgeContent, Stock } from "../../shared/badge/template.ts";
import { dotsOf } from "../../shared/badge/whichPrinter.ts";
import type { CheckNow, CheckReply, CheckResult, FoundKind } from "../../shared/contract/batchShapes.ts";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import { isExpected, type PersonRecord } from "../../shared/facts/state.ts";
import { words } from "../../shared/i18n/say.ts";
import { findingsTable } from "../../shared/report/findingsTable.ts";
import type { Desk } from "./desk.ts";
import { LongWork } from "./longWork.ts";
import type { TableWriter } from "./ports.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { contentOf } from "./printBadge.ts";
import { saveTable } from "./saveTable.ts";
import { templateInUse } from "./templateInUse.ts";

/** So many people are named under each kind of finding; the file has all of them. */
const NAMED = 200;

/** Dots an inch of the printer when nobody says: of label printers the coarsest that are about, of others the usual. */
const USUAL_DPI: Record<Stock["ink"], number> = { black: 203, colour: 300 };

type Ended = { stamp: string; people: PersonRecord[]; checked: Checked[]; result: CheckResult };

/**
 * The check before the doors open: everybody who is expected, on the badge this station prints. The last result stays
 * until the program ends; when people, the event or the badge change, it says that it is out of date.
 */
export class Preflight {
  readonly #work: LongWork<CheckReply>;
  #ended: { desk: Desk; check: Ended } | null = null;

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null) {
    this.#work = new LongWork("check", open);
  }

  now(desk: Desk): CheckNow {
    const { progress, last } = this.#work.now(desk);
    const check = this.#endedOf(desk);
    if (last?.what !== "checked" || !check) return { progress, last };
    return { progress, last: { ...check.result, isOutOfDate: check.stamp !== stampOf(desk) } };
  }

  run(desk: Desk): Promise<CheckReply> {
    return this.#work.run(desk, async (hands) => {
      const { store, press } = desk.parts;
      const stamp = stampOf(desk);
      const template = templateInUse(desk);
      const dpi = dpiOf(desk, template.stock);
      const people = [...desk.state.people.values()].filter(isExpected);
      if (hands.isUnwanted()) return { what: "cancelled" };
      const work = { template, images: store.images, contents: contentsOf(desk, people), dpi };
      const run = press.check(work, (done) => hands.stepped(done, people.length));
      hands.mayCancel(() => run.cancel());
      const done = await run.done;
      if (!done.ok) return failed(desk, done.fault);
      const kinds = kindsOf(done.value, people);
      const isOutOfDate = stamp !== stampOf(desk);
      const result: CheckResult = {
        ...{ what: "checked", at: desk.now(), badges: people.length, dpi, kinds, isOutOfDate },
      };
      this.#ended = { desk, check: { stamp, people, checked: done.value, result } };
      return result;
    });
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  /** Every finding of the last check as a line of a CSV file among the event's exports. */
  async report(desk: Desk, writeCsv: TableWriter): Promise<ExportReply> {
    const check = this.#endedOf(desk);
    if (!check) return { what: "no-event" };
    const say = words(desk.parts.settings().language);
    const found = check.checked.flatMap(({ index, findings }) => {
      const person = check.people[index]?.person;
      return person ? findings.map((finding) => ({ person, finding })) : [];
    });
    return saveTable(desk, say.preflight.fileName, findingsTable(say, found), writeCsv);
  }

  #endedOf(desk: Desk): Ended | null {
    return this.#ended?.desk === desk ? this.#ended.check : null;
  }
}

function failed(desk: Desk, fault: Parameters<typeof pressTrouble>[0]): CheckReply {
  const trouble = pressTrouble(fault, desk.parts.store.folder);
  return trouble.what === "not-written" ? { what: "failed", code: fault.code } : trouble;
}

function* contentsOf(desk: Desk, people: readonly PersonRecord[]): Generator<BadgeContent> {
  for (const record of people) yield contentOf(desk, record);
}

/** What a result rests on: who the people are, what the event says of itself, the badge and the printer. */
function stampOf(desk: Desk): string {
  const template = templateInUse(desk);
  const { theme, date, venue } = desk.event.page;
  const rooms = desk.event.sessions.map(({ title, list }) => ({ title, list }));
  const dpi = dpiOf(desk, template.stock);
  return JSON.stringify([desk.peopleVersion, template, theme, date, venue, rooms, dpi]);
}

function dpiOf(desk: Desk, { ink }: Stock): number {
  const settings = desk.parts.settings();
  return dotsOf(settings, settings.printer) ?? USUAL_DPI[ink];
}

/** What was found by its kind, what matters most first, then what is on most badges. */
function kindsOf(checked: readonly Checked[], people: readonly PersonRecord[]): FoundKind[] {
  const found = new Map<FoundKind["kind"], FoundKind>();
  for (const { index, findings } of checked) {
    const record = people[index];
    if (!record) continue;
    for (const kind of new Set(findings.map((finding) => finding.kind))) {
      const of = found.get(kind) ?? { kind, badges: 0, people: [] };
      found.set(kind, of);
      of.badges++;
      if (of.people.length >= NAMED) continue;
      const { id: personId, name, company, role } = record.person;
      const own = findings.filter((finding) => finding.kind === kind).map(({ kind: _kind, ...rest }) => rest);
      of.people.push({ personId, name, company, role, findings: own });
    }
  }
  const rank = ({ kind }: FoundKind) => SEVERITIES.indexOf(SEVERITY[kind]);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.badges - a.badges);
}
