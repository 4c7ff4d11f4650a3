import { facts, talk, who } from "./facts.ts";

const sibyl = who("Sibyl Wren");
const ines = who("Ines Marques");

/** Every heading of a rank begins with a name; a paragraph below a list of speakers is about none of them. */
export default facts({
  theme: "Northshore Evening",
  pageTitle: "Northshore Evening",
  date: "2023-10-12",
  start: "18:00",
  end: "21:00",
  venue: "The Net Loft, 4 Quay Street, Galway",
  talks: [
    talk(null, null, "Knots without tears", "Why a bowline holds.", sibyl),
    talk(null, null, "Charts on paper", null, ines),
  ],
  people: [
    who("Sibyl Wren", { company: "Saltworks", role: "Boat Engineer", affiliation: "Boat Engineer (Saltworks)" }),
    who("Ines Marques", { company: "Tidewise Labs", role: "Founder", affiliation: "Founder, Tidewise Labs" }),
  ],
});
