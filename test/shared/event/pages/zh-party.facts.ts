import { facts, talk, who } from "./facts.ts";

const liang = who("梁小鹏", {
  company: "青禾",
  role: "研发工程师",
  affiliation: "青禾研发工程师，Kooble PMC",
  bio: "Kooble PMC 成员，主要研究方向是云原生领域。",
});
const luo = who("罗小轩", { company: "青禾", role: "研发工程师", affiliation: "青禾研发工程师，网关社区核心成员" });

/** Emoji before labels, `2025/4/26`, a bold label glued to its value, headings that are talks because a line of people follows. */
export default facts({
  theme: "青禾开源七周年活动预告",
  pageTitle: "青禾开源七周年活动预告",
  date: "2025-04-26",
  start: "15:00",
  end: "18:00",
  venue: "浙江省杭州市 · 云上小镇会展中心 A 馆 1 F 慧云厅",
  links: [{ kind: "materials", url: "https://files.example.com/a.pptx" }],
  agendaImageOnly: true,
  talks: [
    talk(
      null,
      null,
      "Kooble: 如何助力应用低成本演进",
      "单体应用和微服务向 Serverless 的迁移仍面临困局。\n你想让应用在 10 秒内启动吗？\n你想让合作效率提升 10 倍吗？",
      liang,
    ),
    talk(null, null, "智算时代的流量枢纽", "传统的网关无法很好地服务需求。", luo),
  ],
  people: [liang, luo],
  warnings: ["agenda-is-an-image"],
});
