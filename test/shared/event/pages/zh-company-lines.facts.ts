import { facts, talk, who } from "./facts.ts";

const song = who("宋清", {
  company: "Tetra",
  role: "布道师",
  affiliation: "Tetra 布道师",
  bio: "Tetra 布道师，云帆社区创始人。",
});
const gao = who("高小鹏", {
  company: "远航云",
  role: "后台研发工程师",
  affiliation: "远航云后台研发工程师",
  bio: "高小鹏 远航云后台研发工程师，负责内部平台的建设。",
});
const hou = who("侯诗雨", {
  company: "同心科技",
  role: "计算部门负责人",
  affiliation: "同心科技计算部门负责人",
  bio: "侯诗雨 -- 同心科技计算部门负责人，十几年来一直专注于云计算。",
});

/** Talks as headings of rank two with a line for the company, biographies that begin with the name, a shortcode. */
export default facts({
  theme: "云帆社区 meetup 第一期上海站",
  pageTitle: "云帆社区 meetup 第一期上海站",
  date: "2020-11-28",
  start: "13:00",
  end: "18:00",
  venue: "中国上海 虹桥晴空中心",
  links: [
    { kind: "home", url: "https://signup.example.com/event/9571" },
    { kind: "materials", url: "https://git.example.com/academy/01-shanghai" },
  ],
  talks: [
    talk(null, null, "开场演讲", null, song),
    talk(null, null, "平台在远航的应用", "在实际应用中，我们会碰到各种各样的问题。", gao),
    talk(null, null, "风控领域的踩坑与最佳实践", "传统的监控体系介绍。\n发布之后的监控体系。", hou),
  ],
  people: [song, gao, hou],
});
