import { facts, talk, who } from "./facts.ts";

const text = "多多生活平台架构组研发工程师，有多年的相关开发经验。";
const chen = who("陈小鹏", {
  company: "多多生活平台架构组",
  role: "研发工程师",
  affiliation: "多多生活平台架构组研发工程师",
  bio: text.slice(0, -1),
});

/** Labels in bold with the value in the next paragraph; a second time line that has the year and the end; hosts in a sentence. */
export default facts({
  theme: "网格 Webinar#1：多多生活的实践——探索之路",
  pageTitle: "网格 Webinar#1：多多生活的实践",
  date: "2020-05-28",
  start: "20:00",
  end: "21:00",
  form: "线上直播",
  online: true,
  links: [{ kind: "signup", url: "https://signup.example.com/1209" }],
  organisers: ["网格社区", "云帆"],
  talks: [talk("20:00", "21:00", "多多生活的实践——探索之路", "传统架构\n痛点\nDemo 演示", chen)],
  people: [chen],
});
