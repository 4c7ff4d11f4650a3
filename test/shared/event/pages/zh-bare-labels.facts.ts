import { facts, who } from "./facts.ts";

/** Labels alone in a line without any mark; no year and no front matter, so the day of opening finds it. */
export default facts({
  theme: "线上研讨会 | 数据中台实践",
  pageTitle: "线上研讨会 | 数据中台实践",
  date: "2025-06-08",
  start: "20:00",
  online: true,
  organisers: ["青禾科技"],
  people: [
    who("王五一", {
      company: "青禾科技",
      role: "数据架构师",
      affiliation: "青禾科技 数据架构师",
      bio: "青禾科技 数据架构师，十年数据平台经验，主导过多个大型项目。",
    }),
  ],
  warnings: ["no-year", "weekday-mismatch"],
});
