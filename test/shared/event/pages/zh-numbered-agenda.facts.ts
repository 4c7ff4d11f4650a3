import { facts, item, table, talk, who } from "./facts.ts";

const lu = who("卢小舟", { company: "渔火社区", role: "理事长", affiliation: "渔火社区理事长" });
const shi = who("石安平", { company: "锦官城银行", role: "数据专家", affiliation: "锦官城银行，数据专家" });
const host = who("卢小舟", { company: "渔火社区", role: "理事长", affiliation: "渔火社区 理事长" });
const wei = who("翠微", { company: "明河资本", role: "投资总监", affiliation: "明河资本 投资总监" });
const guests = [who("石安平"), who("宋知秋"), wei];

/** A notice as offices write it: numbered lines in brackets; a title that ends like a label; guests in a list, one of them with a position. */
export default facts({
  theme: "渔港数据闭门会议程",
  pageTitle: "渔港数据闭门会议程",
  date: "2023-05-20",
  start: "14:00",
  end: "18:00",
  venue: "青岛市市南区港湾路 3 号 栈桥书屋 2 楼",
  organisers: ["渔火社区"],
  agenda: [
    item("14:00", "14:10", "opening", "开幕致辞", lu),
    item("14:10", "14:50", "talk", "潮汐数据的边界", shi),
    item("14:50", "15:00", "other", "路演"),
    item("15:00", "16:00", "roundtable", "数据归谁", host, ...guests),
    item("16:00", "18:00", "other", "自由讨论"),
  ],
  talks: [talk("14:10", "14:50", "潮汐数据的边界", null, shi)],
  roundTables: [table("15:00", "16:00", "数据归谁", host, ...guests)],
  people: [lu, shi, who("宋知秋"), wei],
});
