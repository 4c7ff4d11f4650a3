import { facts, item, talk, who } from "./facts.ts";

const [yuyin, xuanniao, wei, yinquan] = ["余音", "玄鸟", "卫青山", "隐泉"].map((name) => who(name)) as [
  ReturnType<typeof who>,
  ReturnType<typeof who>,
  ReturnType<typeof who>,
  ReturnType<typeof who>,
];

/** Agenda as bold lines with `by`; date and time on lines of their own, en dash; the host only in the description. */
export default facts({
  theme: "峰会同场活动 青禾云原生工作坊",
  pageTitle: "峰会同场活动 青禾云原生工作坊",
  date: "2019-06-24",
  start: "09:00",
  end: "16:00",
  venue: "上海会议中心 616 房间",
  links: [{ kind: "signup", url: "https://signup.example.com/co-located/#workshop" }],
  organisers: ["星河科技"],
  agenda: [
    item("09:00", "09:20", "talk", "开场演讲 青禾开源体系介绍", yuyin),
    item("09:20", "10:10", "talk", "使用青禾快速构建微服务", xuanniao),
    item("10:15", "11:05", "talk", "动态模块实践", wei),
    item("12:00", "13:00", "break", "午餐时间"),
    item("13:00", "14:30", "talk", "通过 Serverless 快速上云", yinquan),
  ],
  talks: [
    talk("09:00", "09:20", "开场演讲 青禾开源体系介绍", null, yuyin),
    talk("09:20", "10:10", "使用青禾快速构建微服务", "基于青禾构建微服务应用。您可以了解如何上报监控数据。", xuanniao),
    talk("10:15", "11:05", "动态模块实践", "在本场中，您可以体验合并部署。", wei),
    talk("13:00", "14:30", "通过 Serverless 快速上云", "体验自动伸缩。", yinquan),
  ],
  people: [yuyin, xuanniao, wei, yinquan],
});
