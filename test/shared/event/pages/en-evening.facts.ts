import { facts, item, talk, who } from "./facts.ts";

const tyler = who("Tyler Brook", { company: "Dataloft", affiliation: "Dataloft" });
const smita = who("Smita Rao", { company: "Quayworks", affiliation: "Quayworks" });
const rita = who("Rita Falk", {
  company: "Portline",
  role: "Software Engineer",
  affiliation: "Software Engineer (Portline)",
});

/** No title at all; the last rows leave out the pm of those above; brackets hold the company; a call for speakers is no sign-up. */
export default facts({
  theme: "These are the slides of the 7 June, 2023 Dataloft Meetup in Harbor City",
  date: "2023-06-07",
  start: "18:00",
  end: "21:00",
  agenda: [
    item("18:00", "18:30", "talk", "Chat with attendees, snacks and a Dataloft introduction", tyler),
    item("18:30", "19:00", "talk", "Low latency on old data", smita),
    item("19:00", "19:30", "talk", "Moving a billion rows", rita),
    item("19:45", "20:15", "other", "Closing words"),
    item("20:15", "21:00", "break", "Networking and Food"),
  ],
  talks: [
    talk("18:00", "18:30", "Chat with attendees, snacks and a Dataloft introduction", null, tyler),
    talk("18:30", "19:00", "Low latency on old data", null, smita),
    talk("19:00", "19:30", "Moving a billion rows", null, rita),
  ],
  people: [tyler, smita, rita],
  warnings: [],
});
