import { BadgeBatch } from "../batch.ts";
import { Certificates } from "../certificates.ts";
import { EventArchive } from "../eventArchive.ts";
import { AttendanceExport } from "../exportAttendance.ts";
import { RosterImport } from "../importRoster.ts";
import { PaperSheet } from "../paperSheet.ts";
import { PeopleLists } from "../peopleLists.ts";
import { Preflight } from "../preflight.ts";
import { ReportFile } from "../reportFile.ts";
import { Drafts, type PageDraft } from "../setUp.ts";
import { TicketFiles } from "../ticketFiles.ts";
import type { HandlerParts } from "./handlerParts.ts";

/** What goes on over several commands: drafts, lists, and work that takes its time and can be asked after. */
export type Works = ReturnType<typeof makeWorks>;

export function makeWorks(parts: HandlerParts) {
  const { venue, timings } = parts;
  const isReady = () => {
    if (!timings.summary("ready")) timings.note("ready", parts.sinceStart());
  };
  const pages = new Drafts<PageDraft>();
  const roster = new RosterImport(parts.openRoster, parts.columnMemory);
  const lists = new PeopleLists();
  const ticketFiles = new TicketFiles(parts);
  const batch = new BadgeBatch(() => venue.desk, lists);
  const check = new Preflight(() => venue.desk);
  const attendance = new AttendanceExport(() => venue.desk, lists, parts.writeExport);
  const paper = new PaperSheet(() => venue.desk, lists);
  const reportFile = new ReportFile(venue);
  const { library } = venue;
  const archive = new EventArchive(() => venue.desk, { ...parts, library, program: parts.about.version });
  const certificates = new Certificates(() => venue.desk, lists);
  const isBusy = () => {
    const { desk } = venue;
    const works = desk
      ? [archive.now(desk), batch.now(desk), check.now(desk), attendance.now(desk), certificates.now(desk)]
      : [];
    return ticketFiles.isBusy || reportFile.isBusy || works.some(({ progress }) => progress !== null);
  };
  const forget = async () => {
    roster.cancel();
    await parts.forget();
  };
  const locking = { venue, isBusy };
  const erasing = { ...parts, isBusy, forget, copies: parts.backup };
  return {
    pages,
    roster,
    lists,
    ticketFiles,
    batch,
    check,
    attendance,
    paper,
    reportFile,
    archive,
    certificates,
    locking,
    erasing,
    isReady,
  };
}
