import { facts, item, talk, who } from "./facts.ts";

const ada = who("Ada Brightwater", { company: "Quayworks", affiliation: "Quayworks" });
const tomas = who("Tomás Iglesias", {
  company: "Northlight",
  role: "Staff Engineer",
  affiliation: "Staff Engineer at Northlight",
});

/** English, PM times in a list without ends, `Title - Name (Company)`, the event's facts in the front matter. */
export default facts({
  theme: "Harbor City Gophers: June",
  pageTitle: "Harbor City Gophers: June",
  date: "2024-06-12",
  start: "18:30",
  end: "21:00",
  venue: "Fishery Hall, 12 Quay Street, Harbor City",
  links: [{ kind: "signup", url: "https://meet.example.com/harbor-gophers/301" }],
  partners: ["Quayworks", "Northlight"],
  agenda: [
    item("18:30", null, "checkin", "Doors open, pizza & drinks"),
    item("19:00", null, "opening", "Welcome and introductions"),
    item("19:10", null, "talk", "Small binaries, big wins", ada),
    item("19:50", null, "break", "Short break"),
    item("20:00", null, "talk", "A tour of the scheduler", tomas),
    item("20:45", null, "other", "Wrap-up"),
  ],
  talks: [
    talk("19:10", null, "Small binaries, big wins", null, ada),
    talk("20:00", null, "A tour of the scheduler", null, tomas),
  ],
  people: [ada, tomas],
});
