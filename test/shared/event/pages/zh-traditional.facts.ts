import { facts, item, table, talk, who } from "./facts.ts";

/** Traditional characters: one list of words reads both; a title whose number YAML takes for a comment; （四） for a weekday. */
export default facts({
  theme: "雲端原生小聚 #42",
  pageTitle: "雲端原生小聚",
  date: "2023-09-21",
  start: "19:00",
  end: "21:30",
  venue: "台北市信義區松德路 1 號 3 樓",
  form: "實體＋線上直播",
  online: true,
  links: [
    { kind: "signup", url: "https://reg.example.tw/42" },
    { kind: "live", url: "https://live.example.tw/42" },
  ],
  organisers: ["雲端原生臺灣社群", "開放文化基金會"],
  partners: ["晴天科技", "藍海軟體"],
  agenda: [
    item("18:30", "19:00", "checkin", "報到"),
    item("19:00", "19:10", "opening", "開場", who("陳怡君")),
    item(
      "19:10",
      "19:50",
      "talk",
      "從零打造觀測平台",
      who("張志豪", {
        nickname: "阿豪",
        realName: "張志豪",
        company: "晴天科技",
        role: "資深工程師",
        affiliation: "晴天科技資深工程師",
      }),
    ),
    item("19:50", "20:00", "break", "茶敘"),
    item(
      "20:00",
      "20:40",
      "talk",
      "服務網格踩雷記",
      who("林雅婷", { company: "藍海軟體", role: "架構師", affiliation: "藍海軟體 架構師" }),
    ),
    item(
      "20:40",
      "21:20",
      "roundtable",
      "維運的下一步",
      who("陳怡君"),
      who("張志豪", { nickname: "阿豪", realName: "張志豪" }),
      who("林雅婷"),
    ),
  ],
  talks: [
    talk(
      "19:10",
      "19:50",
      "從零打造觀測平台",
      null,
      who("張志豪", {
        nickname: "阿豪",
        realName: "張志豪",
        company: "晴天科技",
        role: "資深工程師",
        affiliation: "晴天科技資深工程師",
      }),
    ),
    talk(
      "20:00",
      "20:40",
      "服務網格踩雷記",
      null,
      who("林雅婷", { company: "藍海軟體", role: "架構師", affiliation: "藍海軟體 架構師" }),
    ),
  ],
  roundTables: [
    table(
      "20:40",
      "21:20",
      "維運的下一步",
      null,
      who("陳怡君"),
      who("張志豪", { nickname: "阿豪", realName: "張志豪" }),
      who("林雅婷"),
    ),
  ],
  people: [
    who("陳怡君"),
    who("張志豪", {
      nickname: "阿豪",
      realName: "張志豪",
      company: "晴天科技",
      role: "資深工程師",
      affiliation: "晴天科技資深工程師",
      bio: "晴天科技資深工程師，喜歡登山。",
    }),
    who("林雅婷", { company: "藍海軟體", role: "架構師", affiliation: "藍海軟體 架構師" }),
  ],
});
