import type { PrintedBefore } from "../../contract/printShapes.ts";

/** Before somebody gets another badge. */
export const reprint = {
  title: ({ isOnItsWay }: PrintedBefore, name: string) =>
    isOnItsWay ? `${name}的胸牌已经在打印了` : `${name}的胸牌已经打印过`,
  facts: ({ times }: PrintedBefore, when: string, where: string) =>
    times > 1 ? `共 ${times} 张，最近一张：${when}，${where}` : `${when}，${where}`,
  why: "为什么再打印一张？",
  reasons: ["胸牌丢了", "打坏了", "卡纸，没出来", "内容有误"],
  confirm: "再打印一张",
};

/** The printers of a station. */
export const printers = {
  title: "打印机状态",
  waiting: (count: number) => `${count} 张等待`,
  paused: "已在本台暂停，胸牌排队等着",
  pause: "暂停",
  pauseOf: (name: string) => `暂停${name}`,
  resume: "继续打印",
  resumeOf: (name: string) => `让${name}继续打印`,
  isPaused: (name: string) => `${name}：已暂停`,
  sendRest: "剩下的改到…",
  sendRestOf: (name: string) => `把${name}剩下的胸牌改到别处`,
  toFiles: "存为文件",
  moved: (count: number, to: string) => `${count} 张已改到${to}`,
  left: (count: number) => `${count} 张打印机已经收下，可能仍会打出来`,
  nothingToMove: "没有可以改的胸牌",
  cancelAll: (count: number) => `取消全部等待的（${count} 张）`,
  testPage: "测试页",
  testPageOf: (name: string) => `在${name}上打印测试页`,
  testHow: "四边是毫米尺，细框是可打印区域",
  more: "更多打印机",
  others: "同时使用的打印机",
  othersHint: "胸牌会去排队最短的一台，出了问题的打印机会跳过。",
  noOthers: "没有别的打印机",
  byRole: "按角色",
  roleHint: "某个角色可以有自己的打印机和自己的打印时机。",
  role: "角色",
  printerOf: (role: string) => `${role}的打印机`,
  autoPrintOf: (role: string) => `${role}的自动打印`,
  asUsual: "与其他人一样",
};

/** Labels left on a roll. */
export const labels = {
  left: (count: number) => `还剩 ${count} 张标签`,
  low: (printer: string, count: number) => `${printer}只剩 ${count} 张标签`,
  out: (printer: string) => `${printer}的标签用完了`,
  set: "换了标签卷",
  count: "记标签数",
  setOf: (printer: string) => `${printer}的标签数`,
  now: "现有张数",
  warnAt: "剩多少张时提醒",
  save: "保存",
  stop: "不再记数",
};

/** Label printers that are spoken to over the network. */
export const networkPrinter = {
  title: "网络标签打印机（Zebra）",
  hint: "会说 ZPL 的打印机，不用装驱动，通过网络直接打印。",
  name: "名称",
  host: "地址（IP）",
  port: "端口",
  dpi: "分辨率",
  dpis: { 203: "203 dpi（8 点/毫米）", 300: "300 dpi（12 点/毫米）", 600: "600 dpi（24 点/毫米）" },
  tryIt: "试一下",
  tryOf: (name: string) => `试一下${name}`,
  add: "添加",
  remove: "移除",
  removeOf: (name: string) => `移除${name}`,
  trying: "正在连接……",
  answers: "打印机应答正常",
  unreachable: "连不上：请检查地址、端口、电源和网线",
  silent: "那里有设备，但不像标签打印机那样应答：请检查端口和打印机语言（ZPL）",
  missing: "请填写名称和地址",
  taken: "已有同名的打印机",
};
