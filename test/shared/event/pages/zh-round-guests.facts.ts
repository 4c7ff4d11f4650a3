import { facts, table, talk, who } from "./facts.ts";

const jean = who("Jean Moreau", {
  role: "Quayworks Labs Product Manager",
  affiliation: "Quayworks Labs Product Manager",
});
const wen = who("温小铭", {
  company: "青禾科技",
  role: "联合创始人&CTO",
  affiliation: "青禾科技联合创始人&CTO",
});
const pan = who("潘小娟", { company: "白石科技", role: "技术总监", affiliation: "白石科技技术总监" });

/** "with" is a part of the title, 会议嘉宾 sit at a round table, a sentence names the host, another the home page. */
export default facts({
  theme: "青禾峰会 2022 重磅来袭",
  pageTitle: "青禾峰会 2022 重磅来袭",
  date: "2022-05-20",
  dateEnd: "2022-05-21",
  online: true,
  links: [
    { kind: "signup", url: "http://signup.example.com/v" },
    { kind: "home", url: "https://summit.example.org/" },
  ],
  organisers: ["青禾社区"],
  talks: [
    talk(null, null, "How to Secure an App Out of the Box with Apache Mesh and Keyring?", null, jean),
    talk(null, null, "青禾路线图", null, wen),
  ],
  roundTables: [table(null, null, "开源的全球化", null, wen, pan)],
  people: [jean, wen, pan],
  warnings: ["no-time"],
});
