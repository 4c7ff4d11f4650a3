import { facts, talk, who } from "./facts.ts";

const liText = "李维新（良木），云帆科技技术专家，2017 年加入云帆科技中间件团队，目前主要负责代理的设计开发。";
const tangText = "唐小博：云帆科技技术专家，目前主要致力于性能方向。";
const tanText = "谭崇：云帆科技高级技术专家，负责大规模集群设计。";
const li = who("李维新", {
  nickname: "良木",
  realName: "李维新",
  company: "云帆科技",
  role: "技术专家",
  affiliation: "云帆科技技术专家",
  bio: liText,
});
const tang = who("唐小博", { company: "云帆科技", role: "技术专家", affiliation: "云帆科技技术专家", bio: tangText });
const tan = who("谭崇", {
  company: "云帆科技",
  role: "高级技术专家",
  affiliation: "云帆科技高级技术专家",
  bio: tanText,
});

/** The agenda is only a picture; talks stand below as bold lines; full-width colons and a Chinese dash. */
export default facts({
  theme: "云帆 Meetup#4 杭州站 最新生产实践和未来展望",
  pageTitle: "云帆 Meetup#4 杭州站 最新生产实践和未来展望",
  date: "2021-03-21",
  start: "14:00",
  end: "17:00",
  venue: "杭州西湖区云栖路77号",
  form: "线下活动",
  links: [
    { kind: "materials", url: "https://files.example.com/a.pdf" },
    { kind: "materials", url: "https://files.example.com/b.pdf" },
  ],
  chatGroups: [{ type: "dingtalk", number: "44558899" }],
  agendaImageOnly: true,
  talks: [
    talk(null, null, "落地后的探索", "结合实践，分析持续演进的挑战。", li),
    talk(null, null, "无人值守变更", "变更的风险和效率问题愈发突出，\n本次从运维视角谈谈实践。", tang, tan),
  ],
  people: [li, tang, tan],
  warnings: ["agenda-is-an-image"],
});
