/** The check-in screen. */
export const checkIn = {
  title: "签到",
  ready: "请扫码",
  readyHint: "扫描来宾的二维码，或按姓名查找",
  last: (time: string) => `上一位 · ${time}`,
  verdictLabel: "签到结果",
  // The verdict's details.
  earlier: (when: string, station: string | null, way: string) =>
    station === null ? `${when} 已签到（${way}）` : `${when} 已在${station}签到（${way}）`,
  otherEvent: (name: string) => `属于：${name}`,
  otherEventUnknown: "本机没有那场活动的资料",
  opens: (moment: string) => `${moment} 开始签到`,
  closed: (moment: string) => `${moment} 已截止`,
  repeated: "扫码枪重复读取，只计一次",
  undone: "签到已撤销",
  // What is not a verdict.
  notRecorded: "没有记录",
  notRecordedWhy: "没有记录，此人还没有签到",
  scanAgain: "请再扫一次",
  scanAgainWhy: "输入法挡住了这次扫码，已离开输入框",
  failed: "没有处理",
  failedWhy: (reference: string) => `这次签到没有处理，请再试一次。编号 ${reference}`,
  waiting: (count: number) => `${count} 个扫码等待处理`,
  // Hands.
  undo: "撤销签到",
  undoWhy: "为什么撤销？",
  undoReasons: ["扫错了人", "本人没有入场", "只是试扫"],
  override: "放行",
  overrideWhy: "为什么放行？",
  overrideReasons: ["已当面核对付款", "负责人同意", "手动补签到"],
  otherReason: "其他原因",
  confirmUndo: "确认撤销",
  confirmOverride: "确认放行",
  candidates: "请选出本人",
  isGuest: (name: string) => `是${name}本人`,
  // Search.
  search: "查找来宾",
  searchHint: "姓名、花名、公司或手机尾号",
  searchKey: "快捷键 /",
  results: (count: number) => (count === 0 ? "没有找到" : `找到 ${count} 位`),
  noResults: "没有找到。换个写法，或现场登记。",
  resultsHelp: "上下键选择，回车签到",
  sameNames: "有同名来宾，请用上下键选出本人",
  clear: "清空",
  // Counts and lists.
  expected: "应到",
  arrived: "已到",
  inside: "在场",
  recent: "最近记录",
  noRecent: "还没有扫码",
  unknownGuest: "未知来宾",
  // A code on purpose.
  typeCode: "输入码",
  typeCodeLabel: "输入或粘贴签到码",
  typeCodeGo: "核验",
};

/** Registering somebody who is not on the list. */
export const walkIn = {
  title: "现场登记",
  open: "现场登记",
  name: "姓名",
  nickname: "花名",
  company: "公司",
  jobTitle: "职务",
  phone: "手机",
  email: "邮箱",
  nameNeeded: "请填写姓名",
  guessTitle: "可能已经在名单里",
  guessHelp: "如果是本人，请直接签到，不要重复登记",
  register: "登记并签到",
  cancel: "取消",
};
