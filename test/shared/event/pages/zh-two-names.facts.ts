import { facts, item, talk, who } from "./facts.ts";

const zeng = who("曾小凡", {
  nickname: "逐光",
  realName: "曾小凡",
  company: "青禾",
  role: "高级技术专家",
  affiliation: "青禾高级技术专家",
});
const wang = who("汪海萌", {
  nickname: "木石",
  realName: "汪海萌",
  company: "青禾",
  role: "技术专家",
  affiliation: "青禾技术专家",
});
const cao = who("曹宁", { company: "星河科技", role: "调度负责人", affiliation: "星河科技调度负责人" });
const zhou = who("周海涛", {
  nickname: "广陵",
  realName: "周海涛",
  company: "青禾",
  role: "高级技术专家",
  affiliation: "青禾高级技术专家",
});
const song = who("宋平", {
  nickname: "齐物",
  realName: "宋平",
  company: "星河科技",
  role: "高级技术专家",
  affiliation: "星河科技高级技术专家，配置中心Bolo作者",
});
const wu = who("吴天朗", {
  nickname: "木兰",
  realName: "吴天朗",
  company: "远航云",
  role: "函数计算技术专家",
  affiliation: "远航云函数计算技术专家",
});

/** 姓名（花名），affiliation; several people with ；; a break that runs backwards; a wrong weekday. */
export default facts({
  theme: "云上工坊 X 网格之夜",
  pageTitle: "【报名中】云上工坊 X 网格之夜 特别场",
  date: "2024-11-24",
  start: "09:30",
  end: "16:30",
  venue: "北京朝阳区望湖中心B座2层多功能厅",
  form: "线下活动",
  links: [{ kind: "signup", url: "https://signup.example.com/985" }],
  chatGroups: [{ type: "qq", number: "87654321" }],
  agenda: [
    item("09:00", "09:30", "checkin", "签到"),
    item("09:30", "10:10", "talk", "释放价值，大考之下的超大规模实践", zeng, wang),
    item("10:10", "10:50", "talk", "无人区里的调度系统", cao),
    item("10:50", "11:30", "talk", "裸金属集群运维实践", zhou),
    item("11:30", "13:30", "break", "午休"),
    item("13:30", "14:10", "talk", "网格在“路口”的思考", song),
    item("14:10", "13:10", "break", "茶歇"),
    item("15:10", "15:50", "talk", "函数计算的应用", wu),
  ],
  talks: [
    talk("09:30", "10:10", "释放价值，大考之下的超大规模实践", null, zeng, wang),
    talk("10:10", "10:50", "无人区里的调度系统", null, cao),
    talk("10:50", "11:30", "裸金属集群运维实践", null, zhou),
    talk("13:30", "14:10", "网格在“路口”的思考", null, song),
    talk("15:10", "15:50", "函数计算的应用", null, wu),
  ],
  people: [zeng, wang, cao, zhou, song, wu],
  warnings: ["weekday-mismatch", "ends-before-it-starts"],
});
