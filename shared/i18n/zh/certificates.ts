import type { CertificateWords } from "../../badge/certificate.ts";
import type { CertificateWho } from "../../contract/certificateShapes.ts";

/** What stands on a certificate of attendance. */
export const certificateText = {
  title: "参会证书",
  certifies: "兹证明",
  tookPart: "参加了",
  organiser: "主办方",
  signature: "签字（盖章）",
} satisfies CertificateWords;

/** What somebody attended, on a certificate. */
export const attended = {
  hours: (hours: string) => `参会时长 ${hours} 小时`,
};

/** Certificates of attendance for many, in one file. */
export const certificates = {
  title: "参会证书",
  hint: "把参会证书做成一个 PDF 文件，每人一页：姓名、活动、日期、地点、参会时长和参加过的场次。制作期间签到照常进行。",
  start: "制作参会证书",
  who: "发给谁",
  whos: {
    arrived: "所有到场的人",
    session: "参加过某一场的人",
    hours: "参会达到一定时长的人",
  } satisfies Record<CertificateWho["what"], string>,
  session: "哪一场",
  hours: "至少几小时",
  design: "样式",
  builtIn: (page: string) => `内置：${page}`,
  unnamed: "未命名的证书",
  language: "证书的语言",
  toEnd: "没有扫码离场的人，按计划的结束时间计算时长",
  toEndHint: "不勾选时，没有离场记录的时段不计入时长；一次离场记录都没有的人，证书上不写时长。",
  change: "修改样式和文字",
  changeHint: "在胸牌设计器里打开：每一处文字、字号、颜色都能改，可以加徽标；保存后在“样式”里选用。",
  designName: (n: number) => `证书 ${n}`,
  count: (people: number) => `${people} 张证书`,
  countWithout: (people: number) => `其中 ${people} 人没有时长`,
  counting: "正在统计",
  incomplete: "请先填好“至少几小时”。",
  nobody: "没有人符合条件。",
  make: "制作 PDF",
  preparing: "正在准备",
  running: (done: number, total: number) => `正在制作第 ${done} 张，共 ${total} 张`,
  stop: "停止",
  stopped: "已停止，没有生成文件。",
  busy: "另一批证书正在制作。",
  written: (people: number) => `做好了 ${people} 张证书。`,
  leftOut: (count: number) => `有 ${count} 张证书没有做成：`,
  notWritten: "没有生成文件",
  noDesign: "这个样式已经不在了，请重新选择。",
  fileName: "参会证书",
  leastHours: (hours: string) => `至少${hours}小时`,
  row: "证书",
};
