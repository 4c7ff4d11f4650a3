import { facts, item, talk, who } from "./facts.ts";

const rita = who("Rita Falk", {
  company: "Portline",
  role: "DevOps Engineer",
  affiliation: "DevOps Engineer at Portline",
});
const tyler = who("Tyler Brook", { company: "Dataloft", role: "Co-Founder", affiliation: "Co-Founder at Dataloft" });
const inTable = [
  who("Rita Falk", { company: "Portline", affiliation: "Portline" }),
  who("Tyler Brook", { company: "Dataloft", affiliation: "Dataloft" }),
] as const;

/** `Name` heads the titles, for the speakers have a column; a column nobody filled is none; `link` is the platform's page; `{:.class}` is for the generator. */
export default facts({
  theme: "June Gateway Meetup Harbor City",
  pageTitle: "June Gateway Meetup Harbor City",
  date: "2022-06-18",
  start: "10:30",
  end: "14:00",
  venue: "Reactor Hall, Harbor City",
  links: [{ kind: "signup", url: "https://www.meetup.com/gateway-harbor/events/286000001/" }],
  partners: ["Quayworks", "Reactor Hall"],
  agenda: [
    item("10:30", "11:00", "checkin", "Check-in and security"),
    item("11:00", "12:00", "talk", "A gateway from scratch", inTable[0]),
    item("12:00", "12:40", "talk", "Plugins in forty minutes", inTable[1]),
    item("12:40", "14:00", "break", "Lunch & Networking"),
  ],
  talks: [
    talk("11:00", "12:00", "A gateway from scratch", null, inTable[0]),
    talk("12:00", "12:40", "Plugins in forty minutes", null, inTable[1]),
  ],
  people: [rita, tyler],
  warnings: [],
});
