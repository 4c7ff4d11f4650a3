import { facts, who } from "./facts.ts";

/** Online only: no venue, a time zone by its short name, one start time, a speaker but no list of talks. */
export default facts({
  theme: "Queues under pressure",
  pageTitle: "[Webinar] Queues under pressure",
  date: "2023-03-14",
  start: "14:00",
  timezone: "America/Los_Angeles",
  online: true,
  links: [
    { kind: "live", url: "https://zoom.example.com/j/998877" },
    { kind: "signup", url: "https://reg.example.com/w/77" },
  ],
  organisers: ["Northlight"],
  people: [
    who("Noor Haddad", {
      company: "Northlight",
      role: "Principal Engineer",
      affiliation: "Principal Engineer, Northlight",
    }),
  ],
});
