import type { PageFacts, PagePerson } from "./event.ts";

/** What a page states that states nothing: the start of an event made by hand. */
export const blankPage = (): PageFacts => ({
  theme: "",
  pageTitle: null,
  date: null,
  dateEnd: null,
  start: null,
  end: null,
  timezone: null,
  venue: null,
  form: null,
  online: false,
  links: [],
  chatGroups: [],
  organisers: [],
  coOrganisers: [],
  partners: [],
  agendaImageOnly: false,
  agenda: [],
  talks: [],
  roundTables: [],
  people: [],
  warnings: [],
});

/** Somebody of whom only the name is known. */
export const justNamed = (name: string): PagePerson => ({
  name,
  nickname: null,
  realName: null,
  company: null,
  role: null,
  affiliation: null,
  bio: null,
});
