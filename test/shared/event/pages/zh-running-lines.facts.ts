import { facts, item, talk, who } from "./facts.ts";

const cai = who("蔡小川", { company: "青禾数据库", role: "项目总监", affiliation: "青禾数据库项目总监" });
const xu = who("许小舟", { company: "数据库内核", role: "工程师", affiliation: "数据库内核工程师" });
const shi = who("石小青", { company: "蓝湾数据", affiliation: "蓝湾数据" });
const zhan = who("詹小科", { company: "白石科技", role: "售前总监", affiliation: "白石科技售前总监" });

/** The day stands in an inner map, titles and positions run into names without a mark, a map is linked beside the place. */
export default facts({
  theme: "青禾数据之夜",
  pageTitle: "青禾数据之夜",
  date: "2023-09-16",
  start: "14:00",
  end: "16:50",
  venue: "深圳市云港园 4 栋 23 层",
  links: [{ kind: "signup", url: "https://signup.example.com/m/374" }],
  coOrganisers: ["青禾社区", "蓝湾数据"],
  partners: ["远帆基金会"],
  agenda: [
    item("13:30", "14:00", "checkin", "现场签到"),
    item("14:00", "14:10", "opening", "开场致辞", cai),
    item("14:10", "14:40", "talk", "多核优化内幕", xu),
    item("14:40", "15:10", "talk", "透明加密代码解读", shi),
    item("15:10", "15:40", "talk", "从中间件看数据库", zhan),
    item("15:40", "16:50", "break", "欢迎晚宴与合影"),
  ],
  talks: [
    talk("14:10", "14:40", "多核优化内幕", null, xu),
    talk("14:40", "15:10", "透明加密代码解读", null, shi),
    talk("15:10", "15:40", "从中间件看数据库", null, zhan),
  ],
  people: [
    { ...cai, bio: "青禾项目总监，十年研发经验。" },
    xu,
    {
      ...shi,
      role: "高级研发工程师",
      affiliation: "蓝湾数据高级研发工程师",
      bio: "毕业于云港大学，从事内核研发工作多年。",
    },
    { ...zhan, affiliation: "现任白石科技售前总监", bio: "IT 老兵。" },
  ],
  warnings: [],
});
