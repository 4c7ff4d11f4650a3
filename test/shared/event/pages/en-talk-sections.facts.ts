import { facts, table, talk, who } from "./facts.ts";

const helen = who("Dr. Helen Okafor", { company: "Millrace GmbH", affiliation: "Millrace GmbH" });
const bio = "Helen Okafor leads the tools team at Millrace GmbH. She likes hedgehogs.";
const jonas = who("Jonas Lindt");
const mei = who("Mei-Ling Chow");
const rosa = who("Rosa Delgado", { company: "Open Rivers Foundation", affiliation: "Open Rivers Foundation" });

/** No front matter and no year (a day given by whoever opens the page finds it), several labels in one paragraph, a panel. */
export default facts({
  theme: "Riverbend Python Users Group",
  pageTitle: "Riverbend Python Users Group",
  date: "2025-03-06",
  start: "18:30",
  end: "21:00",
  timezone: "Europe/Berlin",
  venue: "Kulturhaus Riverbend, Room 2.14",
  links: [{ kind: "signup", url: "https://tickets.example.org/rpug-42" }],
  organisers: ["Riverbend Python Users Group", "Millrace GmbH"],
  talks: [
    talk(
      null,
      null,
      "Typing without tears",
      "Gradual typing in a code base of ten years. What paid off and what did not.",
      { ...helen, bio },
    ),
    talk(null, null, "Plotting rivers", "Maps from open data.", jonas, mei),
  ],
  roundTables: [table(null, null, "Should the group go hybrid?", who("Helen Okafor"), jonas, rosa)],
  people: [{ ...helen, bio }, jonas, mei, rosa],
  warnings: ["no-year"],
});
