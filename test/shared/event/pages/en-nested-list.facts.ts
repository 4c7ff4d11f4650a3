import { facts, item, talk, who } from "./facts.ts";

const lukas = who("Lukas Kallström", { company: "Harbor labs", affiliation: "Harbor labs" });
const tony = who("Tony Ylen");
const santtu = who("Santtu Paju", { company: "Quayworks", affiliation: "Quayworks" });

/** Agenda rows with speakers and slides one level below, sponsors of several kinds, people as organisers. */
export default facts({
  theme: "Meetups organized in Lakeside",
  pageTitle: "Meetups organized in Lakeside",
  date: "2019-01-17",
  start: "18:00",
  end: "21:00",
  links: [
    { kind: "signup", url: "https://meet.example.com/Container-Lakeside/events/257164934/" },
    { kind: "replay", url: "https://videos.example.com/PvrF" },
    { kind: "materials", url: "https://slides.example.com/intro" },
    { kind: "materials", url: "https://slides.example.com/pipelines" },
  ],
  organisers: ["Lukas Kallström", "Oliver Joggs"],
  partners: ["Quayworks", "Harbor labs", "Open Quay Foundation"],
  agenda: [
    item("18:00", "18:15", "checkin", "Arrive to the venue, sit down, grab a pizza slice and network with others ;)"),
    item("18:15", "18:20", "opening", "Welcome from the organisers"),
    item("18:30", "19:00", "talk", "Introduction to the world of containers", lukas),
    item("19:05", "19:30", "talk", "Experiences of different pipelines", tony, santtu),
    item("20:30", "21:00", "other", "Networking"),
  ],
  talks: [
    talk("18:30", "19:00", "Introduction to the world of containers", null, lukas),
    talk("19:05", "19:30", "Experiences of different pipelines", null, tony, santtu),
  ],
  people: [lukas, tony, santtu],
});
