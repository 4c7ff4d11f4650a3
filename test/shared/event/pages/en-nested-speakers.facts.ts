import { facts, item, talk, who } from "./facts.ts";

const lukas = who("Lukas Kallio", {
  company: "Portline labs",
  role: "CNCF Ambassador",
  affiliation: "CNCF Ambassador, Portline labs",
});
const anton = who("Anton Lind", { company: "Quayworks", affiliation: "Quayworks" });
const wahid = who("Wahid Puri", {
  company: "Tidelines",
  role: "Site Reliability Engineering Team Lead",
  affiliation: "Site Reliability Engineering Team Lead, Tidelines",
});

/** British times with dots, who speaks in bullets below with handles, sponsors of several kinds, a long position is no life. */
export default facts({
  theme: "First Harbor City Mesh Meetup!",
  pageTitle: "First Harbor City Mesh Meetup!",
  date: "2019-10-31",
  start: "18:15",
  end: "21:00",
  links: [
    { kind: "signup", url: "https://www.meetup.com/Harbor-Mesh/events/264987939" },
    { kind: "replay", url: "https://video.example.com/pvr" },
    { kind: "materials", url: "https://slides.example.com/managing.pdf" },
  ],
  partners: ["Quayworks", "Portline labs"],
  agenda: [
    item("18:15", null, "checkin", "Arrive at the venue and network with others"),
    item("18:30", "19:00", "opening", "Welcome to this new group!", lukas, anton),
    item("19:15", "20:00", "talk", "Managing clusters easily with Rancher", wahid),
  ],
  talks: [talk("19:15", "20:00", "Managing clusters easily with Rancher", null, wahid)],
  people: [lukas, anton, wahid],
});
