import { facts, item } from "./facts.ts";

/** Nothing on the page calls itself an event but day, hour and place; the place is a link; the agenda has no times. */
export default facts({
  theme: "HCSG, August | Cris Whitmore",
  pageTitle: "HCSG, August | Cris Whitmore",
  date: "2022-08-25",
  start: "18:00",
  end: "20:00",
  venue: "Quay House, Harbor City",
  agenda: [
    item(null, null, "opening", "Welcome and brief on format"),
    item(null, null, "opening", "Short introductions"),
    item(null, null, "other", "Run the sessions"),
  ],
});
