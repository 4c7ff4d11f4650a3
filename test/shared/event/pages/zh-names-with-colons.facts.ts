import { facts, who } from "./facts.ts";

/** Names with a colon and the life in the next paragraph; an end that lies a year before the start. */
export default facts({
  theme: "云帆社区 meetup 第 12 期成都站",
  pageTitle: "云帆社区 meetup 第 12 期成都站",
  date: "2023-08-19",
  dateEnd: "2022-08-19",
  start: "13:00",
  end: "18:00",
  venue: "四川成都 武侯区天府大道新希望广场 3 层",
  links: [{ kind: "article", url: "https://mp.weixin.qq.com/s/hL290" }],
  people: [
    who("张晓晖", { company: "云帆", role: "ambassador", affiliation: "云帆 ambassador，社区管委会成员" }),
    who("王小青", {
      company: "青蛙科技",
      role: "中国技术总监",
      affiliation: "青蛙科技中国技术总监",
      bio: "青蛙科技中国技术总监 十五年敏捷研发管理经验，目前任中国技术团队负责人",
    }),
    who("叶天行", { bio: "一个 Rust 初学者和开源爱好者" }),
  ],
  warnings: ["ends-before-it-starts"],
});
