import { facts, item, talk, who } from "./facts.ts";

/** A table without pipes at the ends, a numbered agenda with a list of short talks inside, evening word with a 24-hour clock. */
export default facts({
  theme: "第三届自由软件校园行",
  pageTitle: "第三届自由软件校园行",
  date: "2022-11-12",
  start: "19:00",
  end: "21:00",
  venue: "蓝海大学 3 教 301",
  form: "线下",
  chatGroups: [{ type: "qq", number: "1122334455" }],
  agenda: [
    item("19:00", "19:10", "opening", "开场"),
    item("19:10", "20:00", "talk", "自由软件四十年", who("邓威")),
    item("20:00", "20:30", "talk", "闪电演讲（每人 5 分钟）"),
    item("20:30", "21:00", "other", "自由讨论"),
  ],
  talks: [
    talk("19:10", "20:00", "自由软件四十年", null, who("邓威")),
    talk("20:00", "20:30", "闪电演讲（每人 5 分钟）", null),
    talk(null, null, "我的第一个补丁", null, who("苏小禾")),
    talk(null, null, "字体的故事", null, who("林远")),
  ],
  people: [who("邓威", { company: "蓝海 LUG", affiliation: "蓝海 LUG" }), who("苏小禾"), who("林远")],
});
