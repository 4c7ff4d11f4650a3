import { facts, item, table, talk, who } from "./facts.ts";

const lin = who("林小远", {
  nickname: "远山",
  realName: "林小远",
  company: "青禾科技",
  role: "架构师",
  affiliation: "青禾科技架构师",
});
const host = who("林小远", { nickname: "远山", realName: "林小远" });
const chen = who("陈小鸣", { company: "白石科技", role: "CTO", affiliation: "白石科技 CTO" });

/** AsciiDoc below YAML front matter, Chinese labels in bold, a time that holds for two rows. */
export default facts({
  theme: "青禾沙龙 第三期",
  pageTitle: "青禾沙龙 第三期",
  date: "2022-03-12",
  start: "14:00",
  end: "17:00",
  venue: "云港市白石路 8 号",
  links: [{ kind: "signup", url: "https://signup.example.com/q3" }],
  chatGroups: [{ type: "qq", number: "12345678" }],
  agenda: [
    item("14:00", "14:10", "checkin", "签到"),
    item("14:10", "15:00", "talk", "网格入门", lin),
    item("15:00", "16:30", "talk", "数据库的下一步", chen),
    item("15:00", "16:30", "roundtable", "开源与我们", host),
  ],
  talks: [talk("14:10", "15:00", "网格入门", null, lin), talk("15:00", "16:30", "数据库的下一步", null, chen)],
  roundTables: [table("15:00", "16:30", "开源与我们", host)],
  people: [{ ...lin, affiliation: "青禾科技架构师" }, chen],
  warnings: ["no-year"],
});
