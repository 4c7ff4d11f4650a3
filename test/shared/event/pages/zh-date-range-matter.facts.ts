import { facts } from "./facts.ts";

/** The front matter's date lasts two days, logos are all named after the event, the agenda is a picture. */
export default facts({
  theme: "开心开源",
  pageTitle: "开心开源",
  date: "2021-10-30",
  dateEnd: "2021-10-31",
  start: "09:00",
  end: "18:00",
  online: true,
  links: [{ kind: "live", url: "https://live.example.com/area/6" }],
  organisers: ["蓝湾社"],
  agendaImageOnly: true,
  warnings: ["agenda-is-an-image"],
});
