import { facts, talk, who } from "./facts.ts";

/** Speakers, talks and sponsors as lists in the front matter, nothing but a sentence below. */
export default facts({
  theme: "Meetup #12: Observability night",
  pageTitle: "Meetup #12: Observability night",
  date: "2024-10-03",
  start: "18:00",
  end: "21:00",
  timezone: "Europe/London",
  venue: "Quayworks HQ, 5 Pier Road, Harbor City",
  links: [{ kind: "signup", url: "https://meet.example.com/12" }],
  partners: ["Quayworks"],
  talks: [
    talk(null, null, "Tracing without tears", null, who("Ada Brightwater")),
    talk(null, null, "Logs are data", null, who("Ravi Menon")),
  ],
  people: [
    who("Ada Brightwater", { company: "Quayworks", role: "Staff Engineer", affiliation: "Staff Engineer, Quayworks" }),
    who("Ravi Menon", { company: "Northlight", affiliation: "Northlight" }),
  ],
});
