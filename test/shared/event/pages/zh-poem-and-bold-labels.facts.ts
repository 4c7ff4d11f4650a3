import { facts, talk } from "./facts.ts";

/** A chatty page: labels in bold, full-width colons, hosts only in a sentence, talks as bare titles. */
export default facts({
  theme: "基础设施建设的现在及未来",
  pageTitle: "「成都站」青禾 & 云帆邀你聊一聊基础设施建设",
  date: "2021-09-11",
  start: "13:30",
  end: "17:00",
  venue: "四川省成都市武侯区晴空间 101",
  links: [{ kind: "signup", url: "http://go.example.com/LfyDb" }],
  organisers: ["青禾", "云帆"],
  talks: [talk(null, null, "解读观测系统的实现", null), talk(null, null, "网格落地之后：为边车注入灵魂", null)],
});
