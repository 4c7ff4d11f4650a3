import type { BadgeOrder, Separators } from "../../badge/batchChoice.ts";
import type { BadgePlace } from "../../badge/place.ts";
import type { BatchWho } from "../../contract/batchShapes.ts";

/** Where a badge lies that was printed beforehand, for the verdict and the lists. */
export const lies = {
  label: "胸牌在",
  place: ({ box, letter, number }: BadgePlace) =>
    [`${box} 号盒`, letter, `第 ${number} 张`].filter((part) => part !== "").join(" · "),
};

/** Badges printed before the doors open: many at once into one file, spare ones, and the boxes they lie in. */
export const batch = {
  ahead: "开门之前",
  title: "提前打印",
  hint: "把很多人的胸牌做成一个 PDF 文件，打印时选“实际大小”。做的时候照常签到。",
  who: "打印谁的",
  whos: {
    all: "所有要来的人",
    roles: "按身份",
    letters: "按姓名字母",
    arrived: "从某个时间起签到的人",
    list: "名单页上筛选出的人",
  } satisfies Record<BatchWho["what"], string>,
  roles: "哪些身份",
  from: "从字母",
  to: "到字母",
  since: "从几点起签到",
  listHint: "在“名单”页用筛选和搜索选好人，再回到这里。",
  unprinted: "只要还没打印过的",
  order: "顺序",
  orders: { name: "按姓名（拼音）", company: "按公司", role: "按身份", roster: "按名单原来的顺序" } satisfies Record<
    BadgeOrder,
    string
  >,
  separators: "分隔页",
  separatorsOf: {
    none: "不要",
    letter: "每个字母前一页",
    role: "每种身份前一页",
    box: "每个盒子前一页",
  } satisfies Record<Separators, string>,
  boxes: "分盒摆放，签到时告诉工作人员胸牌在哪个盒子",
  boxSize: "每盒几张",
  sheetStart: "从第几格开始（用了一半的整张纸）",
  count: (badges: number) => `${badges} 张胸牌`,
  countSeparators: (pages: number) => `${pages} 张分隔页`,
  countBoxes: (boxes: number) => `${boxes} 个盒子`,
  countSheets: (sheets: number) => `${sheets} 张纸`,
  counting: "正在数",
  incomplete: "上面还有没填好的。",
  nobody: "没有符合的人。",
  allPrinted: "没有符合的人，或者他们的胸牌都打印过了。",
  start: "生成 PDF",
  placeOnly: "只记录位置，不生成文件",
  placed: "位置已记录。",
  preparing: "正在准备",
  running: (done: number, total: number) => `正在生成第 ${done} 张，共 ${total} 张`,
  stop: "停止",
  stopped: "已停止，没有生成文件，什么也没有记录。",
  written: (badges: number, pages: number) => `已生成 ${badges} 张胸牌，共 ${pages} 页。`,
  leftOut: (count: number) => `有 ${count} 张没有画出来，也没有记为已打印：`,
  leftOutMore: "其余的请用“开门前检查”找出来。",
  notNoted: "文件是完整的，但“已打印”和位置没有记录下来，因为磁盘写不进去。",
  busy: "另一批还在生成。",
  notWritten: "没有生成文件",
  fileName: "胸牌",
  blanksFileName: "备用胸牌",
  boxNumber: (box: number) => `${box} 号盒`,
  numbered: (role: string, number: number) => `${role} ${number}`,
  blanks: "备用空白胸牌",
  blanksHint: "没有姓名，给临时来的人手写。",
  blanksRole: "身份",
  blanksCount: "张数",
  blanksNumbered: "印上编号",
  blanksStart: "生成空白胸牌",
};

/** The boxes on the desk. */
export const boxes = {
  title: "胸牌盒",
  none: "胸牌没有分盒。签到时按设置打印。",
  standing: (badges: number, waiting: number) => `${badges} 张胸牌在盒子里，其中 ${waiting} 张还没有人来取。`,
  rule: "盒子里有胸牌的人签到时不会自动打印；其他人照常打印。",
  box: "盒子",
  letters: "字母",
  badges: "张数",
  range: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  clear: "清除所有位置",
  clearAsk: "清除所有位置？签到时就会照常打印。",
  clearYes: "清除",
  clearNo: "保留",
};
