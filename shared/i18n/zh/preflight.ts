import type { Finding, FindingKind } from "../../badge/preflight.ts";
import type { PressFault } from "../../badge/press.ts";
import type { Severity } from "../../badge/severity.ts";
import type { BadgeField } from "../../badge/template.ts";

/** What the fields of a badge are called. */
export const badgeField = {
  name: "姓名",
  givenName: "名",
  callName: "称呼",
  nickname: "花名",
  company: "公司",
  jobTitle: "职务",
  role: "身份",
  ticketType: "票种",
  sessions: "场次",
  place: "胸牌存放位置",
  eventTheme: "活动名称",
  eventDate: "活动日期",
  eventVenue: "活动地点",
  organisers: "主办方",
  attendedHours: "参会时长",
  attendedDays: "参会日期",
  attendedSessions: "参加的场次",
} satisfies Record<BadgeField, string>;

/** Why the thread that draws very many badges gave up, and what to do. */
export const pressTrouble = {
  cancelled: "已停止",
  "no-fonts": "程序自带的字体缺失或损坏，请重新安装程序",
  "qr-too-long": "有一个二维码的内容太长，做不出来，请先检查全部胸牌",
  "bad-image": "胸牌上有一张图片打不开，请在胸牌设计里换一张",
  "cannot-draw": "胸牌没有生成，请重试",
  "cannot-save": "文件存不进活动文件夹，请清出一些空间再试",
  "thread-died": "生成胸牌的进程意外结束了，请重试",
  closed: "程序正在退出，请重新打开程序再试",
} satisfies Record<PressFault["code"], string>;

/** The check of all badges before the doors open. */
export const preflight = {
  title: "开门前检查",
  hint: "把名单上每个人的胸牌都排一遍版，找出缺字、字太小、图片太糊、二维码太密的。检查时照常签到。",
  start: "检查全部胸牌",
  again: "重新检查",
  preparing: "正在准备",
  running: (done: number, total: number) => `正在检查第 ${done} 张，共 ${total} 张`,
  stop: "停止检查",
  stopped: "检查已停止，没有结果。",
  checked: (badges: number, time: string) => `${time} 检查了 ${badges} 张胸牌。`,
  nobody: "名单上还没有要来的人。",
  well: "没有发现问题。",
  outOfDate: "检查之后名单、活动或胸牌改过，请重新检查。",
  fontsTitle: "字体文件有问题",
  fontsDamaged: (files: string) =>
    `程序自带的字体文件损坏：${files}。胸牌照常打印，用的是其余字体，有些字可能缺失或样子不同。请重新安装程序。`,
  severity: { mend: "必须处理", look: "请看一眼", fine: "可以不管" } satisfies Record<Severity, string>,
  kind: {
    "missing-glyphs": "有字库没有的字",
    "no-room": "文字没有地方放",
    "code-too-long": "二维码做不出来",
    "too-small": "字比设计的下限小",
    torn: "词从中间断开",
    "coarse-image": "图片太糊",
    "small-code": "二维码太小",
    wrapped: "分成了几行",
    empty: "有空着的栏目",
  } satisfies Record<FindingKind, string>,
  advice: {
    "missing-glyphs": "打出来会缺这些字。请改写这个人的信息。",
    "no-room": "请在胸牌设计里给它留出位置。",
    "code-too-long": "请缩短联系方式，或从胸牌上去掉这个二维码。",
    "too-small": "请缩短文字，或在胸牌设计里给它更大的位置。",
    torn: "请缩短文字，或在胸牌设计里给它更宽的位置。",
    "coarse-image": "请换一张更大的图片，或把它放小。",
    "small-code": "扫码可能困难。请在胸牌设计里把二维码放大。",
  } satisfies Record<Exclude<FindingKind, "wrapped" | "empty">, string>,
  badges: (count: number) => `${count} 张`,
  everyBadge: (count: number) => `全部 ${count} 张`,
  detail: {
    points: (pt: string) => `${pt} 磅`,
    lines: (lines: string) => `${lines} 行`,
    dots: (dpi: string) => `每英寸 ${dpi} 点`,
    module: (mm: string) => `每格 ${mm} 毫米`,
  },
  back: (text: string) => `背面 ${text}`,
  show: (kind: string) => `${kind}：看看是谁`,
  more: (count: number) => `还有 ${count} 人，都在表格文件里。`,
  report: "存成表格文件",
  reportHint: "每个问题一行，放在活动文件夹里",
  written: (rows: number) => `已写入 ${rows} 行`,
  fileName: "胸牌检查",
  columns: ["程度", "问题", "姓名", "公司", "身份", "详情"],
};

export type FindingDetail = Pick<Finding, "face" | "field" | "detail">;
