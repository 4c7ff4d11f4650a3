import { facts, item, talk, who } from "./facts.ts";

const jane = who("Jane Falk", { company: "Quayworks", role: "CTO", affiliation: "CTO at Quayworks" });
const otto = who("Otto Reed", { company: "Portline", affiliation: "Portline" });

/** AsciiDoc: attributes, a description list, a table by cells and by rows with a merged one, block titles, links, a listing. */
export default facts({
  theme: "Harbor JUG: Night of the Meshes",
  pageTitle: "Harbor JUG: Night of the Meshes",
  date: "2024-09-12",
  start: "18:30",
  end: "21:00",
  timezone: "Europe/Berlin",
  venue: "Quay House, 11 Fish Street, Harbor City",
  links: [{ kind: "signup", url: "https://signup.example.com/jug/12" }],
  partners: ["Quayworks", "Portline"],
  agenda: [
    item("18:30", "19:00", "checkin", "Registration and pizza"),
    item("19:00", "19:45", "talk", "Meshes without Tears", jane),
    item("19:45", "20:00", "break", "Break"),
    item("20:00", "20:45", "talk", "Garbage, collected", otto),
  ],
  talks: [
    talk(
      "19:00",
      "19:45",
      "Meshes without Tears",
      "Jane shows how a mesh is taken into use, and what to leave out.",
      jane,
    ),
    talk("20:00", "20:45", "Garbage, collected", null, otto),
  ],
  people: [jane, otto],
});
