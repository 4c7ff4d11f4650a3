import type { Doubt } from "../../roster/importDoubts.ts";
import type { RosterFault } from "../../roster/inspectRoster.ts";
import type { RosterField } from "../../roster/rosterField.ts";
import type { SkippedRow } from "../../roster/rowsToPeople.ts";
import type { Encoding, SheetFault, SheetWarning } from "../../roster/sheet.ts";
import { knownOr } from "../known.ts";

const refused = {
  "too-large": "这份表格太大。请只导出报名名单，或拆成几个文件。",
  empty: "文件是空的。请选择有内容的报名表。",
  "not-a-table": "这个文件不是表格。请导出报名表（CSV 或 Excel）再导入。",
  "old-excel": "这是旧版或二进制格式的 Excel 文件（.xls、.xlsb）。请打开后另存为 .xlsx 再导入。",
  encrypted: "文件有密码保护。请去掉密码后再导入。",
  pdf: "这是 PDF 文件。请导出报名表（CSV 或 Excel）再导入。",
  picture: "这是图片。请导出报名表（CSV 或 Excel）再导入。",
  document: "这种文档不能直接导入。请把表格另存为 Excel（.xlsx）或 CSV 再导入。",
  archive: "这是压缩包。请先解压，再选择里面的报名表。",
  binary: "认不出这种文件。请导出报名表（CSV 或 Excel）再导入。",
  damaged: "文件已损坏，读不完整。请重新导出报名表。",
  "no-people": "表格里没有找到人。请确认有“姓名”一列，或选择另一张工作表。",
  "no-such-sheet": "文件里没有这张工作表。请重新选择。",
} satisfies Record<RosterFault["code"], string>;

/** By `too-large-` and what is too large; bytes are said in MB, rows and columns as they are. */
const tooLarge = {
  file: (limit: string) => `文件太大，最多 ${limit}。请只导出报名名单。`,
  unpacked: (limit: string) => `文件解开后太大，最多 ${limit}。请只导出报名名单。`,
  rows: (limit: string) => `行数太多，最多 ${limit} 行。请拆成几个文件。`,
  columns: (limit: string) => `列数太多，最多 ${limit} 列。请删去不需要的列。`,
} satisfies Record<Extract<SheetFault, { code: "too-large" }>["what"], (limit: string) => string>;

const unreadable = "这个文件读不到：它可能是文件夹，已被移动或改名，或者 U 盘已拔出。请重新选择文件。";
const otherRefusal = "这个文件读不出名单。请导出报名表（CSV 或 Excel）再导入。";
const draftGone = "这份预览已经失效，请重新选择文件。";

const warning = {
  "encoding-uncertain": "文字编码不能确定，请看下面的预览是否正常",
  "undecodable-characters": "有些文字用这种编码读不出来，请试试别的编码",
  "quote-never-closed": "有一个引号没有配对，后面的行可能连在一起了",
  "other-sheets": "文件里还有别的工作表",
  "hidden-sheets": "文件里有隐藏的工作表",
  "cells-past-the-end": "有些行的格子比表头多",
} satisfies Record<SheetWarning, string>;

/** By whose address or number it is. */
const ofAnother = {
  "email-of-another": (whose: string) => `邮箱与“${whose}”相同，姓名不同：作为新来宾导入`,
  "phone-of-another": (whose: string) => `手机号与“${whose}”相同，姓名不同：作为新来宾导入`,
};

const doubt = {
  "missing-name": "没有姓名",
  "unusable-phone": "手机号不完整，可能被表格软件改成了数字",
  "unusable-code": "签到码不完整，可能被表格软件改成了数字",
  "unknown-status": "看不懂报名状态",
  "same-email": "几行的邮箱相同",
  "same-phone": "几行的手机号相同",
  "same-name": "几行的姓名相同",
  "same-code": "几行的签到码相同",
  "several-matches": "名单里有几个人都可能是这一行，将作为新来宾导入",
  "withdrawn-here": "此人已由工作人员从名单中移除，仍不在名单上",
} satisfies Record<Exclude<Doubt["kind"], keyof typeof ofAnother>, string>;

const skipped = {
  totals: "合计行",
  "repeated-header": "重复的表头",
  remark: "说明文字",
  nobody: "没有写人",
  duplicate: "与前面的行重复",
  merged: "与另一行是同一位来宾，此前已合并",
} satisfies Record<SkippedRow["reason"], string>;

/** Importing a roster. */
export const roster = {
  title: "导入名单",
  drop: "把报名表拖到这里",
  dropHint: "支持 Excel、CSV 和接龙文本",
  choose: "选择文件",
  paste: "粘贴名单",
  pasteHint: "接龙、表格里复制的单元格，或一行一个名字",
  pasteKeys: "不点进输入框，直接按 Ctrl+V 也可以。",
  pasteLabel: "名单内容",
  pasteRead: "读取粘贴的内容",
  pastedName: "粘贴的名单",
  refusedTitle: "名单没有导入",
  refused: (code: string) => knownOr({ ...refused, unreadable, "draft-gone": draftGone }, code, otherRefusal),
  tooLarge,
  progress: {
    read: "正在读取文件",
    plan: "正在与名单核对",
    take: "正在导入名单，请不要关闭程序",
  },
  cancel: "取消导入",
  file: "文件",
  encoding: "文字编码",
  encodings: {
    "utf-8": "UTF-8",
    gb18030: "简体中文（GB18030）",
    big5: "繁体中文（Big5）",
    shift_jis: "日文（Shift_JIS）",
    "euc-kr": "韩文（EUC-KR）",
    "euc-jp": "日文（EUC-JP）",
    "windows-1251": "西里尔文（Windows-1251）",
    "windows-1252": "西欧（Windows-1252）",
    "utf-16le": "UTF-16（小端）",
    "utf-16be": "UTF-16（大端）",
  } satisfies Record<Encoding, string>,
  sheet: "工作表",
  unnamedSheet: (number: number) => `第 ${number} 张`,
  hiddenSheet: (name: string) => `${name}（隐藏）`,
  columns: "各列是什么",
  reviewHint: "还没有写入名单。请核对变化和各列的含义，再导入。",
  columnsHint: "请核对每一列的含义，不对就改过来。",
  columnsRemembered: "这些表头以前导入过，各列的含义按上次改好的来。",
  guessAnew: "重新识别",
  meaningOf: (column: string) => `“${column}”这一列是`,
  unnamedColumn: (number: number) => `第 ${number} 列`,
  field: {
    name: "姓名",
    givenName: "名",
    familyName: "姓",
    nickname: "花名",
    email: "邮箱",
    phone: "手机",
    company: "公司",
    jobTitle: "职务",
    role: "身份",
    ticketType: "票种",
    ticketCode: "签到码",
    orderId: "订单号",
    status: "报名状态",
    checkedIn: "是否已签到",
    guests: "随行人数",
    note: "备注",
  } satisfies Record<RosterField, string>,
  extra: "其他（保留）",
  plan: "导入后的变化",
  rows: (count: number) => `读出 ${count} 行`,
  count: {
    added: "新增",
    changed: "有改动",
    restored: "恢复",
    unchanged: "没有变化",
    gone: "表里没有了",
    skipped: "跳过",
    doubts: "请核对",
  },
  goneQuestion: (count: number) => `名单里有 ${count} 人不在这份表里。要把他们从名单中移除吗？`,
  goneKeep: "保留",
  goneWithdraw: "移除（已签到的记录仍保留）",
  warnings: "请注意",
  warning: (code: string) => knownOr(warning, code, "文件有不寻常的地方，请看预览是否正常"),
  lists: {
    added: "新增的人",
    changed: "有改动的人",
    restored: "恢复的人：此前因导入而移除，现在又在表里",
    gone: "名单里有、表里没有的人",
    doubts: "导入但请核对的行",
    skipped: "跳过的行",
  },
  column: { row: "行号", name: "姓名", about: "花名、公司", field: "项目", from: "现在", to: "文件里", why: "原因" },
  emptyValue: "（空）",
  keptMark: "工作人员改过，保持不变",
  overruledMark: "工作人员改过，按文件改回",
  byHandQuestion: (count: number) => `有 ${count} 人的资料由工作人员改过，与文件不同：`,
  byHandWhich: (name: string, fields: string) => `${name}（${fields}）`,
  byHandKeep: "保留工作人员改的",
  byHandFile: "以文件为准",
  doubt: (code: string, whose: string) =>
    code === "email-of-another" || code === "phone-of-another"
      ? ofAnother[code](whose)
      : knownOr(doubt, code, "内容不完整或不清楚"),
  skippedReason: (code: string) => knownOr(skipped, code, "不是来宾"),
  more: (count: number) => `还有 ${count} 条，报告文件里有全部内容`,
  sample: "预览",
  accept: (count: number) => `导入 ${count} 人`,
  acceptWithdrawing: (count: number, gone: number) =>
    count === 0 ? `移除 ${gone} 人` : `导入 ${count} 人，移除 ${gone} 人`,
  acceptNothing: "没有变化，完成",
  refuse: "放弃",
  done: (added: number, changed: number) => `名单已导入：新增 ${added} 人，改动 ${changed} 人。`,
  doneRestored: (count: number) => `恢复 ${count} 人。`,
  doneWithdrawn: (count: number) => `移除 ${count} 人。`,
  doneSkipped: (count: number) => `跳过 ${count} 行。`,
  draftGone,
  lookAgain: "名单在此期间有变化，还没有导入。请重新核对下面的变化，再确认一次。",
  allSkipped: (count: number) =>
    `文件里的 ${count} 行全部跳过，没有可导入的人，因此不能用它更新名单。请核对各列的含义，或选择另一份文件。`,
};
