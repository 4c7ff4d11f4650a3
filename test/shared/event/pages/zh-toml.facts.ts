import { facts, item, table, talk, who } from "./facts.ts";

/** TOML front matter, time and place in one label, company and position in one column, host and guests in a cell. */
export default facts({
  theme: "Rust 蓝海 Meetup",
  pageTitle: "Rust 蓝海 Meetup",
  date: "2023-05-20",
  start: "14:00",
  end: "18:00",
  venue: "蓝海大学图书馆报告厅",
  links: [{ kind: "signup", url: "https://x.example.com/r" }],
  agenda: [
    item(
      "14:00",
      "14:40",
      "talk",
      "异步运行时",
      who("陈一鸣", { company: "青禾科技", role: "工程师", affiliation: "青禾科技 / 工程师" }),
    ),
    item("14:40", "15:20", "roundtable", "Rust 的未来", who("陈一鸣"), who("苏小禾"), who("林远")),
    item("15:20", "16:00", "other", "自由交流"),
  ],
  talks: [
    talk(
      "14:00",
      "14:40",
      "异步运行时",
      null,
      who("陈一鸣", { company: "青禾科技", role: "工程师", affiliation: "青禾科技 / 工程师" }),
    ),
  ],
  roundTables: [table("14:40", "15:20", "Rust 的未来", who("陈一鸣"), who("苏小禾"), who("林远"))],
  people: [
    who("陈一鸣", { company: "青禾科技", role: "工程师", affiliation: "青禾科技 / 工程师" }),
    who("苏小禾"),
    who("林远"),
  ],
});
