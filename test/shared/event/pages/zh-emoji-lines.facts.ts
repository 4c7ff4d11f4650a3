import { facts, item, talk, who } from "./facts.ts";

/** Emoji instead of labels, day and month with a point, position below the name in a cell, rows without ends. */
export default facts({
  theme: "线下沙龙｜AI 工程化之夜",
  pageTitle: "线下沙龙｜AI 工程化之夜",
  date: "2024-12-21",
  start: "14:00",
  end: "18:00",
  venue: "深圳·南山区科兴科学园 B 栋 2 层",
  organisers: ["AI 工程师社区", "星河科技"],
  partners: ["科兴咖啡"],
  agenda: [
    item("14:00", null, "checkin", "签到"),
    item("14:20", null, "opening", "开场"),
    item(
      "14:30",
      null,
      "talk",
      "大模型推理优化",
      who("苏小禾", { company: "星河科技", role: "AI Infra 工程师", affiliation: "星河科技 AI Infra 工程师" }),
    ),
    item(
      "15:15",
      null,
      "talk",
      "Agent 落地三问",
      who("梁思远", { company: "远航云", role: "产品总监", affiliation: "远航云 产品总监" }),
    ),
    item("16:00", null, "break", "茶歇 & 交流"),
    item("16:20", null, "other", "Demo Time"),
    item("17:30", null, "other", "自由交流"),
  ],
  talks: [
    talk(
      "14:30",
      null,
      "大模型推理优化",
      null,
      who("苏小禾", { company: "星河科技", role: "AI Infra 工程师", affiliation: "星河科技 AI Infra 工程师" }),
    ),
    talk(
      "15:15",
      null,
      "Agent 落地三问",
      null,
      who("梁思远", { company: "远航云", role: "产品总监", affiliation: "远航云 产品总监" }),
    ),
  ],
  people: [
    who("苏小禾", { company: "星河科技", role: "AI Infra 工程师", affiliation: "星河科技 AI Infra 工程师" }),
    who("梁思远", { company: "远航云", role: "产品总监", affiliation: "远航云 产品总监" }),
  ],
  warnings: ["no-year"],
});
