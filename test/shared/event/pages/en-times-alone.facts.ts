import { facts, item, talk, who } from "./facts.ts";

const amit = who("Amit Tandon");
const sirish = who("Sirish Varma");
const jane = who("Jane Falk");

/** Times and days alone in their lines, "by" below the title, hours over noon without am or pm, dots in times. */
export default facts({
  theme: "",
  pageTitle: null,
  date: "2025-12-10",
  dateEnd: "2025-12-11",
  agenda: [
    item("08:00", "08:45", "checkin", "Arrival, Registration"),
    item("09:00", "09:20", "opening", "Kick-off Session", amit, sirish),
    item("10:30", "13:00", "other", "Building"),
    item("13:00", "13:45", "break", "Lunch"),
    item("14:15", "15:00", "talk", "Meshes for Everybody", jane),
  ],
  talks: [talk("14:15", "15:00", "Meshes for Everybody", "A mesh is taken apart.", jane)],
  people: [amit, sirish, jane],
  warnings: ["no-time"],
});
