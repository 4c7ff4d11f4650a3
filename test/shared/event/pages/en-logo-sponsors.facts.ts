import { facts, talk, who } from "./facts.ts";

/** Emoji inside bold labels, speakers whose life and talk follow without labels, sponsors as logos in headings. */
export default facts({
  theme: "Python Łąka Meetup 59",
  pageTitle: "Python Łąka Meetup 59",
  date: "2025-07-30",
  start: "18:00",
  venue: "IndieHub, Piotrka 157A",
  links: [{ kind: "signup", url: "https://meet.example.com/python-laka/events/309046591" }],
  partners: ["IndieHub", "Northlight"],
  talks: [
    talk(
      null,
      null,
      "Packaging in 2025",
      "What changed in packaging this year?",
      who("Anna Nowak", { bio: "Anna maintains three build backends." }),
    ),
    talk(
      null,
      null,
      "Async all the way",
      "Where async helps and where it hurts.",
      who("Piotr Zieliński", { company: "Northlight", affiliation: "Northlight" }),
    ),
  ],
  people: [
    who("Anna Nowak", { bio: "Anna maintains three build backends." }),
    who("Piotr Zieliński", { company: "Northlight", affiliation: "Northlight" }),
  ],
});
