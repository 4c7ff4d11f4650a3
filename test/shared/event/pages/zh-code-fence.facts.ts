import { facts, item, talk, who } from "./facts.ts";

/** Underlined headings, facts in a table without a head, the agenda in a code fence. */
export default facts({
  theme: "8 月 19 日上海站｜云帆 Meetup",
  pageTitle: "【报名开启】8 月 19 日上海站｜云帆 Meetup",
  date: "2023-08-19",
  start: "13:30",
  end: "17:30",
  venue: "上海市徐汇区漕河泾 1 号",
  links: [{ kind: "signup", url: "https://r.example.com" }],
  chatGroups: [{ type: "qq", number: "123456789" }],
  agenda: [
    item("13:30", "14:00", "checkin", "签到"),
    item(
      "14:00",
      "14:40",
      "talk",
      "云上数据库",
      who("李小四", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
    item(
      "14:40",
      "15:20",
      "talk",
      "网格实践",
      who("王五一", { company: "云帆", role: "高级工程师", affiliation: "云帆 高级工程师" }),
    ),
    item("15:20", "15:40", "break", "茶歇 & 抽奖"),
  ],
  talks: [
    talk(
      "14:00",
      "14:40",
      "云上数据库",
      null,
      who("李小四", { company: "青禾科技", role: "架构师", affiliation: "青禾科技 架构师" }),
    ),
    talk(
      "14:40",
      "15:20",
      "网格实践",
      null,
      who("王五一", { company: "云帆", role: "高级工程师", affiliation: "云帆 高级工程师" }),
    ),
  ],
  people: [
    who("李小四", {
      company: "青禾科技",
      role: "架构师",
      affiliation: "青禾科技 架构师",
      bio: "青禾科技架构师，十年数据库经验。",
    }),
    who("王五一", {
      company: "云帆",
      role: "高级工程师",
      affiliation: "云帆 高级工程师",
      bio: "云帆高级工程师。专注网格。",
    }),
  ],
});
