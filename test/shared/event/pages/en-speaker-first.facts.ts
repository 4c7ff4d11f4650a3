import { facts, item, talk, who } from "./facts.ts";

const fabrizio = who("Fabrizio Ulivieri", { company: "Lakeside University", affiliation: "Lakeside University" });

/** The day only in a sentence, double hyphens, a row that names the speaker first and the title in italics behind. */
export default facts({
  theme: "Welcome",
  pageTitle: "Welcome",
  date: "2022-09-21",
  start: "16:00",
  end: null,
  links: [{ kind: "signup", url: "https://forms.example.com/jfl" }],
  agenda: [
    item("16:00", "16:15", "checkin", "People arriving"),
    item("16:15", "16:45", "talk", "Teaching with Julia", fabrizio),
    item("16:45", "17:30", "break", "Free hang out, introducing each others (coffee and cake available)"),
    item("17:30", null, "break", "(Self-paid!!) dinner at Fat Perch for those who want"),
  ],
  talks: [talk("16:15", "16:45", "Teaching with Julia", null, fabrizio)],
  people: [fabrizio],
});
