import type { EventReport, ReportFileReply } from "../../shared/contract/reportShapes.ts";
import { dayOf } from "../../shared/i18n/when.ts";
import { type ReportHead, reportPages } from "../../shared/report/reportPages.ts";
import { safeName } from "../../shared/ticket/fileNames.ts";
import { localMoment } from "../../shared/words/time.ts";
import { wordsOf } from "./attendanceContext.ts";
import type { Desk } from "./desk.ts";
import { compareWith, reportOn } from "./eventReport.ts";
import { fileStamp } from "./fileStamp.ts";
import { pressTrouble } from "./pressTrouble.ts";
import type { Library } from "./venue.ts";

/** The report as a PDF among the event's exports, whole or not at all: one at a time. */
export class ReportFile {
  readonly #venue: { library: Library };
  #isBusy = false;

  constructor(venue: { library: Library }) {
    this.#venue = venue;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** `compare`: the folder of the event that stands beside it; one that cannot be read is told, and no file is made. */
  async make(desk: Desk, { compare }: { compare: string | null }): Promise<ReportFileReply> {
    if (this.#isBusy) return { what: "busy" };
    this.#isBusy = true;
    try {
      const compared = compare === null ? null : await compareWith(this.#venue, compare);
      if (compared && compared.what !== "compared") return compared;
      return await draw(desk, { report: await reportOn(desk), earlier: compared?.report ?? null });
    } finally {
      this.#isBusy = false;
    }
  }
}

async function draw(
  desk: Desk,
  reports: { report: EventReport; earlier: EventReport | null },
): Promise<ReportFileReply> {
  const { store, press } = desk.parts;
  const words = wordsOf(desk);
  const theme = safeName([...desk.event.page.theme].slice(0, LONGEST_THEME).join(""));
  const name = [words.eventReport.fileName, theme, fileStamp(desk)].filter((part) => part !== "").join("-");
  const file = await store.newFile("exports", `${name}.pdf`);
  if (!file.ok) return { what: "not-written", trouble: file.fault, folder: store.folder };
  const pages = reportPages(words, reports, headOf(desk));
  const drawn = await press.pages({ pages, file: file.value }, () => undefined).done;
  if (!drawn.ok) return pressTrouble(drawn.fault, store.folder);
  return { what: "written", file: file.value, pages: drawn.value.pages };
}

/** Letters of the event's name in the file's. */
const LONGEST_THEME = 24;

function headOf(desk: Desk): ReportHead {
  const { eventReport: say, rehearsal } = wordsOf(desk);
  const { theme, date, dateEnd, start, end, venue } = desk.event.page;
  const { language } = desk.parts.settings();
  const days = [date, dateEnd === date ? null : dateEnd].flatMap((day) => (day ? [dayOf(language, day)] : []));
  const hours = [start, end].filter(Boolean).join("–");
  const made = localMoment(desk.parts.clock.now(), desk.event.timezone).replace("T", " ");
  return {
    title: [desk.parts.rehearsal ? rehearsal.badge : "", say.head(theme)].filter((part) => part !== "").join(" "),
    facts: [days.join(" – "), hours, venue ?? ""].filter((fact) => fact !== ""),
    made: say.made(made, desk.parts.station.name()),
  };
}
