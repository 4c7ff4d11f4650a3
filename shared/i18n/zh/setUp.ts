import type { AgendaKind, PageFacts, PageWarning } from "../../event/event.ts";
import type { EventPageFault } from "../../event/eventPage.ts";
import { knownOr } from "../known.ts";

/** What a file is that is no page at all. */
type NoPage = "picture" | "pdf" | "spreadsheet" | "binary" | "unreadable";

const pageRefused = {
  empty: "文件是空的。请选择写有活动介绍的页面。",
  "not-an-event": "这个文件里没有找到活动信息（主题、时间或议程）。请选择写有活动介绍的页面。",
  "too-large": "文件太大，不像是活动页面。请选择写有活动介绍的页面。",
  picture: "这是图片，读不出文字。请选择网页或文本格式的活动介绍。",
  pdf: "这是 PDF 文件。请选择网页或文本格式的活动介绍。",
  spreadsheet: "这是表格。报名名单请在打开活动之后导入；这里请选择网页或文本格式的活动介绍。",
  binary: "这个文件里没有可读的文字。请选择网页或文本格式的活动介绍。",
  unreadable: "这个文件读不到：它可能是文件夹，已被移动或改名，或者 U 盘已拔出。请重新选择。",
} satisfies Record<EventPageFault["code"] | NoPage, string>;

const chat = {
  dingtalk: "钉钉群",
  wechat: "微信",
  qq: "QQ 群",
  other: "群号",
};

/** The start and event screen. */
export const start = {
  title: "活动",
  welcome: "欢迎使用签到台",
  begin: "打开一个活动，就可以开始签到。",
  sample: "打开示例活动",
  sampleHint: "用虚构的名单练习，不影响真实活动",
  dropPage: "把活动页面拖到这里",
  dropPageHint: "支持网页或文本格式的活动介绍",
  dropPageAgain: "当前活动的页面改了也放在这里，会先显示改动",
  choosePage: "选择活动页面",
  known: "本机上的活动",
  noKnown: "本机还没有活动",
  openEvent: (theme: string) => `打开“${theme}”`,
  open: "打开",
  isOpen: "正在使用",
  working: "请稍候…",
  people: (count: number) => `${count} 人`,
  current: "当前活动",
  noDate: "日期未定",
  noVenue: "地点未定",
  signIn: (from: string, to: string) => `签到 ${from}–${to}`,
  signInFrom: (from: string) => `签到 ${from} 起`,
  importRoster: "导入名单",
  importHint: "把报名表拖到这里，或选择文件",
  whichBox: "请把文件拖到对应的虚线框里：活动页面或报名表。",
  emptyRoster: "名单还是空的，请先导入报名表。",
  goOn: "去签到",
  goOnImport: "继续导入",
  another: "打开其他活动",
  rescued: "已用读得出的记录打开，读不出的那几行不在其中；原文件保留在活动文件夹里。请核对名单和人数。",
  endedBadly: (arrived: number) =>
    `上次程序没有正常关闭（断电、出错或直接关机）。屏幕上确认过的签到都在，已到 ${arrived} 人。当时正在打印的胸牌，请看一下出来了没有。`,
  tornLine: (bytes: number) => `上次程序中断时有 ${bytes} 字节没有写完，已另存；此前屏幕上确认过的签到都在。`,
};

/** Reviewing what was read from an event page. */
export const page = {
  title: "核对活动信息",
  explain: "请对照右侧原文，核对左侧读出的内容。没有写明的内容会留空，不会猜测。",
  original: "页面原文",
  facts: "读出的内容",
  accept: "内容无误，创建活动",
  refuse: "放弃",
  refusedTitle: "没有读出活动",
  refused: (code: string) => knownOr(pageRefused, code, "这个文件读不出活动信息。请选择写有活动介绍的页面。"),
  field: {
    theme: "主题",
    pageTitle: "页面标题",
    date: "日期",
    time: "时间",
    timezone: "时区",
    venue: "地点",
    form: "形式",
    online: "线上参加",
    agenda: "议程",
    talks: "议题",
    roundTables: "圆桌",
    people: "人物",
    organisers: "主办方",
    coOrganisers: "协办方",
    partners: "合作伙伴",
    chatGroups: "交流群",
    links: "链接",
    warnings: "请注意",
  },
  notStated: "未写明",
  yes: "是",
  no: "否",
  upTo: (from: string, to: string) => `${from} 至 ${to}`,
  agendaColumn: { time: "时间", kind: "类别", title: "环节", speakers: "嘉宾" },
  agendaKind: {
    checkin: "签到",
    talk: "分享",
    break: "休息",
    roundtable: "圆桌",
    opening: "开场",
    other: "其他",
  } satisfies Record<AgendaKind, string>,
  host: "主持人",
  guests: "嘉宾",
  knownAs: (nickname: string) => `花名${nickname}`,
  realName: (name: string) => `本名${name}`,
  group: (type: string, number: string) => `${knownOr(chat, type, type)}：${number}`,
  link: {
    signup: "报名",
    replay: "回放",
    live: "直播",
    materials: "资料",
    article: "文章",
    home: "主页",
  } satisfies Record<PageFacts["links"][number]["kind"], string>,
  warning: {
    "no-date": "页面没有写日期",
    "no-year": "日期没有写年份，按最接近的年份推定",
    "no-time": "页面没有写时间",
    "weekday-mismatch": "写明的星期与日期不符",
    "ends-before-it-starts": "有的环节结束时间早于开始时间",
    "conflicting-dates": "页面里的日期互相矛盾",
    "agenda-is-an-image": "议程是一张图片，读不出文字",
    "several-agenda-sources": "页面里有几份议程，内容不完全一致",
  } satisfies Record<PageWarning, string>,
};
