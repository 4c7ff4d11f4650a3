import type { JobState, JobTrouble, PrinterInfo } from "../../badge/job.ts";
import type { Settings } from "../../contract/shapes.ts";
import { knownOr } from "../known.ts";

export const jobState = {
  queued: "排队中",
  drawn: "已制版，等待打印",
  "handed-over": "已交给打印机",
  printing: "正在打印",
  printed: "已打印",
  saved: "已存为文件",
  failed: "没有打出来",
  cancelled: "已取消",
  unknown: "结果不明",
} satisfies Record<JobState, string>;

/** What is wrong and what to do. */
export const jobTrouble = {
  "no-spooler": "这台电脑的打印服务没有运行，请启动打印服务后重试",
  "no-pdf-program": "这台电脑缺少打印胸牌用的程序，请安装 SumatraPDF 后重试",
  "printer-gone": "找不到这台打印机，请检查连接或改用另一台",
  "printer-stopped": "打印机已暂停，请在系统设置中恢复它",
  "printer-rejects": "打印机不接收新任务，请在系统设置中启用它",
  "size-not-supported": "打印机不支持这种胸牌尺寸，请换一种胸牌纸或打印机",
  "media-empty": "打印机缺纸，请装纸",
  "media-jam": "打印机卡纸，请取出卡住的纸",
  "printer-offline": "打印机没有联机，请检查电源和连线",
  "cover-open": "打印机的盖子开着，请盖好",
  "ribbon-empty": "打印机的色带用完了，请更换色带",
  "paused-at-printer": "打印机被按了暂停，请按打印机上的暂停键恢复",
  "ink-low": "墨或碳粉快用完了，请准备更换",
  aborted: "打印任务被系统中止，请重试",
  "cannot-draw": "胸牌没有生成，请重试",
  "missing-glyphs": "名字里有字库没有的字，请检查胸牌上的文字",
  "cannot-save": "胸牌文件存不进活动文件夹，请检查文件夹权限",
  "disk-full": "磁盘已满，请腾出空间后重试",
  cancelled: "在签到台取消了",
  other: "打印机报告了问题，请看打印机的屏幕",
} satisfies Record<JobTrouble, string>;

const stock = {
  "card-90x54": "名片卡（90 × 54 毫米）",
  "card-id1": "证件卡（85.6 × 54 毫米）",
  "card-4x3in": "横卡（101.6 × 76.2 毫米）",
  "card-4x6in": "竖卡（101.6 × 152.4 毫米）",
  "card-a6": "大卡 A6（105 × 148 毫米）",
  "brother-dk-11202": "兄弟 DK-11202（62 × 100 毫米，横向）",
  "brother-dk-11202-upright": "兄弟 DK-11202（62 × 100 毫米，竖向）",
  "brother-dk-22205-90": "兄弟 DK-22205（62 毫米连续纸，切 90 毫米）",
  "dymo-30857": "达美 30857（59 × 102 毫米，横向）",
  "dymo-30857-upright": "达美 30857（59 × 102 毫米，竖向）",
  "dymo-99014": "达美 99014（54 × 101 毫米，横向）",
  "dymo-99014-upright": "达美 99014（54 × 101 毫米，竖向）",
  "avery-5392": "艾利 5392，Letter 纸 2 × 3 张（102 × 76 毫米）",
  "avery-5395": "艾利 5395，Letter 纸 2 × 4 张（86 × 59 毫米）",
  "avery-l4785": "艾利 L4785，A4 纸 2 × 5 张（80 × 50 毫米）",
  "avery-l7418": "艾利 L7418，A4 纸 2 × 4 张（86 × 55 毫米）",
  "page-a4-wide": "证书 A4 横向",
  "page-a4": "证书 A4 竖向",
  "page-letter-wide": "证书 Letter 横向",
  "page-letter": "证书 Letter 竖向",
};

/** A badge stock by its id; a stock of a newer version keeps its id. */
export const stockLabel = (id: string): string => knownOr(stock, id, id);

/** The badge screen and the badge line. */
export const badges = {
  title: "胸牌",
  one: "胸牌",
  printer: "打印机",
  noPrinter: "不用打印机，存为文件",
  isDefault: (label: string) => `${label}（系统默认）`,
  printerState: {
    idle: "空闲",
    printing: "正在打印",
    stopped: "已暂停",
    unknown: "状态不明",
  } satisfies Record<PrinterInfo["state"], string>,
  notAccepting: "不接收任务",
  noneFound: "系统里没有打印机。胸牌会存为文件，可以稍后打印。",
  askAgain: "重新查找打印机",
  stock: "胸牌纸",
  ownBadge: "本台的胸牌",
  nextLabel: "下一张打在哪一格",
  labelOf: (label: number, labels: number) => `第 ${label} 格，共 ${labels} 格`,
  code: "胸牌上的二维码",
  codes: {
    badge: "胸牌专用码（拍下来也不能签到）",
    ticket: "签到码（可以再次签到）",
  } satisfies Record<Settings["badgeCode"], string>,
  autoPrint: "签到后自动打印",
  autoPrints: {
    never: "不自动打印",
    "first-arrival": "第一次签到时打印",
    always: "每次签到都打印",
  } satisfies Record<Settings["autoPrint"], string>,
  jobs: "打印任务",
  noJobs: "还没有打印任务",
  attempt: (n: number) => `第 ${n} 次`,
  retry: "重试",
  retryAll: (count: number) => `全部重试（${count} 张）`,
  retryOn: (printer: string) => `改用${printer}`,
  retryElsewhere: "换打印机重试",
  cancel: "取消打印",
  cancelOf: (name: string) => `取消打印${name}的胸牌`,
  retryOf: (name: string) => `重试${name}的胸牌`,
  saved: "已存为文件，未设置打印机",
  savedAt: (file: string) => `已存为文件，未设置打印机：${file}`,
  of: (name: string) => `${name}的胸牌`,
  line: {
    none: "未设置打印机，胸牌会存为文件",
    ready: (printer: string) => `打印机：${printer}`,
    waiting: (count: number) => `${count} 张等待打印`,
    stuck: (count: number) => `${count} 张需要处理`,
    fix: "去处理",
  },
};
