import { facts, item, talk, who } from "./facts.ts";

/** HTML table with merged times and labels inside cells, labels below the agenda, a wrong weekday. */
export default facts({
  theme: "青禾沙龙",
  pageTitle: "青禾沙龙",
  date: "2023-03-18",
  start: "13:30",
  end: "15:30",
  venue: "杭州",
  organisers: ["青禾社区"],
  coOrganisers: ["云帆社区", "星河科技"],
  agenda: [
    item("13:30", "14:00", "checkin", "签到"),
    item(
      "14:00",
      "14:45",
      "talk",
      "云原生数据库",
      who("李小四", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
    item(
      "14:45",
      "15:30",
      "talk",
      "分会场 A：《网格》",
      who("王五一", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
    ),
    item(
      "14:45",
      "15:30",
      "talk",
      "分会场 B：《可观测》",
      who("赵小六", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
    ),
  ],
  talks: [
    talk(
      "14:00",
      "14:45",
      "云原生数据库",
      null,
      who("李小四", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
    talk(
      "14:45",
      "15:30",
      "分会场 A：《网格》",
      null,
      who("王五一", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
    ),
    talk(
      "14:45",
      "15:30",
      "分会场 B：《可观测》",
      null,
      who("赵小六", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
    ),
  ],
  people: [
    who("李小四", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    who("王五一", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
    who("赵小六", { company: "云帆", role: "工程师", affiliation: "云帆 工程师" }),
  ],
  warnings: ["no-year", "weekday-mismatch"],
});
