import { facts, item, talk, who } from "./facts.ts";

/** Labels in a quotation, titles in italics before names, sponsors in a table by rank. */
export default facts({
  theme: "GDG Harbor DevFest 2023",
  pageTitle: "GDG Harbor DevFest 2023",
  date: "2023-11-25",
  start: "09:00",
  end: "17:30",
  venue: "Harbor University, Hall B",
  links: [{ kind: "signup", url: "https://gdg.example.com/devfest" }],
  organisers: ["Harbor GDG"],
  partners: ["Quayworks", "Northlight"],
  agenda: [
    item("09:00", null, "checkin", "Registration"),
    item(
      "09:30",
      null,
      "talk",
      "Keynote: The year in AI",
      who("Wei Zhang", { role: "Google Developer Expert", affiliation: "Google Developer Expert" }),
    ),
    item(
      "10:30",
      null,
      "talk",
      "Flutter everywhere",
      who("Sofia Rossi", { company: "Quayworks", affiliation: "Quayworks" }),
    ),
    item("12:00", null, "break", "Lunch"),
    item("13:00", null, "talk", "Serverless", who("Kofi Mensah"), who("Li Na")),
  ],
  talks: [
    talk(
      "09:30",
      null,
      "Keynote: The year in AI",
      null,
      who("Wei Zhang", { role: "Google Developer Expert", affiliation: "Google Developer Expert" }),
    ),
    talk(
      "10:30",
      null,
      "Flutter everywhere",
      null,
      who("Sofia Rossi", { company: "Quayworks", affiliation: "Quayworks" }),
    ),
    talk("13:00", null, "Serverless", null, who("Kofi Mensah"), who("Li Na")),
  ],
  people: [
    who("Wei Zhang", { role: "Google Developer Expert", affiliation: "Google Developer Expert" }),
    who("Sofia Rossi", { company: "Quayworks", affiliation: "Quayworks" }),
    who("Kofi Mensah"),
    who("Li Na"),
  ],
});
