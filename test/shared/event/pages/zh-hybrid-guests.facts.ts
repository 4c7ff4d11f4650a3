import { facts, who } from "./facts.ts";

/** Double hyphen, hybrid, the year only in the description, guests in a list, agenda as a quoted picture. */
export default facts({
  theme: "青禾五周年，Live Long！",
  pageTitle: "青禾五周年，Live Long！",
  date: "2023-04-15",
  start: "12:00",
  end: "17:00",
  form: "线下 Meetup + 线上直播",
  online: true,
  links: [
    { kind: "materials", url: "https://files.example.com/a.pdf" },
    { kind: "materials", url: "https://files.example.com/b.pdf" },
    { kind: "live", url: "http://live.example.com/2195" },
    { kind: "replay", url: "https://video.example.com/BV1vL/?from=1" },
  ],
  chatGroups: [{ type: "dingtalk", number: "44858000" }],
  agendaImageOnly: true,
  people: [
    who("宋小顺", {
      nickname: "齐物",
      realName: "宋小顺",
      company: "青禾",
      role: "开源负责人",
      affiliation: "青禾开源负责人",
    }),
    who("王志远", { company: "远航集团", role: "架构师", affiliation: "远航集团架构师、网关贡献者" }),
    who("李宗南", {
      nickname: "白鹿",
      realName: "李宗南",
      company: "事务",
      role: "项目开源负责人",
      affiliation: "事务项目开源负责人",
    }),
  ],
  warnings: ["agenda-is-an-image"],
});
