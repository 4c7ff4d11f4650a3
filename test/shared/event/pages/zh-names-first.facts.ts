import { facts, talk, who } from "./facts.ts";

const song = who("宋小山", { company: "远帆", role: "布道师", affiliation: "远帆布道师，蓝湾社区创始人" });
const zheng = who("郑小东", { company: "快舟", affiliation: "快舟" });
const ada = who("Ada Brook", { company: "FreeWind", affiliation: "FreeWind" });
const bare = (name: string) => who(name);

/** Positions only in the front matter, links in its values, a list of `name: title` under 议题介绍. */
export default facts({
  theme: "蓝湾技术沙龙白石专场",
  pageTitle: "蓝湾技术沙龙白石专场",
  date: "2021-11-20",
  start: "13:00",
  venue: "云港市白石广场 1 层",
  links: [{ kind: "materials", url: "https://files.example.org/baishi" }],
  partners: ["蓝湾社区"],
  talks: [
    talk(null, null, "开源社区助力网格的发展", null, bare("宋小山")),
    talk(null, null, "容器与网格应用与实践", null, bare("郑小东")),
    talk(null, null, "Links between clusters", null, bare("Ada Brook")),
  ],
  people: [song, zheng, ada],
  warnings: [],
});
