import { blankPage, justNamed } from "../../../../shared/event/blankPage.ts";
import type {
  AgendaItem,
  AgendaKind,
  PageFacts,
  PagePerson,
  RoundTable,
  Talk,
} from "../../../../shared/event/event.ts";

/** Everything a page does not state, so that a fixture only says what its page says. */
export const facts = (stated: Partial<PageFacts>): PageFacts => ({ ...blankPage(), ...stated });

export const who = (name: string, stated: Partial<PagePerson> = {}): PagePerson => ({ ...justNamed(name), ...stated });

type Time = string | null;

export const item = (
  start: Time,
  end: Time,
  kind: AgendaKind,
  title: string,
  ...speakers: PagePerson[]
): AgendaItem => ({ start, end, kind, title, speakers });

export const talk = (
  start: Time,
  end: Time,
  title: string,
  abstract: string | null,
  ...speakers: PagePerson[]
): Talk => ({ title, start, end, speakers, abstract });

export const table = (
  start: Time,
  end: Time,
  title: string,
  host: PagePerson | null,
  ...guests: PagePerson[]
): RoundTable => ({ start, end, title, host, guests });
