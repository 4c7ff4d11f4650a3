import { facts, table, talk, who } from "./facts.ts";

const song = who("宋清", { company: "Tetra", role: "布道师", affiliation: "Tetra 布道师、云帆社区创始人" });
const wang = who("王远昌", {
  company: "支点科技",
  role: "联合创始人 CTO",
  affiliation: "支点科技联合创始人 CTO",
  bio: "支点科技联合创始人 CTO",
});
const huang = who("黄国风", {
  company: "远航云",
  role: "工程效能专家",
  affiliation: "远航云工程效能专家",
  bio: "远航云工程效能专家。10 多年的从业经验。",
});

/** Everything about when and where stands in the front matter; talks are headings, an agenda with times is not given. */
export default facts({
  theme: "云帆社区 meetup 第四期广州站",
  pageTitle: "云帆社区 meetup 第四期广州站",
  date: "2021-05-22",
  start: "13:00",
  end: "18:00",
  venue: "广东广州 天河区天河北路 88 号转化基地",
  links: [
    { kind: "home", url: "https://signup.example.com/event/4597" },
    { kind: "replay", url: "https://video.example.com/collection/203207" },
    { kind: "materials", url: "https://git.example.com/academy/04-guangzhou" },
  ],
  talks: [
    talk(null, null, "有了两个网关，为什么还需要第三个？", "每次修改配置都要重启，都不是理想之选。", wang),
    talk(null, null, "云原生时代的研发效能", "软件研发的逻辑彻底改变了。", huang),
  ],
  roundTables: [table(null, null, "API 标准化", who("宋清"), who("王远昌"), who("黄国风"), who("敖小建"))],
  people: [{ ...song, bio: "Tetra 云原生布道师，云帆社区创始人。" }, wang, huang, who("敖小建")],
});
