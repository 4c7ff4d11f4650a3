import { facts, item, talk, who } from "./facts.ts";

const zhang = who("章更", {
  nickname: "余韵",
  realName: "章更",
  company: "灯塔科技",
  role: "高级技术专家",
  affiliation: "灯塔科技高级技术专家",
  bio: "灯塔科技高级技术专家。目前在服务框架组负责应用框架相关的工作",
});

/** An HTML table with a merged head and a missing end tag; 花名 without brackets; a date copied from another page. */
export default facts({
  theme: "灯塔频道#1——从微服务实践谈起",
  pageTitle: "灯塔频道#1——从微服务实践谈起",
  date: "2019-01-17",
  start: "19:00",
  venue: "浙江省杭州市西湖区线上直播",
  online: true,
  links: [{ kind: "replay", url: "https://video.example.com/activities/148" }],
  chatGroups: [{ type: "dingtalk", number: "23127000" }],
  agenda: [item("19:00", "20:00", "talk", "从微服务实践谈起", zhang)],
  talks: [talk("19:00", "20:00", "从微服务实践谈起", null, zhang)],
  people: [{ ...zhang, affiliation: "灯塔科技高级技术专家；灯塔科技 基础团队" }],
  warnings: ["conflicting-dates"],
});
