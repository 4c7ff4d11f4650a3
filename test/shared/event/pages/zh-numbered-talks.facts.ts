import { facts, talk, who } from "./facts.ts";

const li = who("李旭光", {
  nickname: "向阳",
  realName: "李旭光",
  company: "星河集团",
  role: "技术专家",
  affiliation: "星河集团技术专家",
});
const zhao = who("赵真", {
  nickname: "有时",
  realName: "赵真",
  company: "星河集团",
  role: "技术专家",
  affiliation: "星河集团技术专家",
});
const liu = who("刘小晶", {
  nickname: "飞鸟",
  realName: "刘小晶",
  company: "网关",
  role: "核心成员",
  affiliation: "网关核心成员",
});

/** `| 二、《…》`, affiliation and name glued, two 讲师 lines, downloads between, numbered paragraphs in an abstract. */
export default facts({
  theme: "见证青禾社区开源四周年!",
  pageTitle: "青禾四周年，开源正当时！",
  date: "2022-04-16",
  start: "14:00",
  end: "17:40",
  form: "线上直播",
  online: true,
  links: [
    { kind: "live", url: "http://live.example.com/2195" },
    { kind: "materials", url: "https://files.example.com/1.pdf" },
    { kind: "materials", url: "https://files.example.com/2.pdf" },
    { kind: "materials", url: "https://files.example.com/3.pdf" },
  ],
  talks: [
    talk(null, null, "服务发现的大规模实践", "服务发现支撑的规模会造成重大的影响。\n本次将会分享实践经验。", li),
    talk(
      null,
      null,
      "Serverless 助力极速研发",
      "一、快速上线\n让用户快速上线新功能。\n二、新架构\n助力企业快速发展。",
      zhao,
      liu,
    ),
  ],
  people: [li, zhao, liu],
});
