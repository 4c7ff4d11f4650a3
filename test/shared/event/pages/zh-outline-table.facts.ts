import { facts, item, talk, who } from "./facts.ts";

const yuanshan = who("远山", { company: "青禾存储", role: "负责人", affiliation: "青禾存储负责人" });
const zhiqiu = who("知秋", { company: "星河科技", role: "中间件产品专家", affiliation: "星河科技中间件产品专家" });
const zhuli = who("竹里", { company: "测试框架", role: "Tiao 作者", affiliation: "测试框架 Tiao 作者" });
const yungui = who("云归", { company: "测试框架", role: "Tiao 作者", affiliation: "测试框架 Tiao 作者" });

/** No year, evening and afternoon words, outlines and two speakers in cells with `<br />`, `name@affiliation`. */
export default facts({
  theme: "青禾开放日 #3 广州站 - 从数据库到产品",
  pageTitle: "（报名进行中）青禾开放日 #3 广州站 - 从数据库到产品",
  date: "2023-08-13",
  start: "13:00",
  venue: "广州市云帆大厦 15F",
  form: "线下活动",
  links: [{ kind: "signup", url: "https://signup.example.com/779?from=page" }],
  chatGroups: [{ type: "dingtalk", number: "12345678" }],
  agenda: [
    item("13:00", "13:30", "checkin", "签到"),
    item("13:30", "14:15", "talk", "存储引擎在青禾的发展与进化", yuanshan),
    item("14:15", "15:00", "talk", "可观察性的探索和实践", zhiqiu),
    item("15:00", "15:10", "break", "茶歇"),
    item("15:10", "15:55", "talk", "移动端自动化的跨平台实践", zhuli, yungui),
  ],
  talks: [
    talk("13:30", "14:15", "存储引擎在青禾的发展与进化", "现状\n协议与设计\n挑战", yuanshan),
    talk("14:15", "15:00", "可观察性的探索和实践", "为什么需要\n三大支柱", zhiqiu),
    talk("15:10", "15:55", "移动端自动化的跨平台实践", "走向轻量\n结合平台的方案", zhuli, yungui),
  ],
  people: [yuanshan, zhiqiu, zhuli, yungui],
  warnings: ["no-year"],
});
