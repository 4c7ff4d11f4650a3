import { facts, item, talk, who } from "./facts.ts";

const sibyl = who("Sibyl Wren", {
  company: "Saltworks",
  role: "Backend Developer",
  affiliation: "Backend Developer, Saltworks",
});
const ines = who("Ines Marques", { company: "Tidewise", affiliation: "Tidewise" });
const olu = who("Olu Adeyemi");

/** Front matter that tells a talk where its speaker stands and a position where the talk stands; names in front of what they tell. */
export default facts({
  theme: "Ferry Breakfast #14",
  pageTitle: "Ferry Breakfast #14",
  date: "2023-05-05",
  start: "08:00",
  end: "09:30",
  venue: "The Net Loft, Galway",
  agenda: [
    item("09:00", "09:20", "talk", "Charts on paper", ines),
    item("09:20", null, "talk", "Questions about knots", who("Sibyl Wren")),
    item("09:25", null, "talk", "Answers about knots", olu),
  ],
  talks: [
    talk("09:00", "09:20", "Charts on paper", null, ines),
    talk(null, null, "Knots without tears", null, sibyl),
    talk("09:20", null, "Questions about knots", null, who("Sibyl Wren")),
    talk("09:25", null, "Answers about knots", null, olu),
  ],
  people: [ines, sibyl, olu],
});
