import { facts } from "./facts.ts";

/** All of it stands in a map of the front matter; the first day is also the last. */
export default facts({
  theme: "Harbor City Java User Group MeetUp #52",
  pageTitle: "Harbor City Java User Group MeetUp #52",
  date: "2020-02-18",
  venue: "Quay House, 11 Fish Street",
  links: [{ kind: "signup", url: "https://signup.example.com/e/52" }],
  warnings: ["no-time"],
});
