import type { Facet, FLAGS, LIST_PLACES, ListColumn, PRESENCES, SOURCES } from "../../people/query.ts";

type Own = `extra:${string}`;

/** The table of people: its columns, its order, and what it is narrowed to. */
export const peopleList = {
  count: (shown: number, all: number) => {
    const people = `共 ${all.toLocaleString("zh-CN")} 人`;
    return shown === all ? people : `${shown.toLocaleString("zh-CN")} 人（${people}）`;
  },
  sorting: "正在整理…",
  failed: "这份名单读不出来：请换一种排序、筛选或列",
  nobody: "没有符合这些条件的人",
  show: { all: "全部", arrived: "已到", missing: "未到", inside: "在场" },
  column: {
    number: "序号",
    name: "姓名",
    nickname: "花名",
    company: "公司",
    jobTitle: "职务",
    role: "身份",
    ticketType: "票种",
    status: "报名状态",
    phone: "尾号",
    email: "邮箱",
    arrival: "签到",
    station: "签到台",
    badge: "胸牌",
    orderId: "订单号",
    note: "备注",
    added: "加入时间",
  } satisfies Record<Exclude<ListColumn, Own>, string>,
  facet: {
    presence: "到场情况",
    status: "报名状态",
    list: "是否在名单上",
    role: "身份",
    ticketType: "票种",
    company: "公司",
    jobTitle: "职务",
    flag: "提示",
    source: "来源",
    badge: "胸牌",
    station: "签到台",
    import: "导入的文件",
  } satisfies Record<Exclude<Facet, Own>, string>,
  presence: {
    arrived: "已到",
    missing: "未到",
    inside: "在场",
    left: "已离场",
    "not-expected": "不必等候",
  } satisfies Record<(typeof PRESENCES)[number], string>,
  place: { on: "在名单上", off: "已移除", "taken-back": "导入已撤销" } satisfies Record<
    (typeof LIST_PLACES)[number],
    string
  >,
  flag: { vip: "贵宾", speaker: "讲师", host: "主持人", note: "有备注", "": "没有提示" } satisfies Record<
    (typeof FLAGS)[number],
    string
  >,
  source: { roster: "导入的名单", page: "活动页面", hand: "手动添加", "walk-in": "现场登记" } satisfies Record<
    (typeof SOURCES)[number],
    string
  >,
  blank: "（空）",
  byHand: "不是导入的",
  filter: "筛选…",
  filterTitle: "按什么筛选？",
  ownColumns: "名单自带的列",
  findValue: "查找其中一项",
  noValues: "没有这样的值",
  moreValues: (count: number) => `还有 ${count.toLocaleString("zh-CN")} 个，输入文字即可查找`,
  onlyText: (text: string) => `列表只看“${text}”`,
  textFilter: (text: string) => `搜索“${text}”`,
  filterText: (facet: string, values: string) => `${facet}：${values}`,
  someValues: (first: string, more: number) => `${first} 等 ${more + 1} 项`,
  remove: (filter: string) => `取消筛选“${filter}”`,
  clearAll: "全部清除",
  columns: "显示列…",
  columnsTitle: "显示哪些列？",
  usualColumns: "恢复默认",
  export: "导出此列表",
  fileName: "名单",
};
