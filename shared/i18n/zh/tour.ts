import type { Tone } from "../../checkin/tone.ts";

/** What the three signals of a verdict mean, wherever they are explained. */
export const signs = {
  yes: "绿色圆圈：可以进",
  careful: "黄色三角：先看清再办",
  no: "红色八边形：先不要放行",
} satisfies Record<Tone, string>;

/** The tour at the first start. */
export const tour = {
  title: "三步上手",
  step: (n: number, of: number, title: string) => `${n} / ${of}　${title}`,
  back: "上一步",
  next: "下一步",
  skip: "跳过",
  skipKey: (key: string) => `按 ${key} 跳过；随时可以扫码。`,
  done: "开始使用",
  again: "再看一遍三步上手",
  againHint: "第一次启动时的介绍",
  bring: {
    title: "先有活动和名单",
    text: (event: string, page: string, roster: string) =>
      `在“${event}”页“${page}”，活动打开后再“${roster}”。读到的内容先由你核对，确认后才算数。`,
    trial: (sample: string) => `想先试试，点“${sample}”，里面都是虚构的人。`,
  },
  scan: {
    title: "随时都能扫码",
    text: (title: string) =>
      `不管在哪一页，扫了票都会处理，结果显示在“${title}”页。颜色、形状、文字和声音说的是同一件事：`,
    search: (key: string) => `没带票：按 ${key} 键，输入姓名、公司或手机号，按回车。`,
  },
  trouble: {
    title: "出了问题，屏幕上会说怎么办",
    text: (undo: string, fix: string) =>
      `扫错了可以“${undo}”。最下面一行显示打印机和磁盘的状态，点“${fix}”就到要处理的地方。每条提示都写明该做什么。`,
    guide: (guide: string, event: string) => `给志愿者的一页说明在“${event}”页：“${guide}”。`,
  },
};
