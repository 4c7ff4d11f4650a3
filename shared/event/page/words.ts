import { cleanText } from "../../words/text.ts";
import { narrow } from "./clock.ts";
import { simplify } from "./simplify.ts";

/** What a label in front of a colon, a heading or a table header can announce. */
export type Topic =
  | "theme"
  | "when"
  | "date"
  | "time"
  | "where"
  | "form"
  | "zone"
  | "signup"
  | "replay"
  | "live"
  | "materials"
  | "article"
  | "home"
  | "organiser"
  | "coOrganiser"
  | "partner"
  | "agenda"
  | "talks"
  | "people"
  | "title"
  | "speaker"
  | "host"
  | "guests"
  | "bio"
  | "company"
  | "abstract"
  | "gains"
  | "intro"
  | "group"
  | "other";

/**
 * Label words, folded (no blanks, no marks, lower case), by what they announce. The first that matches the whole label wins,
 * so the narrow ones stand first. Collected from about a hundred public event pages in Chinese and English.
 */
const LABELS: readonly (readonly [Topic, RegExp])[] = [
  ["theme", /^(?:本次|本期|活动|大会|会议|沙龙|直播)?(?:主题|名称|标题)$|^(?:event)?(?:theme|name)$|^event$/],
  [
    "when",
    /^(?:活动|举办|大会|会议|直播|分享|讲座|报告|论坛|培训|沙龙|聚会|比赛|竞赛|决赛|路演|上课|开课|授课|课程|展览|演出|研讨|研讨会|交流会|开讲|正赛)?(?:时间|日期时间|日期与时间|时间日期|时间和日期|时间地点|时间及地点|时间与地点|时间和地点|时间、地点|时间[&/]地点)$|^when(?:iswas)?$|^whe(?:n|re)(?:and|&|\/)whe(?:re|n)$|^(?:event)?date(?:and|&|\/)?time$|^(?:event|meeting)schedule$|^godzina$|^wann$|^quand$/,
  ],
  [
    "date",
    /^(?:活动|举办|大会|会议|直播|分享|讲座|报告|沙龙|培训|比赛|竞赛|上课|课程)?日期$|^(?:event|meeting|start|conference)?dates?$|^data$|^datum$|^day$/,
  ],
  ["time", /^(?:开始时间|具体时间)$|^(?:event|meeting|start)?times?$|^uhrzeit$|^hours?$|^doors(?:open)?$/],
  [
    "where",
    /^(?:活动|举办|大会|会议|讲座|报告|沙龙|聚会|线下|现场|集合|培训|上课|授课|课程|比赛|竞赛|会场|展览|论坛|分享|演出|路演|主)?(?:地点|地址|场地|会场|位置)$|^直播地点$|^集合点$|^(?:会议室|教室)$|^(?:活动)?(?:地点)?在(?:哪|哪里|哪儿)$|^(?:详细)?地址$|^where$|^(?:event|meeting)?(?:venue|location|place|address)$|^miejsce$|^ort$|^lieu$/,
  ],
  ["form", /^(?:活动|举办|大会|会议|直播|沙龙)?(?:形式|方式|类型)$|^(?:event)?(?:format|type|mode)$|^attendance$/],
  ["zone", /^时区$|^timezone$|^tz$/],
  [
    "signup",
    /报名(?:方式|信息|链接|地址|入口|通道|网址|渠道)?$|^(?:参与|参加|参会)方式$|^(?:注册|购票|门票|抢票)(?:地址|链接|方式|通道|入口)?$|^点击即可报名$|^(?:event)?(?:registration|register|rsvp|sign-?ups?|(?:free)?tickets?|booking|enrol(?:l)?ment|meetup)(?:link|url|here|form|page|now|info|details)?$|^howto(?:register|join|attend|signup)$/,
  ],
  [
    "materials",
    /^(?:讲师|嘉宾|演讲|分享|活动|会议|大会|现场)?(?:资料|课件|讲义|幻灯片|ppt|pdf|slides?)(?:下载|地址|链接|合集|获取)?$|^下载(?:资料|地址|链接)?$|^(?:slides?|materials?|resources|downloads?|presentations?|handouts?)(?:link|url|decks?)?$/,
  ],
  [
    "replay",
    /(?:回放|回看|录像|录播|视频)(?:地址|链接|回顾|地址)?$|^(?:活动|视频|直播|精彩)?(?:视频)?回顾(?:地址|链接)?$|^(?:recordings?|video|videos|replay|watch(?:again|therecording)?|recap)(?:link|url|here)?$/,
  ],
  [
    "live",
    /^.{0,8}?直播(?:间|平台|入口|链接|观看)?(?:地址|链接|入口)?$|^(?:live)?stream(?:ing)?(?:link|url)?$|^live(?:link|url)?$|^(?:zoom|join|meeting)(?:link|url|online)$|^(?:会议|腾讯会议|线上会议)(?:链接|入口|号)$|^(?:在线|线上)?(?:观看|收看|观看直播)(?:方式|渠道|平台|地址|链接|入口)$/,
  ],
  ["article", /^(?:查看|相关|回顾|推荐|配套)?文章(?:链接|回顾)?$|^(?:article|blogpost|writeup|post|report)$/],
  [
    "home",
    /^(?:活动|大会|官方)?(?:官网|主页|网站|网址|首页|页面|详情页|详情)$|^(?:event|conference)?(?:website|homepage|web|site|url|page|link)$/,
  ],
  [
    "coOrganiser",
    /^(?:承办|协办|合办|协力|联合主办|联合承办|联办|共同主办)(?:方|单位|社区|机构)?$|^co-?(?:hosts?|organi[sz]ers?|organi[sz]edby|hostedby|presenters?)$|^(?:inco?llaboration|together)with$|^supportingorgani[sz]ers?$/,
  ],
  [
    "partner",
    /^.{0,10}?(?:合作伙伴|合作社区|合作媒体|合作方|合作单位|合作品牌|合作|伙伴|赞助商?|赞助方|赞助单位|支持|媒体|支持媒体|媒体支持|社区支持|支持社区|支持方|支持单位|指导单位|场地支持|场地提供|礼品支持|鸣谢|感谢)$|^[a-z&/'-]{0,16}(?:partners?|sponsors?|supporters?)$|^(?:sponsoredby|supportedby|sponsorship|thanksto|inpartnershipwith|withsupport(?:from|of))$/,
  ],
  [
    "organiser",
    /^(?:活动|会议|大会)?(?:主办|举办|发起|组织|出品)(?:方|单位|者|社区|机构|团队)?$|^(?:活动)?(?:主办|举办|发起|组织)人$|^(?:event|meeting|community)?(?:organi[sz]ers?|organi[sz]edby|organi[sz]ing(?:team|committee)?|hosts?|hostedby|hosting|presentedby|presenters?org|broughttoyouby|runby|veranstalter)$/,
  ],
  [
    "company",
    /^(?:所在|所属)?(?:公司|单位|机构|职位|职务|头衔|title)$|^(?:company|affiliation|organi[sz]ation|position|jobtitle|employer)$/,
  ],
  ["talks", /^(?:讲师|嘉宾)分享$/],
  ["people", /^(?:嘉宾|讲师|讲者)(?:及|与|和|、)(?:嘉宾|讲师|讲者)(?:介绍|简介)?$/],
  ["abstract", /^(?:议题|话题)(?:简介|介绍|内容|详情)$/],
  [
    "talks",
    /(?:议题|话题|演讲|讲师|嘉宾|分享|内容|课程)(?:以及|及|与|和|&|\/)(?:演讲|议题|嘉宾|讲师|分享|话题)*(?:详解|介绍|简介|详情|话题)*$|^(?:本期|本次|精彩|分享|演讲|主题)*(?:议题|话题|分享|演讲)(?:详解|介绍|简介|详情|预告|一览|内容)?$|^(?:the)?(?:talks?|sessions?|presentations?|speakersandtalks|talksandspeakers|lightningtalks|talkdetails|sessiondetails|abstracts|featuredtalks|talksandabstracts|lineup)$/,
  ],
  [
    "agenda",
    /(?:议程|日程|流程|时间表|安排|日程表)(?:安排|介绍|一览|详情|表|如下|回顾|(?:和|与|及)议题)?$|^(?:活动|分享)?环节$|^活动详情$|^(?:the|event|full|tentative|preliminary|conference|meetup|program|programme|days?\d?|evening|proposed|today's)*(?:agenda|schedule|program|programme|timetable|plan|runofshow|lineup|runningorder|itinerary|ablauf|programm)(?:fortheday|fortheevening|oftheday|overview)?$/,
  ],
  [
    "title",
    /^(?:分享|演讲|本期|议题|报告|讲座|话题|talk)?(?:主题|题目|讲题|议题|话题|标题)(?:名称)?[一二三四五六七八九十\d]?$|^(?:talk|presentation|session|lecture)?(?:title|topic)s?\d?$|^(?:talk|session|presentation|lightningtalk|keynote)(?:#|no)?\d{0,2}$/,
  ],
  [
    "host",
    /^(?:圆桌|活动|会议|大会|论坛)?(?:主持(?:人|嘉宾)?|出品人)$|^(?:moderators?|moderatedby|mc|emcee|facilitators?|panelmoderator|chair|chairedby|sessionchair)$/,
  ],
  [
    "bio",
    /^(?:讲师|嘉宾|导师|个人|讲者|演讲者|演讲人|报告人|主讲|作者|分享嘉宾|演讲嘉宾|主讲人|分享人|speaker)(?:介绍|简介|信息|背景)$|^(?:speaker)?(?:bio|biography|bios|speakersbio)$|^about(?:the)?(?:speakers?|presenters?|author)$|^about(?:him|her|them|me)$/,
  ],
  [
    "guests",
    /^(?:圆桌|对话|讨论|参与|论坛|会议)(?:嘉宾|成员)$|^[与对]谈(?:人|嘉宾)?$|^(?:panell?ists?|guests?|panelmembers?|discussants?)$/,
  ],
  [
    "speaker",
    /^(?:分享|演讲|特邀|邀请|受邀|活动|主讲|本期|直播|出席|重磅)?(?:讲师|嘉宾|讲者|讲者|演讲者|演讲人|主讲|主讲人|分享人|分享者|报告人|演讲嘉宾|分享嘉宾|主讲人)[一二三四五六七八九十\d]?$|^(?:guest|keynote|featured|invited)?(?:speakers?|presenters?|presentedby|instructors?|trainers?|lecturers?|speakernames?|who|by|talkby|speakersname|tutors?)\d?$/,
  ],
  [
    "gains",
    /(?:听众|观众|你将|您将|本期|参会|学员)?(?:收获|收益|受益|获得)$|^(?:key)?takeaways?$|^what(?:you|we|you'?)?(?:ll|will)learn$|^(?:target|intended)?audience$|^prerequisites?$|^项目地址$|^.*项目地址$|^适合人群$|^目标听众$/,
  ],
  [
    "abstract",
    /^(?:topic|议题|话题|分享|演讲|内容|主题|本期|课程|报告|讲座)?(?:介绍|简介|概要|摘要|概述|大纲|主要内容|内容|描述|要点|提纲|内容简介|内容概要|分享大纲|内容介绍|内容提要|内容大纲|内容要点|摘要内容|提要|说明)$|^(?:本期)?分享大纲$|^(?:talk|session)?(?:abstract|description|summary|details?|overview|synopsis|outline|content|about(?:the|this)?(?:talk|session))s?$/,
  ],
  [
    "people",
    /^(?:本期|本次|活动|出席|特邀|重磅|分享|演讲|直播|参会|大咖|阵容|与会)*(?:嘉宾|讲师|讲者|演讲者|导师)(?:介绍|简介|阵容|一览|风采|名单|团队)?(?:及讲师介绍|海报)?$|^嘉宾及讲师介绍$|^(?:our|the|featured|meetthe|keynote|invited|confirmed|announced)*(?:speakers|presenters|guests|panelists|facilitators)(?:bios)?$/,
  ],
  [
    "group",
    /^(?:加入|联系|进|欢迎加入).*群.*$|^(?:.{0,10}?)(?:交流|互动|官方|技术)?群(?:号)?$|^(?:qq|微信|钉钉)群(?:号)?$/,
  ],
  [
    "intro",
    /^(?:活动|大会|社区|沙龙|会议|背景|本次活动)?(?:介绍|简介|概要|概述|背景|亮点|须知|说明|信息|详情|交通|交通指引|注意事项|往期回顾|关于我们|关于社区|奖品|福利)$|^(?:event|meetup)?(?:about|description|overview|introduction|intro|details|info|information|directions|parking|gettingthere|howtogetthere|codeofconduct|faq|notes?|contact|food|accessibility|accommodation|travel|cost|price|capacity|language)(?:us|theevent|event|thegroup|themeetup)?$/,
  ],
];

/** A label without blanks, marks, emoji and case: what LABELS is written in. */
export function foldLabel(text: string): string {
  return narrow(simplify(cleanText(text)))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}&/#'-]/gu, "")
    .replace(/^[-'/&]+|[-'/&]+$/g, "")
    .replace(/^(?:[一二三四五六七八九十]|\d{1,2})(?=\p{Script=Han}{2})(?!.*\d)/u, "");
}

/** What a label announces, "other" for words that announce nothing known here; `活动时间 / Time` says it twice. */
export function topicOf(label: string): Topic {
  const folded = foldLabel(label);
  const whole = topicOfFolded(folded);
  if (whole !== "other" || label.length > 48) return whole;
  const either = label.split(/[/／|｜]/).map((part) => topicOfFolded(foldLabel(part)));
  const known = either.find((topic) => topic !== "other");
  if (known !== undefined) return known;
  const [first, ...others] = label.split(BETWEEN_SCRIPTS).map((part) => topicOfFolded(foldLabel(part)));
  return first !== undefined && others.length > 0 && others.every((topic) => topic === first) ? first : "other";
}

const BETWEEN_SCRIPTS = /(?<=\p{Script=Han})\s+(?=[A-Za-z])|(?<=[A-Za-z])\s+(?=\p{Script=Han})/u;

const topicOfFolded = (folded: string): Topic =>
  folded === "" || folded.length > 24 ? "other" : (LABELS.find(([, shape]) => shape.test(folded))?.[0] ?? "other");
