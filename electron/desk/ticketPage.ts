import { blankContent } from "../../shared/badge/blankContent.ts";
import type { Drawing } from "../../shared/badge/drawing.ts";
import type { TicketShown } from "../../shared/contract/ticketShapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { eventDates } from "../../shared/i18n/eventDates.ts";
import { words } from "../../shared/i18n/say.ts";
import type { Person } from "../../shared/roster/person.ts";
import { type Paper, type TicketTexts, ticketTemplate } from "../../shared/ticket/ticketPage.ts";
import type { Language } from "../../shared/words/language.ts";
import { hasHan } from "../../shared/words/text.ts";
import type { Desk } from "./desk.ts";
import { codeIn } from "./tickets.ts";

/** Somebody's ticket as it is, or was, at one moment. */
export type Ticket = { event: Event; person: Person; number: string; form: TicketShown["form"] };

/** The page of a ticket, as it is drawn. */
export function ticketDrawing(desk: Desk, { event, person, number, form }: Ticket, paper: Paper): Drawing {
  const { name, nickname } = person;
  const code = codeIn(desk, form, number);
  const mark = desk.parts.rehearsal ? words(desk.parts.settings().language).rehearsal.badge : null;
  const content = blankContent({ name, nickname, ticketCode: code, mark });
  return { template: ticketTemplate(textsOf(event, person, number), paper), content, images: null, at: 0 };
}

/**
 * What the page says: in the event's language, as its own words show it, and in the other one as well for somebody whose name
 * is written in that.
 */
function textsOf({ page }: Event, person: Person, number: string): TicketTexts {
  const said = languagesOf(page, person).map(words);
  const [first] = said;
  const { company, jobTitle, ticketType, role } = person;
  const kind = ticketType ?? (role === "attendee" ? "" : (first?.roleLabel(role) ?? ""));
  const day = said.map((each) => eventDates(each, page)).filter(Boolean);
  return {
    theme: page.theme,
    facts: [[day.join(" / "), hoursOf(page.start, page.end)].filter(Boolean).join("  "), page.venue ?? ""].filter(
      Boolean,
    ),
    about: [company ?? "", jobTitle ?? "", kind],
    number: [first?.ticketPage.number, inGroups(number)].join(" "),
    advice: said.map(({ ticketPage }) => ticketPage.advice),
    agendaTitle: said.map(({ ticketPage }) => ticketPage.agenda).join(" / "),
    agenda: page.agenda.map(({ start, end, title, speakers }) => ({
      time: hoursOf(start, end),
      title: [title, speakers.map(({ name }) => name).join(first?.table.listSeparator ?? ", ")]
        .filter(Boolean)
        .join(" · "),
    })),
    more: (rows) => said.map(({ ticketPage }) => ticketPage.more(rows)).join(" / "),
  };
}

function languagesOf({ theme, venue, agenda }: Event["page"], { name }: Person): Language[] {
  const isHan = hasHan([theme, venue ?? "", ...agenda.map(({ title }) => title)].join(" "));
  const own: Language = isHan ? "zh" : "en";
  const reads: Language = hasHan(name) ? "zh" : "en";
  return own === reads ? [own] : [own, reads];
}

const hoursOf = (start: string | null, end: string | null): string => [start, end].filter(Boolean).join("–");

/** Twelve digits in groups of four, to be read out. */
const inGroups = (number: string): string => number.replace(/(\d{4})(?=\d)/g, "$1 ");
