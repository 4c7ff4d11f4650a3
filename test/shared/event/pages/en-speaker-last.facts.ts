import { facts, item, table, talk, who } from "./facts.ts";

const ines = who("Ines Marques", { company: "Saltworks", role: "Analyst", affiliation: "Analyst, Saltworks" });
const olu = who("Olu Adeyemi", { company: "Tidewise", affiliation: "Tidewise" });
const fergus = who("Fergus Daly");
const sibyl = who("Sibyl Wren");

/** Moderators and panellists named in a cell and in running text; a speaker with position in brackets at the end of the line. */
export default facts({
  theme: "Northshore Ops Evening",
  pageTitle: "Northshore Ops Evening",
  date: "2023-10-12",
  start: "18:00",
  end: "21:00",
  venue: "The Net Loft, 4 Quay Street, Galway",
  agenda: [
    item("18:00", null, "opening", "Intro", fergus),
    item("18:10", null, "roundtable", "On call by the sea", fergus, who("Ines Marques"), olu),
    item("19:00", null, "break", "Apéro"),
    item("20:50", null, "other", "Close"),
  ],
  talks: [talk("19:30", null, "Pagers that swim", null, ines)],
  roundTables: [
    table("18:10", null, "On call by the sea", fergus, who("Ines Marques"), olu),
    table("20:00", null, "Who may wake you?", sibyl, who("Ines Marques"), who("Olu Adeyemi")),
  ],
  people: [fergus, ines, olu, sibyl],
  warnings: ["several-agenda-sources"],
});
