import { facts, talk, who } from "./facts.ts";

const names = ["宋清", "董志远", "汪晟", "黄金涛", "敖小建", "刘超群"];

/** Talks as links `title - speakers` to their recordings; other speakers only in the front matter. */
export default facts({
  theme: "网格之夜 #1 杭州站",
  pageTitle: "网格之夜 #1 杭州站",
  date: "2018-06-30",
  start: "13:00",
  end: "18:00",
  venue: "浙江杭州",
  links: [
    { kind: "replay", url: "https://www.bilibili.com/video/BV0000000001" },
    { kind: "replay", url: "https://www.bilibili.com/video/BV0000000002" },
    { kind: "replay", url: "https://www.bilibili.com/video/BV0000000003" },
  ],
  talks: [
    talk(null, null, "构建高效的流程", null, who("董志远")),
    talk(null, null, "云原生场景下的开发和调试", null, who("汪晟"), who("黄金涛")),
  ],
  people: names.map((name) => who(name)),
});
