import type { HistoryWhat, PersonField } from "../../contract/personShapes.ts";
import type { Person } from "../../roster/person.ts";
import { knownOr } from "../known.ts";

/** What the fields of a person are called, in forms, comparisons and histories. */
export const personField = {
  name: "姓名",
  givenName: "名",
  familyName: "姓",
  nickname: "花名",
  company: "公司",
  jobTitle: "职务",
  phone: "手机",
  email: "邮箱",
  role: "身份",
  ticketType: "票种",
  orderId: "订单号",
  status: "报名状态",
  guests: "可带人数",
  codes: "其他系统的票码",
  note: "备注",
  vip: "贵宾",
  extra: "其他字段",
} satisfies Record<PersonField, string>;

/** What a person's history says. */
export const history = {
  added: {
    roster: "加入名单",
    hand: "手工加入名单",
    "walk-in": "现场登记",
    page: "从活动页面加入",
  } satisfies Record<Person["source"], string>,
  addedByImport: (file: string) => (file === "" ? "随名单导入" : `随名单导入：${file}`),
  changed: "更正信息",
  changedByImport: (file: string) => (file === "" ? "导入名单时更新" : `导入名单时更新：${file}`),
  changedBack: (file: string) => (file === "" ? "撤销导入，恢复原样" : `撤销导入，恢复原样：${file}`),
  changedByMerge: "合并时取自另一条记录",
  importUndone: "此次导入后来已撤销",
  withdrawn: "从名单中移除",
  restored: "放回名单",
  note: "备注",
  way: { scan: "扫码签到", hand: "手动签到", "walk-in": "登记并签到", paper: "按纸质签到表补录" },
  overridden: (verdict: string, reason: string) => `当时提示“${verdict}”，仍放行：${reason}`,
  wasUndone: "后来已撤销",
  double: "重复签到，以更早的一次为准",
  out: "离场",
  undone: { in: "撤销签到", out: "撤销离场" },
  withGuests: (count: number) => `带来 ${count} 人`,
  badge: {
    queued: "胸牌排队",
    printed: "胸牌已打印",
    "handed-over": "胸牌已交给打印机",
    saved: "胸牌已存为文件",
    failed: "胸牌没有打出来",
    cancelled: "胸牌已取消打印",
  } satisfies Record<Extract<HistoryWhat, { kind: "badge" }>["outcome"], string>,
  merged: (name: string) => `与另一条记录“${name}”合并`,
  ofEntry: (name: string) => `合并前的记录“${name}”`,
  by: (desk: string) => `由 ${desk}`,
  change: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
  empty: "空",
  yes: "是",
  no: "否",
};

const withdrawnBy = {
  "gone-from-roster": "新的名单里没有这个人",
  "import-undone": "带来此人的导入已撤销",
};

const restoredBy = {
  "in-the-roster-again": "新的名单里又有这个人",
  "is-here": "撤销导入时此人已经签到",
  "import-undone": "移除此人的导入已撤销",
};

/** Why somebody left the list: what the program does by itself in a sentence, staff's own words as they are. */
export const withdrawnReason = (reason: string): string => knownOr<string>(withdrawnBy, reason, reason);

/** Why somebody came back to the list, in the same way. */
export const restoredReason = (reason: string): string => knownOr<string>(restoredBy, reason, reason);

/** Correcting what is known of a person. */
export const editing = {
  open: "更正信息",
  title: (name: string) => `更正：${name}`,
  save: "保存",
  saved: "已保存。需要的话请重新打印胸牌。",
  unchanged: "没有改动",
  gone: "名单里已经没有这个人，无法保存。请重新查找。",
  nameNeeded: "请填写姓名",
  codesHint: "每行一个；扫到其中任何一个都认得出此人",
  codeTaken: (code: string, names: string) => `${names} 也有票码 ${code}；扫到时会询问是哪一位。仍可保存。`,
  changedMeanwhile: (value: string) => `刚刚被改为：${value}`,
  more: "更多字段",
  less: "收起",
  addExtra: "添加字段",
  extraName: "字段名称",
  leaveQuestion: "有未保存的改动",
  keepEditing: "继续填写",
  discard: "放弃改动",
  unfinished: (name: string) => `未保存：更正 ${name}`,
  unfinishedMerge: (name: string) => `未完成：合并 ${name}`,
  unfinishedNew: (name: string) => (name === "" ? "未保存：添加人员" : `未保存：添加 ${name}`),
  goOnHint: "继续填写",
  withdraw: "从名单中移除",
  withdrawWhy: "为什么移除？",
  withdrawReasons: ["重复登记", "已退出", "误加入名单"],
  restore: "放回名单",
  restoreWhy: "为什么放回？",
  restoreReasons: ["移除有误", "重新报名"],
  addNote: "添加备注",
  noteHint: "签到时会提示",
};

/** Putting somebody on the list by hand. */
export const adding = {
  open: "添加人员",
  title: "添加人员",
  guessTitle: "名单里可能已有此人",
  guessHelp: "如果是同一个人，请打开已有的记录，不要重复添加",
  add: "加入名单",
};

/** Making one of two entries that are the same person. */
export const merging = {
  open: "合并记录…",
  title: (name: string) => `合并：${name}`,
  suggestions: "可能是同一个人",
  noSuggestions: "没有发现手机、邮箱或姓名相同的人，请在下面查找。",
  search: "查找另一条记录",
  another: "换一条",
  choose: "两条记录有不同，请选择保留哪个",
  same: "两条记录的信息一致",
  both: "两个都保留",
  of: (field: string) => `${field}保留哪个`,
  first: "当前记录",
  second: "另一条记录",
  arrivals: "签到记录",
  noArrival: "未签到",
  undoneArrival: (text: string) => `${text}（已撤销）`,
  arrival: (time: string, way: string, desk: string) => `${time} ${way}，${desk}`,
  bothArrived: "两条记录都签到过：以更早的一次为准，另一次留在经过里。",
  tickets: "合并后两张票都有效，扫哪张都是这一个人；两条记录的经过都会保留。",
  ticketsAndCodes: (count: number) =>
    `合并后两张票和 ${count} 个其他票码都有效，扫哪个都是这一个人；两条记录的经过都会保留。`,
  confirm: "合并为一个人",
  done: (name: string) => `已合并为：${name}`,
  alreadyOne: (when: string, desk: string) => `这两条记录已在 ${when} 由 ${desk} 合并为一个人。`,
  gone: "其中一条记录已不在名单里，无法合并。请重新查找。",
};
