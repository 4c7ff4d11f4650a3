import type { Flag, VerdictKind, VerdictReason } from "../../checkin/verdict.ts";

/** The word that fills the screen. */
export const verdict = {
  admitted: "签到成功",
  "already-in": "已签到",
  "unknown-code": "未找到",
  forged: "无效凭证",
  "other-event": "非本场活动",
  cancelled: "报名已取消",
  pending: "待确认",
  blocked: "不可入场",
  revoked: "旧凭证",
  "not-this-session": "不在本场次",
  "too-early": "未到时间",
  "too-late": "签到已截止",
  ambiguous: "有多位来宾",
  "needs-answer": "请先提问",
  left: "已离场",
} satisfies Record<VerdictKind, string>;

/** Where the reason changes the word that fills the screen, and what to do. */
export const finer = {
  misread: { word: "没读清", advice: "请再扫一次；还是不行就按姓名查找" },
  "badge-is-no-ticket": { word: "这是胸牌", advice: "请出示签到码，或按姓名查找" },
  "on-the-waitlist": { word: "候补", advice: "请核对是否已有名额；确认后可以放行" },
  "no-re-entry": { word: "已离场", advice: "本活动离场后不能凭原码再次入场；需要时可以放行" },
  "session-paused": { word: "暂停入场", advice: "请来宾稍候；需要时可以放行" },
  "session-full": { word: "已满员", advice: "请联系负责人；需要时可以放行" },
  "ticket-revoked": { word: "已作废", advice: "请不要放行；按姓名核对，需要时在人员页换发" },
  "was-not-in": { word: "没有入场记录", advice: "请核对是否扫错了码；没有记录离场" },
} satisfies Partial<Record<VerdictReason, { word: string; advice: string }>>;

/** Instead of the usual advice where the event does not leave it to the desk. */
export const askOrganiser: string = "请联系负责人";

/** Why, in one sentence to read out. */
export const reason = {
  welcome: "欢迎，请入场",
  "welcome-back": "欢迎回来",
  "by-override": "由工作人员放行",
  "came-before": "此前已经签到，不重复计数",
  "no-re-entry": "此人已经离场",
  "session-paused": "本场次暂停入场",
  "ticket-type-not-admitted": "本场次不对这种票开放",
  "not-on-this-list": "没有报名本场次",
  "not-on-the-list": "名单里没有这个码",
  misread: "码没有读完整",
  "badge-is-no-ticket": "这是胸牌上的码，不能用来签到",
  "genuine-but-not-here": "码是本场活动的，但本机名单里没有这个人",
  "wrong-seal": "这个码不是本场活动发出的",
  "of-another-event": "这是另一场活动的码",
  "registration-cancelled": "此人已取消报名",
  withdrawn: "此人已从名单中移除",
  "import-taken-back": "带来此人的那次导入已经撤销",
  "payment-or-approval-missing": "尚未付款或尚未通过审核",
  "on-the-waitlist": "还在候补名单上",
  "blocked-by-organiser": "主办方不允许此人入场",
  "newer-ticket-exists": "这个码已经换发，请出示新的码",
  "ticket-revoked": "这个码已经作废，没有换发新的",
  "role-not-admitted": "本场次不对此类来宾开放",
  "session-full": "本场次已满员",
  "doors-not-open-yet": "签到还没有开始",
  "doors-closed": "签到时间已过",
  "several-people": "同一个码对应多位来宾，请选出本人",
  "question-open": "入场前有一个问题要问",
  gone: "已登记离场",
  "was-not-in": "此前没有入场记录",
} satisfies Record<VerdictReason, string>;

/** What staff can do next; empty where there is nothing to do. */
export const advice = {
  admitted: "",
  "already-in": "请核对是否为本人；若是误扫，可以撤销签到",
  "unknown-code": "请按姓名查找，或现场登记",
  forged: "请不要放行，按姓名核对报名",
  "other-event": "请来宾出示本场活动的码，或按姓名查找",
  cancelled: "请联系负责人，或现场登记",
  pending: "请核对付款或审核情况；确认后可以放行",
  blocked: "请联系负责人",
  revoked: "请来宾打开最新的报名通知，或按姓名查找",
  "not-this-session": "请核对场次；确认后可以放行",
  "too-early": "请稍候；需要时可以提前放行",
  "too-late": "需要时可以手动补签到",
  ambiguous: "请问清公司或手机后四位",
  "needs-answer": "请先向来宾提问",
  left: "",
} satisfies Record<VerdictKind, string>;

/** Said beside the verdict so that nobody misses it. */
export const flag = {
  speaker: "讲师",
  host: "主持人",
  vip: "贵宾",
  note: "有备注",
} satisfies Record<Flag, string>;
