import { flagsOf } from "../../shared/checkin/decide.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { arrivalOf, type PersonRecord } from "../../shared/facts/state.ts";
import { maskEmail } from "../../shared/people/mask.ts";
import { badgeStateOf, noteOf, phoneTailOf } from "../../shared/people/values.ts";
import type { PersonId, StationId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";

/** A person as the screens may show: the phone's last four digits and the e-mail's ends, never the whole. */
export function cardOf(desk: Desk, record: PersonRecord): PersonCard {
  const { person } = record;
  const door = desk.event.sessions[0]?.id;
  const arrival = door ? arrivalOf(record, door) : null;
  return {
    id: person.id,
    name: person.name,
    nickname: person.nickname,
    company: person.company,
    jobTitle: person.jobTitle,
    role: person.role,
    ticketType: person.ticketType,
    status: person.status,
    withdrawn: record.withdrawn !== null,
    walkIn: person.source === "walk-in",
    phoneTail: phoneTailOf(record),
    email: person.email && maskEmail(person.email),
    note: noteOf(record),
    vip: person.vip,
    flags: flagsOf(record),
    guests: person.guests,
    arrival: arrival && {
      fact: arrival.fact,
      guests: arrival.guests,
      at: arrival.at,
      station: stationName(desk, arrival.station, arrival.by),
      way: arrival.way,
      by: arrival.by,
      confirmed: desk.link?.isConfirmed(arrival.fact) ?? true,
    },
    badge: badgeStateOf(record),
    place: record.place,
  };
}

export const cardsOf = (desk: Desk, ids: readonly PersonId[]): PersonCard[] =>
  ids.flatMap((id) => {
    const record = desk.person(id);
    return record ? [cardOf(desk, record)] : [];
  });

/** The name a station goes by: this one's name of today, another's as it signed the fact. */
export const stationName = (desk: Desk, station: StationId, signed: string): string =>
  station === desk.parts.station.id ? desk.parts.station.name() : signed;
