import { facts, talk, who } from "./facts.ts";

const zhao = who("赵小旭", { company: "晴川互联网", role: "架构师", affiliation: "晴川互联网，架构师" });
const zhang = who("张海宁", { company: "驭风科技", role: "云脑研发总监", affiliation: "驭风科技，云脑研发总监" });

/** Front matter for a layout, facts at the end, numbered talks with numbered outlines, `name，company，role`. */
export default facts({
  theme: "青禾 & 云帆 联合 Meetup",
  pageTitle: "青禾 & 云帆 联合 Meetup",
  date: "2022-10-22",
  start: "14:00",
  end: "16:45",
  form: "线上直播",
  online: true,
  links: [{ kind: "signup", url: "https://docs.example.com/form/DQ2V" }],
  organisers: ["青禾", "云帆"],
  agendaImageOnly: true,
  talks: [
    talk(null, null, "网关落地实践分享", "落地成果展示\n系统设计", zhao),
    talk(null, null, "函数框架的应用探索", "框架简介\n演进及展望", zhang),
  ],
  people: [zhao, zhang],
  warnings: ["agenda-is-an-image"],
});
