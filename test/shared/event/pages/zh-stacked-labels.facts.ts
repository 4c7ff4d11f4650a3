import { facts, talk, who } from "./facts.ts";

const su = who("苏小禾", {
  company: "云港大学",
  role: "研究员",
  affiliation: "云港大学研究员，开源协会理事",
  bio: "苏小禾，云港大学研究员，开源协会理事。",
});

/** Labels without colons, each above its value in one paragraph; who speaks stands before the title; the title told twice. */
export default facts({
  theme: "白石课堂 | 苏小禾：开源与高校",
  pageTitle: "白石课堂 | 苏小禾：开源与高校",
  date: "2020-05-23",
  start: "20:00",
  timezone: "Asia/Shanghai",
  organisers: ["青禾社区", "蓝湾社区"],
  online: true,
  talks: [talk(null, null, "高校里的开源实验室", null, su)],
  people: [su],
  warnings: [],
});
