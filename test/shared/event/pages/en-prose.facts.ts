import { facts, item } from "./facts.ts";

/** Announced in sentences: day without a year, place as a link in a sentence; only the agenda gives hours. */
export default facts({
  theme: "OpenQuay™ Harbor City Meetup 1st",
  pageTitle: "OpenQuay™ Harbor City Meetup 1st",
  date: "2024-09-14",
  start: "12:00",
  end: "18:00",
  venue: "Fishery Hall, Room 1215",
  links: [{ kind: "signup", url: "https://docs.example.com/form/page/DYnp" }],
  agenda: [
    item("12:00", "13:00", "break", "Lunch / Networking (food provided)"),
    item("13:00", "14:00", "opening", "Welcome / Introductions"),
    item("14:00", "15:00", "talk", "Talks"),
    item("15:00", "15:30", "break", "Coffee / Email Break"),
    item("15:30", "17:00", "other", "Unconference"),
    item("17:00", "18:00", "other", "Closing"),
  ],
  talks: [talkless()],
  warnings: ["no-year"],
});

function talkless() {
  return { title: "Talks", start: "14:00", end: "15:00", speakers: [], abstract: null };
}
