import { facts, item, table, talk, who } from "./facts.ts";

/** Bold labels glued to values, an agenda in paragraphs with speaker and outline below each row, no hosts. */
export default facts({
  theme: "从单体到网格",
  pageTitle: "网格社区第 3 次线下聚会",
  date: "2021-12-18",
  start: "13:30",
  end: "17:30",
  venue: "北京市海淀区中关村大街 1 号 创业公社 3 层",
  partners: ["云原生社区", "晨星社区", "开源日报", "码农周刊"],
  agenda: [
    item("13:30", "14:00", "checkin", "签到"),
    item(
      "14:00",
      "14:45",
      "talk",
      "存量系统的改造之路",
      who("李小四", {
        nickname: "老李",
        realName: "李小四",
        company: "青禾科技",
        role: "基础架构负责人",
        affiliation: "青禾科技基础架构负责人",
      }),
    ),
    item(
      "14:45",
      "15:30",
      "talk",
      "多集群流量治理",
      who("王五一", { company: "云帆", role: "资深工程师", affiliation: "云帆资深工程师" }),
    ),
    item("15:30", "15:45", "break", "茶歇"),
    item(
      "15:45",
      "16:30",
      "roundtable",
      "网格的下一步？",
      who("赵小六"),
      who("李小四", { nickname: "老李", realName: "李小四" }),
      who("王五一"),
      who("陈一鸣", { company: "星河科技", affiliation: "星河科技" }),
    ),
  ],
  talks: [
    talk(
      "14:00",
      "14:45",
      "存量系统的改造之路",
      "讲讲我们走过的弯路。",
      who("李小四", {
        nickname: "老李",
        realName: "李小四",
        company: "青禾科技",
        role: "基础架构负责人",
        affiliation: "青禾科技基础架构负责人",
      }),
    ),
    talk(
      "14:45",
      "15:30",
      "多集群流量治理",
      "多集群怎么切流量。",
      who("王五一", { company: "云帆", role: "资深工程师", affiliation: "云帆资深工程师" }),
    ),
  ],
  roundTables: [
    table(
      "15:45",
      "16:30",
      "网格的下一步？",
      who("赵小六"),
      who("李小四", { nickname: "老李", realName: "李小四" }),
      who("王五一"),
      who("陈一鸣", { company: "星河科技", affiliation: "星河科技" }),
    ),
  ],
  people: [
    who("李小四", {
      nickname: "老李",
      realName: "李小四",
      company: "青禾科技",
      role: "基础架构负责人",
      affiliation: "青禾科技基础架构负责人",
    }),
    who("王五一", { company: "云帆", role: "资深工程师", affiliation: "云帆资深工程师" }),
    who("赵小六"),
    who("陈一鸣", { company: "星河科技", affiliation: "星河科技" }),
  ],
  warnings: ["no-year"],
});
