import { facts, talk, who } from "./facts.ts";

/** Pelican's head lines, ASCII colons, talks as list items `… (by …)` under 内容, a handle for a name. */
export default facts({
  theme: "2015 自由软件日",
  pageTitle: "2015 自由软件日",
  date: "2015-09-19",
  start: "14:00",
  end: "17:00",
  venue: "蓝海大学新水 300 (openstreetmap)",
  links: [{ kind: "home", url: "http://osc.example.edu/event/2015/sfd/" }],
  organisers: ["蓝海 Linux 用户组", "蓝海大学开源协会"],
  talks: [
    talk(null, null, "有趣的社区项目", null, who("Justin Weng")),
    talk(null, null, "为 Internet 加密", null, who("biergarten")),
    talk(null, null, "桌面环境二十年", null, who("邓威")),
  ],
  people: [who("Justin Weng"), who("biergarten"), who("邓威")],
  warnings: ["no-year"],
});
