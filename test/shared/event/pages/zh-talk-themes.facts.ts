import { facts, talk, who } from "./facts.ts";

const kang = who("康小舟", {
  company: "渡口科技",
  role: "海州分公司副总经理",
  affiliation: "渡口科技海州分公司副总经理",
  bio: "渡口科技海州分公司副总经理，多年互联网及移动互联网开发和管理经验。曾任帆影科技经理",
});
const liu = who("刘星原", { role: "市场经理", affiliation: "市场经理" });
const shi = who("石安平", { company: "帆影科技", role: "架构师", affiliation: "帆影科技 架构师" });

/** `主题` in every talk is no theme of the event; `1, ` numbers; `和` inside a position joins no people; addresses are no firms and 博客 nobody's name; speakers sign up elsewhere; 议题详情 is the talk's abstract. */
export default facts({
  theme: "湾区技术沙龙海州场2012年2月移动专场(报名)",
  pageTitle: "湾区技术沙龙海州场2012年2月移动专场(报名)",
  date: "2012-02-26",
  start: "14:00",
  end: "18:00",
  venue: "灯塔咖啡,海州实验中学对面",
  links: [{ kind: "signup", url: "http://f.example.com/bay/201202/" }],
  talks: [
    talk(null, null, "小团队的百宝箱", null, kang),
    talk(null, null, "写字板移动版征程", null, liu),
    talk(null, null, "网关落地实践", "从零开始写一个网关。", shi),
  ],
  people: [kang, liu, shi],
  warnings: ["no-year"],
});
