import { facts, item, table, talk, who } from "./facts.ts";

const late = who("晚照", { company: "海岬网络", affiliation: "海岬网络", bio: "爱画画的水手。" });
const sail = who("归帆", { company: "潮汐设计", role: "设计总监", affiliation: "潮汐设计 设计总监" });
const shi = who("石安平", {
  company: "北岸云",
  role: "高级研发工程师",
  affiliation: "北岸云 高级研发工程师",
  bio: "十年守塔人。",
});

/** Who speaks stands above the title; hours alone below their label; a life and an abstract that are both announced; all speakers below the agenda. */
export default facts({
  theme: "渔火设计夜",
  pageTitle: "渔火设计夜",
  date: "2023-05-20",
  start: "13:30",
  end: "18:00",
  venue: "青岛市市南区港湾路 3 号 栈桥书屋",
  agenda: [
    item("14:00", "15:00", "talk", "灯塔的内部结构", who("石安平")),
    item("15:00", "16:00", "roundtable", "圆桌讨论"),
  ],
  talks: [
    talk(null, null, "一条缆绳怎么画", null, late),
    talk(null, null, "浮标不是终点", null, sail),
    talk("14:00", "15:00", "灯塔的内部结构", "从镜片讲到灯油。", shi),
  ],
  roundTables: [table("15:00", "16:00", "圆桌讨论", null)],
  people: [shi, late, sail],
});
