import { facts, item, table, talk, who } from "./facts.ts";

/** Agenda as headings with a bar, names in bold with positions in italics below, a panel in two lines. */
export default facts({
  theme: "Kubernetes Forum Lakeside 🇨🇳",
  pageTitle: "Kubernetes Forum Lakeside 🇨🇳",
  date: "2025-02-13",
  start: "09:00",
  end: "12:00",
  venue: "Los Lagos, CA",
  agenda: [
    item(
      "09:00",
      "09:45",
      "talk",
      "Keynote: Where we are going",
      who("Ada Brightwater", { company: "Quayworks", role: "CTO", affiliation: "CTO, Quayworks" }),
    ),
    item("09:45", "10:15", "break", "Coffee"),
    item(
      "10:15",
      "11:00",
      "talk",
      "Scheduling at the edge",
      who("Ravi Menon", { company: "Northlight", role: "Engineer", affiliation: "Engineer, Northlight" }),
      who("Sofia Rossi", { company: "Quayworks", role: "SRE", affiliation: "SRE, Quayworks" }),
    ),
    item(
      "11:00",
      "12:00",
      "roundtable",
      "Who pays for open source?",
      who("Ada Brightwater"),
      who("Ravi Menon"),
      who("Sofia Rossi"),
      who("Kofi Mensah", { company: "Open Quay Foundation", affiliation: "Open Quay Foundation" }),
    ),
  ],
  talks: [
    talk(
      "09:00",
      "09:45",
      "Keynote: Where we are going",
      "A look back and ahead.",
      who("Ada Brightwater", { company: "Quayworks", role: "CTO", affiliation: "CTO, Quayworks" }),
    ),
    talk(
      "10:15",
      "11:00",
      "Scheduling at the edge",
      "How small can a cluster be?",
      who("Ravi Menon", { company: "Northlight", role: "Engineer", affiliation: "Engineer, Northlight" }),
      who("Sofia Rossi", { company: "Quayworks", role: "SRE", affiliation: "SRE, Quayworks" }),
    ),
  ],
  roundTables: [
    table(
      "11:00",
      "12:00",
      "Who pays for open source?",
      who("Ada Brightwater"),
      who("Ravi Menon"),
      who("Sofia Rossi"),
      who("Kofi Mensah", { company: "Open Quay Foundation", affiliation: "Open Quay Foundation" }),
    ),
  ],
  people: [
    who("Ada Brightwater", { company: "Quayworks", role: "CTO", affiliation: "CTO, Quayworks" }),
    who("Ravi Menon", { company: "Northlight", role: "Engineer", affiliation: "Engineer, Northlight" }),
    who("Sofia Rossi", { company: "Quayworks", role: "SRE", affiliation: "SRE, Quayworks" }),
    who("Kofi Mensah", { company: "Open Quay Foundation", affiliation: "Open Quay Foundation" }),
  ],
});
