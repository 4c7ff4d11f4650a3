import { facts, item, talk, who } from "./facts.ts";

const sandra = who("Dr. Sandra Royle");
const dharma = who("Dr. Dharma Singhal");
const abhinav = who("Abhinav Sen");

/** Labels as headings with `:-`, the agenda as headings and as list items that hold nothing but a name. */
export default facts({
  theme: "Hack & Harvest 2025",
  pageTitle: "Event Name:- Hack & Harvest 2025",
  date: "2025-10-27",
  start: "10:30",
  end: "16:45",
  venue: "Orchard Institute, Greenfield",
  links: [{ kind: "signup", url: "https://events.example.com/3zje" }],
  agenda: [
    item("09:40", "10:30", "checkin", "CHECK-IN"),
    item("10:30", "11:00", "opening", "WELCOME NOTES"),
    item("10:30", "10:35", "other", "Dr. Sandra Royle", sandra),
    item("10:35", "10:40", "other", "Dr. Dharma Singhal", dharma),
    item("11:00", "11:45", "talk", "Your first pull request", abhinav),
    item("12:30", "13:15", "break", "LUNCH BREAK"),
    item("14:00", "16:45", "other", "Hacking"),
  ],
  talks: [talk("11:00", "11:45", "Your first pull request", null, abhinav)],
  people: [sandra, dharma, abhinav],
});
