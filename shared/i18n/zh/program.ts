import type { EXPORT_COLUMNS } from "../../people/exportChoice.ts";

/** The frame around every screen: navigation, errors, what the program says of itself. */
export const program = {
  name: "Lanyard 签到台",
  windowTitle: (event: string | null) => (event === null ? "Lanyard 签到台" : `${event} · Lanyard 签到台`),
  navigation: "主菜单",
  language: "语言",
  close: "关闭",
  back: "返回",
  cancel: "取消",
  showFile: "在文件夹中显示",
  showFailed: "没能打开文件夹，请到这个位置查找",
  desk: (name: string) => `签到台：${name}`,
  none: "无",
  fault: (reference: string) => `程序出错了，请记下编号 ${reference}，并告诉负责人。`,
  faultNoAnswer: (reference: string) => `程序没有回应，请记下编号 ${reference}，然后重新启动程序。`,
  notRecorded: (trouble: string, folder: string, advice: string) => `没有记录：${trouble}（${folder}）。${advice}`,
  journalAgain: "磁盘又有空间了，签到可以记录。刚才没有记录的来宾还没有签到，请再扫一次。",
  journalTrouble: (trouble: string, advice: string) => `现在不能记录签到：${trouble}。${advice}`,
  noEvent: "还没有打开活动，请先在“活动”里打开一个。",
  pair: (label: string, text: string) => `${label}：${text}`,
  unsandboxed: "程序正以管理员身份运行，没有沙箱保护。请改用普通用户。",
};

export const report = {
  title: "报表",
  written: (rows: number) => `已导出 ${rows} 人`,
  file: "文件位置",
  notWritten: "没有导出",
};

export const settings = {
  title: "设置",
  stationName: "签到台名称",
  stationNameHint: "会显示在“已签到”的提示和签到表里",
  save: "保存",
  saved: "已保存",
  notKept: "设置本次有效，但没能存到磁盘；下次启动会恢复原样。",
  volume: "提示音量",
  silent: "静音",
  tryYes: "试听：通过",
  tryCareful: "试听：注意",
  tryNo: "试听：拒绝",
  language: "语言",
  about: "关于",
  version: "版本",
  runtime: "运行环境",
  runtimeOf: (electron: string, chromium: string) => `Electron ${electron} · Chromium ${chromium}`,
  platform: "系统",
  eventFolder: "活动文件夹",
};

/** The attendance file's header and the words in it; its columns are shared/report/attendance.ts. */
export const table = {
  fileName: "签到表",
  column: {
    number: "序号",
    name: "姓名",
    nickname: "花名",
    company: "公司",
    jobTitle: "职务",
    role: "身份",
    ticketType: "票种",
    status: "报名状态",
    phone: "手机",
    email: "邮箱",
    arrived: "是否签到",
    arrival: "签到时间",
    station: "签到台",
    way: "签到方式",
    remarks: "备注",
    guests: "携伴人数",
    left: "离开时间",
    hours: "在场小时数",
    orderId: "订单号",
    recorded: "补录时间",
    conflict: "重复放行",
  } satisfies Record<(typeof EXPORT_COLUMNS)[number], string>,
  /** A column of the roster whose name the attendance uses for one of its own. */
  fromRoster: (header: string) => `${header}（名单）`,
  yes: "是",
  no: "否",
  withdrawn: "已移除",
  undone: (reason: string) => (reason === "" ? "曾撤销签到" : `曾撤销签到（${reason}）`),
  override: (reason: string) => (reason === "" ? "工作人员放行" : `工作人员放行（${reason}）`),
  separator: "；",
  listSeparator: "、",
  removedRoom: (n: number) => `已删除的场次 ${n}`,
};

/** Words for the operating system's own boxes. */
export const dialog = {
  secondProgram: "Lanyard 已经在运行。",
  cannotStart: "程序无法启动",
  dataFolder: (folder: string) => `数据文件夹无法写入：${folder}。请检查权限和磁盘空间，然后重新启动程序。`,
  quit: "退出",
  crashed: "签到界面意外关闭，正在重新打开。已确认的签到都在。",
};
