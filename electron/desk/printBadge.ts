import type { Drawing } from "../../shared/badge/drawing.ts";
import type { BadgeJob, OsJob } from "../../shared/badge/job.ts";
import type { BadgeContent } from "../../shared/badge/template.ts";
import { usualPrinting } from "../../shared/badge/usualPrinting.ts";
import { autoPrintFor, dotsOf, printerFor } from "../../shared/badge/whichPrinter.ts";
import { isListedFor } from "../../shared/checkin/sessionRules.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import { validTickets } from "../../shared/facts/tickets.ts";
import { words } from "../../shared/i18n/say.ts";
import { attendedOf } from "../../shared/report/attended.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { attendedTexts } from "./attendedTexts.ts";
import type { Desk } from "./desk.ts";
import { takeLabel } from "./labels.ts";
import type { BadgeOrder } from "./ports.ts";
import { templateInUse } from "./templateInUse.ts";

/** Prints on an arrival as far as this station's rule says so; null when it does not, or the badge lies in a box. */
export function printOnArrival(desk: Desk, record: PersonRecord): BadgeJob | null {
  const rule = autoPrintFor(desk.parts.settings(), record.person.role);
  const hasBadge = record.badges.some(({ outcome }) => outcome !== "failed" && outcome !== "cancelled");
  if (record.place !== null || rule === "never" || (rule === "first-arrival" && hasBadge)) return null;
  return printBadge(desk, record, null);
}

/** Puts a badge into the queue and says at once which job it is; `reason` is staff's, for a second badge. */
export function printBadge(desk: Desk, record: PersonRecord, reason: string | null): BadgeJob {
  const { queue, settings } = desk.parts;
  const { person } = record;
  const job = queue.print(orderFor(desk, record, printerFor(settings(), person.role, queue.lines())));
  write(desk, { kind: "badge-queued", personId: person.id, job: job.id, printer: job.printer, reason });
  return job;
}

/** The badge as it is printed now, on the next label where the stock is a sheet of them. */
export function orderFor(desk: Desk, record: PersonRecord, printer: string | null): BadgeOrder {
  const { id: personId, name: personName } = record.person;
  const drawing = badgeOf(desk, record);
  const at = takeLabel(desk, drawing.template.stock);
  const dpi = dotsOf(desk.parts.settings(), printer);
  return { personId, personName, drawing: { ...drawing, at, dpi }, printer };
}

/** The badge as it would be printed, as a PDF; null when there is no such person or it cannot be drawn. */
export async function previewBadge(desk: Desk, personId: PersonId): Promise<Uint8Array | null> {
  const record = desk.person(personId);
  return record && desk.parts.draw(badgeOf(desk, record));
}

/** What the badge of this person is: the station's template, its pictures, and the texts on it. */
export function badgeOf(desk: Desk, record: PersonRecord): Drawing {
  const template = templateInUse(desk);
  const { sheetStart } = desk.parts.settings().printing ?? usualPrinting();
  return { template, content: contentOf(desk, record), images: desk.parts.store.images, at: sheetStart };
}

/** The texts on this person's badge, whichever template they are put on. */
export function contentOf(desk: Desk, record: PersonRecord): BadgeContent {
  const { settings, seals } = desk.parts;
  const { person } = record;
  const { page } = desk.event;
  const say = words(settings().language);
  const [ticket = person.ticket] = validTickets(desk.state, record);
  const { name, givenName, familyName, nickname, company, jobTitle, email, phone, role, ticketType, extra } = person;
  return {
    ...{ name, givenName, familyName, nickname, company, jobTitle, email, phone, role, ticketType, extra },
    roleLabel: say.roleLabel(role),
    sessions: desk.event.sessions
      .slice(1)
      .filter((session) => session.list !== null && isListedFor(record, session))
      .map(({ title }) => title),
    place: record.place,
    eventTheme: page.theme,
    eventDate: page.date,
    eventVenue: page.venue,
    organisers: page.organisers,
    attended: attendedTexts(say, attendedOf(record, desk.event, false)),
    ticketCode: seals.code("ticket", ticket),
    badgeCode: seals.code("badge", ticket),
    mark: desk.parts.rehearsal ? say.rehearsal.badge : null,
  };
}

/**
 * The queue's news of a job: told to the screens, and written down when it is the job's end as far as anybody can know; `osJob`: where
 * the print service has it meanwhile.
 */
export function jobChanged(desk: Desk, job: BadgeJob, osJob: OsJob | null = null): void {
  desk.parts.tell("job", job);
  desk.tellStatus();
  const { id, personId, state, printer, file, detail } = job;
  if (personId === null) return;
  const atService = state === "handed-over" && osJob ? { osJob } : {};
  if (state === "printed" || state === "handed-over" || state === "saved") {
    write(desk, { kind: "badge-printed", personId, job: id, how: state, printer, file, ...atService });
  }
  if (state === "failed" || state === "unknown") {
    const failed = { kind: "badge-failed", personId, job: id, trouble: job.trouble ?? "other", detail } as const;
    write(desk, state === "unknown" ? { ...failed, isUnknown: true } : failed);
  }
  if (state === "cancelled") write(desk, { kind: "badge-failed", personId, job: id, trouble: "cancelled", detail });
}

/** Nobody waits for a fact about paper; a disk that takes nothing any more shows in the desk's status. */
function write(desk: Desk, body: FactBody): void {
  void desk.doorTurn(() => desk.record([body]));
}
