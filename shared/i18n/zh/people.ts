import type { EntryWay } from "../../facts/fact.ts";
import type { KNOWN_ROLES } from "../../roster/knownRoles.ts";
import type { PersonStatus } from "../../roster/person.ts";
import { knownOr } from "../known.ts";

const role = {
  attendee: "参会者",
  speaker: "讲师",
  host: "主持人",
  organiser: "主办方",
  staff: "工作人员",
  partner: "合作伙伴",
  press: "媒体",
  vip: "贵宾",
} satisfies Record<(typeof KNOWN_ROLES)[number], string>;

/** A role as it is shown and printed; one that nobody foresaw keeps the roster's own word. */
export const roleLabel = (key: string): string => knownOr(role, key, key);

export const status = {
  active: "有效",
  pending: "待确认",
  waitlist: "候补",
  cancelled: "已取消",
  blocked: "不可入场",
} satisfies Record<PersonStatus, string>;

export const way = { scan: "扫码", hand: "手动签到", "walk-in": "现场登记", paper: "纸质签到表" } satisfies Record<
  EntryWay,
  string
>;

/** The people screen and the panel that tells all about one person. */
export const people = {
  title: "名单",
  search: "在名单中查找",
  show: { all: "全部", arrived: "已到", missing: "未到" },
  total: (count: number) => `共 ${count} 人`,
  empty: "这里还没有人",
  tail: (digits: string) => `手机尾号 ${digits}`,
  knownAs: (nickname: string) => `花名 ${nickname}`,
  checkInAgain: "重新签到",
  because: (reason: string) => `（${reason}）`,
  nicknamed: (nickname: string) => `（${nickname}）`,
  withdrawn: "已移除",
  walkIn: "现场登记",
  arrivedAt: (time: string) => `${time} 签到`,
  notArrived: "未签到",
  column: { name: "姓名", company: "公司与职务", role: "身份", phone: "尾号", arrival: "签到", badge: "胸牌" },
  badge: {
    none: "未打印",
    queued: "排队中",
    printed: "已打印",
    "handed-over": "已交给打印机",
    saved: "已存为文件",
    failed: "失败",
  },
  details: "详情",
  chooseHint: "选一位来宾，查看经过、撤销签到或打印胸牌。",
  detailsOf: (name: string) => `${name}的详情`,
  history: "经过",
  noHistory: "还没有记录",
  checkIn: "签到",
  reprint: "打印胸牌",
  reprintSent: "胸牌已加入打印队列",
  note: "备注",
};
