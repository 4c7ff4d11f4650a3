import { facts, item, talk, who } from "./facts.ts";

const girl = who("LightGirl", { role: "主持人", affiliation: "主持人" });
const xiangyi = who("相宜", {
  company: "灯塔科技",
  role: "安全计算团队 Olum 项目负责人",
  affiliation: "灯塔科技安全计算团队 Olum 项目负责人",
});

/** Agenda as headings with the speaker below; a list that tells one person in several items; an online event with a live room. */
export default facts({
  theme: "灯塔频道#20：用安全计算保护关键业务",
  pageTitle: "灯塔频道#20：用安全计算保护关键业务",
  date: "2021-05-19",
  start: "19:00",
  form: "线上直播",
  online: true,
  links: [
    { kind: "signup", url: "http://go.example.com/MNC" },
    { kind: "live", url: "http://live.example.com/2195" },
  ],
  chatGroups: [{ type: "dingtalk", number: "34197000" }],
  agenda: [
    item("19:00", "19:05", "opening", "主持人开场", girl),
    item("19:05", "20:00", "talk", "用安全计算保护关键业务", xiangyi),
  ],
  talks: [talk("19:05", "20:00", "用安全计算保护关键业务", null, xiangyi)],
  people: [girl, { ...xiangyi, bio: "（从事相关开发工作十多年，期间主持开发了 Olum SDK）" }],
  warnings: ["no-year"],
});
