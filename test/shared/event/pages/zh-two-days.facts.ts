import { facts, item, table, talk, who } from "./facts.ts";

const lin = who("林远", { company: "青年开源联盟", role: "理事长", affiliation: "青年开源联盟 理事长" });
const chen = who("陈一鸣");
const su = who("苏小禾");
const suHome = who("苏小禾", { company: "蓝海大学", role: "博士生", affiliation: "蓝海大学 博士生" });
const liang = who("梁思远");
const maya = who("Maya Lindqvist");
const mayaHome = who("Maya Lindqvist", {
  company: "Nordlys AB",
  role: "Embedded Engineer",
  affiliation: "Nordlys AB, Embedded Engineer",
});

/** No front matter, two days in two tables, columns for company and position, parties under many words, logos, QQ and WeChat. */
export default facts({
  theme: "2024 青年开源大会",
  pageTitle: "2024 青年开源大会",
  date: "2024-05-18",
  dateEnd: "2024-05-19",
  venue: "上海市徐汇区梧桐会堂（地铁 9 号线）",
  form: "线下 + 线上直播",
  online: true,
  links: [{ kind: "signup", url: "https://signup.example.com/coc2024" }],
  chatGroups: [
    { type: "qq", number: "555666777" },
    { type: "wechat", number: "coc_helper" },
  ],
  organisers: ["青年开源联盟", "蓝海大学"],
  coOrganisers: ["梧桐会堂", "青禾社区", "云帆社区"],
  partners: ["蓝海市软件协会", "晨星社区", "北斗开源", "Rust 蓝海小组", "开源日报", "码农周刊"],
  agenda: [
    item("08:30", "09:00", "checkin", "签到入场"),
    item("09:00", "09:15", "opening", "开幕致辞", lin),
    item("09:15", "10:00", "talk", "从零维护一个编译器", chen, su),
    item("10:00", "11:00", "roundtable", "学生如何参与开源", liang, chen, maya),
    item("11:00", "12:00", "other", "合影与自由交流"),
    item("09:30", "10:30", "talk", "嵌入式上的 Rust", mayaHome),
    item("14:00", "15:00", "talk", "工作坊：写你的第一个驱动", suHome),
  ],
  talks: [
    talk("09:15", "10:00", "从零维护一个编译器", null, chen, su),
    talk("09:30", "10:30", "嵌入式上的 Rust", null, mayaHome),
    talk("14:00", "15:00", "工作坊：写你的第一个驱动", null, suHome),
  ],
  roundTables: [table("10:00", "11:00", "学生如何参与开源", liang, chen, maya)],
  people: [lin, chen, suHome, liang, mayaHome],
  warnings: ["no-time"],
});
