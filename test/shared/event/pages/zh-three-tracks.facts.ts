import { facts, item, table, talk, who } from "./facts.ts";

/** Tracks in tables of their own, sponsors by rank as headings, emoji labels, host and guests behind a semicolon. */
export default facts({
  theme: "KCD 蓝海 2024 | 云原生社区日 蓝海站",
  pageTitle: "KCD 蓝海 2024 | 云原生社区日 蓝海站",
  date: "2024-04-20",
  start: "09:00",
  end: "17:30",
  venue: "蓝海市国际会议中心三层",
  links: [{ kind: "signup", url: "https://tickets.example.com/kcd" }],
  organisers: ["蓝海云原生社区"],
  partners: ["青禾科技", "星河科技", "远航云"],
  agenda: [
    item("09:00", "09:30", "checkin", "签到入场"),
    item(
      "09:30",
      "09:40",
      "opening",
      "主办方致辞",
      who("林远", { company: "CNCF", role: "大使", affiliation: "CNCF 大使" }),
    ),
    item(
      "09:40",
      "10:20",
      "talk",
      "Keynote：云原生十年",
      who("陈一鸣", { company: "青禾科技", role: "CTO", affiliation: "青禾科技 CTO" }),
    ),
    item("10:20", "11:00", "roundtable", "AI 时代的基础设施", who("林远"), who("陈一鸣"), who("苏小禾"), who("梁思远")),
    item(
      "13:30",
      "14:10",
      "talk",
      "eBPF 实践",
      who("苏小禾", {
        company: "星河科技",
        role: "资深工程师 & eBPF 社区 Maintainer",
        affiliation: "星河科技 资深工程师 & eBPF 社区 Maintainer",
      }),
    ),
    item("14:10", "14:50", "talk", "大模型推理"),
    item("13:30", "14:10", "talk", "平台工程", who("Maya Lindqvist", { company: "Nordlys", affiliation: "Nordlys" })),
    item("14:10", "14:50", "talk", "FinOps", who("梁思远", { company: "远航云", affiliation: "远航云" })),
  ],
  talks: [
    talk(
      "09:40",
      "10:20",
      "Keynote：云原生十年",
      null,
      who("陈一鸣", { company: "青禾科技", role: "CTO", affiliation: "青禾科技 CTO" }),
    ),
    talk(
      "13:30",
      "14:10",
      "eBPF 实践",
      null,
      who("苏小禾", {
        company: "星河科技",
        role: "资深工程师 & eBPF 社区 Maintainer",
        affiliation: "星河科技 资深工程师 & eBPF 社区 Maintainer",
      }),
    ),
    talk("14:10", "14:50", "大模型推理", null),
    talk("13:30", "14:10", "平台工程", null, who("Maya Lindqvist", { company: "Nordlys", affiliation: "Nordlys" })),
    talk("14:10", "14:50", "FinOps", null, who("梁思远", { company: "远航云", affiliation: "远航云" })),
  ],
  roundTables: [table("10:20", "11:00", "AI 时代的基础设施", who("林远"), who("陈一鸣"), who("苏小禾"), who("梁思远"))],
  people: [
    who("林远", { company: "CNCF", role: "大使", affiliation: "CNCF 大使" }),
    who("陈一鸣", { company: "青禾科技", role: "CTO", affiliation: "青禾科技 CTO" }),
    who("苏小禾", {
      company: "星河科技",
      role: "资深工程师 & eBPF 社区 Maintainer",
      affiliation: "星河科技 资深工程师 & eBPF 社区 Maintainer",
    }),
    who("梁思远", { company: "远航云", affiliation: "远航云" }),
    who("Maya Lindqvist", { company: "Nordlys", affiliation: "Nordlys" }),
  ],
});
