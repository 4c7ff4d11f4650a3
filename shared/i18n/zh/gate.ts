/** Which session a desk is at, and whether it counts people in or out. */
export const gate = {
  panel: "本签到台",
  open: "本签到台",
  openKey: "快捷键 F9",
  label: "扫码计入",
  door: "入口",
  byItself: "按时间自动选择",
  byItselfHint: (title: string) => `现在是“${title}”`,
  /** While rooms run side by side and nobody said which is ours. */
  choose: "请选择场次",
  chooseHint: (door: string) => `现在有几个分会场同时进行，请选择本台所在的场次。选定以前，扫码计入“${door}”。`,
  pinned: "手动选定",
  session: "场次",
  direction: "入场还是离场",
  in: "入场",
  out: "离场",
  outBand: "离场登记中",
  outBandHint: "扫码表示来宾离开",
  backToIn: "改回入场",
  directionKey: "快捷键 F7",
  readyOut: "扫码离场",
  readyOutHint: "来宾离开时扫描二维码，或按姓名查找",
  stillOut: "本台沿用上次的设置，仍在登记离场",
  movedShort: "到时间了，场次已自动更换",
  movedShortFrom: (from: string) => `到时间了，场次已自动更换（之前：${from}）`,
  moved: (to: string) => `到时间了，现在扫码计入“${to}”`,
  movedFrom: (from: string, to: string) => `到时间了，扫码从“${from}”改为计入“${to}”`,
  gone: "本台的场次已被删除，请核对现在的场次",
  at: (title: string) => `场次：${title}`,
  withDoor: (title: string) => `${title} · 同时计入入口`,
  leftAll: "离开入口，也离开了所有场次",
  span: (start: string, end: string) => `${start}–${end}`,
  from: (start: string) => `${start} 起`,
  inside: (count: number) => `在场 ${count}`,
  insideOf: (count: number, capacity: number) => `在场 ${count}/${capacity}`,
  withGuests: (count: number) => `含随行 ${count} 人`,
  full: "已满",
  running: "进行中",
};

/** Nobody is let in for a while. */
export const pause = {
  open: "暂停入场",
  openOf: (title: string) => `暂停入场：${title}`,
  why: (title: string) => `为什么暂停“${title}”？`,
  reasons: ["人太多，请稍候", "正在换场", "设备故障"],
  resume: "恢复入场",
  resumeOf: (title: string) => `恢复入场：${title}`,
  paused: "已暂停",
  banner: (title: string) => `“${title}”暂停入场`,
  by: (desk: string, time: string) => `${desk}，${time} 起`,
};

/** Words for every desk, and kiosks that call for staff. */
export const notices = {
  compose: "通知所有签到台",
  text: "通知内容",
  hint: "例如：讲师到了请带到后台",
  send: "发送",
  sent: "已发送到所有签到台",
  message: "通知",
  by: (desk: string, time: string) => `${desk}，${time}`,
  end: "结束通知",
  endOf: (text: string) => `结束通知：${text}`,
  more: (count: number) => `另有 ${count} 条`,
  whole: "展开",
  less: "收起",
  call: {
    guest: (desk: string) => `有来宾在“${desk}”请求帮助`,
    printer: (desk: string) => `“${desk}”的胸牌打印停了`,
  },
  answer: "已去处理",
  answerOf: (desk: string) => `已去处理“${desk}”的呼叫`,
};

/** The numbers in detail. */
export const figures = {
  open: "更多数字",
  title: "到场详情",
  perMinute: (rate: string) => `每分钟 ${rate} 人`,
  forecast: (time: string) => `照此速度，大约 ${time} 全部签到（估计）`,
  and: " · ",
  of: (count: number, capacity: number) => `${count} / ${capacity}`,
  complete: "应到的都已签到",
  byRole: "按身份",
  byTicketType: "按票种",
  bySession: "按场次",
  noTicketType: "未注明票种",
  group: "类别",
  lastHour: "最近一小时的到场",
  chart: (total: number, most: number, time: string) =>
    total === 0 ? "最近一小时没有人签到" : `最近一小时共 ${total} 人，最多的一分钟是 ${time}，${most} 人`,
  table: "用表格显示",
  minutes: "时间",
  loading: "正在统计…",
};

/** Whether this station works, in the line under every screen. */
export const health = {
  scanner: "还没有收到扫码枪的扫码",
  camera: "摄像头已开",
  cameraTrouble: "摄像头没有工作",
  disk: "记录写不进磁盘",
};

/** One person's sessions. */
export const personSessions = {
  title: "场次",
  listed: "在名单上",
  notListed: "不在名单上",
  byHand: "（手动）",
  everybody: "面向所有人",
  came: (time: string) => `${time} 入场`,
  left: (time: string) => `${time} 离场`,
  notCome: "未入场",
  putOn: "加入名单",
  putOnOf: (title: string) => `加入“${title}”的名单`,
  takeOff: "移出名单",
  takeOffOf: (title: string) => `移出“${title}”的名单`,
};

/** What of a person's history has to do with sessions, guests and questions. */
export const happened = {
  at: (what: string, room: string) => `${what}：${room}`,
  guests: (count: number) => (count === 0 ? "随行人数改为无" : `随行人数改为 ${count} 人`),
  listed: "加入场次名单",
  unlisted: "移出场次名单",
  answered: "回答问题",
  withPin: "已核对签到台密码",
};
