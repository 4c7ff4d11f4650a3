import { facts, item, table, talk, who } from "./facts.ts";

const song = who("宋知秋", { company: "帆影科技", role: "架构师", affiliation: "帆影科技 架构师" });
const late = who("晚照", { company: "海岬研究所", role: "研究员", affiliation: "海岬研究所 研究员" });
const lu = who("卢小舟", { company: "渔火社区", affiliation: "渔火社区" });
const shi = who("石安平");
const pan = who("潘越", { company: "灯塔银行", role: "工程师", affiliation: "灯塔银行 工程师" });

const bare = (name: string) => who(name);

/** Who speaks stands at the end of the line: in brackets, behind a blank, behind a label; a word in brackets need not be a name. */
export default facts({
  theme: "码头夜话第 8 期",
  pageTitle: "码头夜话第 8 期",
  date: "2023-05-20",
  start: "13:30",
  end: "18:00",
  venue: "青岛市市南区港湾路 3 号 栈桥书屋",
  agenda: [
    item("13:30", "14:00", "checkin", "签到"),
    item("14:00", "14:40", "talk", "写盘的人", bare("宋知秋")),
    item("14:40", "15:20", "other", "读盘的人（高级）"),
    item("15:20", "16:00", "talk", "潮汐预报的误差", bare("晚照")),
    item("16:00", "16:30", "talk", "灯塔排班", lu),
    item("16:30", "17:00", "talk", "浮标的电量", shi),
    item("17:00", "17:20", "talk", "缆绳改造"),
    item("17:20", "17:50", "roundtable", "港口要不要自动化", bare("卢小舟"), bare("宋知秋"), pan),
    item("17:50", "18:00", "break", "小休"),
  ],
  talks: [
    talk("14:00", "14:40", "写盘的人", null, bare("宋知秋")),
    talk("15:20", "16:00", "潮汐预报的误差", null, bare("晚照")),
    talk("16:00", "16:30", "灯塔排班", null, lu),
    talk("16:30", "17:00", "浮标的电量", null, shi),
    talk("17:00", "17:20", "缆绳改造", null),
  ],
  roundTables: [table("17:20", "17:50", "港口要不要自动化", bare("卢小舟"), bare("宋知秋"), pan)],
  people: [song, late, lu, shi, pan],
});
