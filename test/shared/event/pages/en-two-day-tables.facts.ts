import { facts, item, table, talk, who } from "./facts.ts";

const priya = who("Priya Raman");
const priyaHome = who("Priya Raman", { company: "Lakeside University", affiliation: "Lakeside University" });
const otto = who("Otto Falk");
const ottoHome = who("Otto Falk", { company: "Statlab", affiliation: "Statlab" });
const chidi = who("Chidi Eze");

/** Two days in two tables, an English date range, en dashes, a panel in a cell with semicolons. */
export default facts({
  theme: "Lakeside Data Days 2022",
  pageTitle: "Lakeside Data Days 2022",
  date: "2022-07-25",
  dateEnd: "2022-07-26",
  start: "09:00",
  end: "17:00",
  venue: "Boathouse Conference Centre, Lakeside",
  links: [{ kind: "signup", url: "https://tickets.example.net/ldd22" }],
  organisers: ["Lakeside Research Software Group", "Statlab"],
  partners: ["Women Who Plot", "R&D Lakeside"],
  agenda: [
    item("08:30", "09:00", "checkin", "Registration & coffee"),
    item("09:00", "09:15", "opening", "Opening remarks", priya),
    item("09:15", "10:30", "talk", "The whole game", priyaHome),
    item("10:30", "11:00", "break", "Coffee break"),
    item("11:00", "12:30", "roundtable", "What went wrong", priya, otto, chidi),
    item("09:00", "10:30", "talk", "Packaging your analysis", ottoHome),
    item("12:30", "13:30", "break", "Lunch"),
    item("13:30", "15:00", "talk", "Lightning talks"),
  ],
  talks: [
    talk("09:15", "10:30", "The whole game", null, priyaHome),
    talk("09:00", "10:30", "Packaging your analysis", null, ottoHome),
    talk("13:30", "15:00", "Lightning talks", null),
  ],
  roundTables: [table("11:00", "12:30", "What went wrong", null, priya, otto, chidi)],
  people: [priyaHome, ottoHome, chidi],
});
