import { facts, item, table, talk, who } from "./facts.ts";

/** Numbered headings as labels, an agenda in plain lines, people behind blanks, bars and dashes, parties in one line. */
export default facts({
  theme: "云帆技术沙龙第 8 期",
  pageTitle: "云帆技术沙龙第 8 期",
  date: "2023-08-19",
  start: "13:30",
  end: "17:30",
  venue: "上海市浦东新区张江高科 3 号楼 2 楼",
  organisers: ["云帆社区"],
  coOrganisers: ["青禾科技", "张江高科"],
  partners: ["开源日报"],
  agenda: [
    item("13:30", null, "checkin", "签到"),
    item(
      "14:00",
      "14:10",
      "opening",
      "开场致辞",
      who("张三丰", { company: "云帆", role: "CEO", affiliation: "云帆 CEO" }),
    ),
    item(
      "14:10",
      "14:50",
      "talk",
      "数据库内核",
      who("李小四", { company: "腾讯", role: "高级工程师", affiliation: "腾讯 | 高级工程师" }),
    ),
    item(
      "14:50",
      "15:30",
      "talk",
      "分布式事务实战",
      who("王五一", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
    item("15:30", "15:45", "break", "茶歇"),
    item(
      "15:45",
      "16:30",
      "roundtable",
      "国产数据库何去何从",
      who("赵小六"),
      who("张三丰"),
      who("李小四"),
      who("王五一"),
    ),
  ],
  talks: [
    talk(
      "14:10",
      "14:50",
      "数据库内核",
      null,
      who("李小四", { company: "腾讯", role: "高级工程师", affiliation: "腾讯 | 高级工程师" }),
    ),
    talk(
      "14:50",
      "15:30",
      "分布式事务实战",
      null,
      who("王五一", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
  ],
  roundTables: [
    table("15:45", "16:30", "国产数据库何去何从", who("赵小六"), who("张三丰"), who("李小四"), who("王五一")),
  ],
  people: [
    who("张三丰", { company: "云帆", role: "CEO", affiliation: "云帆 CEO" }),
    who("李小四", { company: "腾讯", role: "高级工程师", affiliation: "腾讯 | 高级工程师" }),
    who("王五一", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    who("赵小六"),
  ],
});
