import { facts, talk, who } from "./facts.ts";

const xu = who("徐火明", { role: "技术顾问", affiliation: "技术顾问，有十年工作经验" });

/** The sentence behind 时间地点 names a day, an hour to come and no place; 博客 below a speaker is nobody. */
export default facts({
  theme: "2011年8月海州数据专场沙龙开始报名",
  pageTitle: "2011年8月海州数据专场沙龙开始报名",
  date: "2011-08-28",
  links: [{ kind: "signup", url: "http://f.example.com/20110828/" }],
  talks: [talk(null, null, "列存之于行存", "列存不是行存的转置。", xu)],
  people: [xu],
  warnings: ["no-year", "no-time"],
});
