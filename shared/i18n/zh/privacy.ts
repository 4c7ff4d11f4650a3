import type { EraseReply } from "../../contract/eraseShapes.ts";

type Refusal = Extract<EraseReply, { what: "refused" }>["why"];

/** Personal data: reminders, erasing after the event, erasing one person. */
export const privacy = {
  title: "个人信息",
  hint: "活动结束、不再需要名单后，抹除来宾的个人信息；人数、时间和报表数字保留。",
  overdue: (days: number) => `活动已结束 ${days} 天，来宾的个人信息还在这台电脑上`,
  later: "30 天后再提醒",
  open: "抹除个人信息…",
  openFor: (theme: string) => `抹除「${theme}」的个人信息…`,
  laterFor: (theme: string) => `「${theme}」30 天后再提醒`,
  question: (theme: string) => `抹除「${theme}」里所有人的信息？`,
  what: [
    "姓名、电话、邮箱、单位、编码、备注、回答、理由和扫描内容全部抹除，无法恢复。",
    "这个活动的名单副本、导出文件、胸牌文件、图片和票证密钥一并删除；旧票不再有效。",
    "人数、签到时间、场次、角色、票种和报表数字保留；之后不能再扫码。",
    "电子邮件、U 盘、其他电脑和打印队列里的副本，程序管不到，请自行删除。",
  ],
  keepFirst: "考勤表和胸牌设计如果还要用，请先导出。",
  typeName: (theme: string) => `确认请输入活动名称：${theme}`,
  confirm: "永久抹除",
  keep: "不抹除",
  working: "正在抹除…",
  erasedOn: (day: string) => `个人信息已于${day}抹除，只保留数字`,
  erasedScreen: "这个活动已没有来宾信息",
  erasedHint: "不能再扫码、查人或打印胸牌。人数和时间仍在「报告」里。",
  toReport: "看报告",
  done: "已抹除。",
  doneOne: "这位来宾的信息已抹除，签到人数不变。",
  left: (names: string) => `活动文件夹里还有不属于本程序的文件，没有动：${names}`,
  elsewhere: (places: string) => `这些地方的副本没能抹除，请接上后再抹除一次或自行删除：${places}`,
  refused: {
    "wrong-name": "输入的名称和活动名称不一样。",
    rehearsal: "正在演练。请先结束演练。",
    busy: "正在打印、导出或导入。请等它结束或取消后再抹除。",
    "newer-facts": "活动里有新版本程序写的记录。请用新版本抹除。",
    "erased-already": "这个活动已经抹除过了。",
    nobody: "没有找到这个活动或这位来宾。",
  } satisfies Record<Refusal, string>,
  notDone: "没有抹除，什么都没改。",
  openOne: "抹除此人信息…",
  questionOne: (name: string) => `抹除「${name}」的信息？`,
  whatOne: [
    "此人的姓名、联系方式、单位、编码、备注和回答全部抹除，无法恢复；旧票和旧码不再有效。",
    "签到仍算在人数里，名单上显示为「—」。",
    "这个活动的名单副本、导出文件和胸牌文件会删除（里面有此人），需要时可再导出。",
    "再次导入含有此人的名单，此人会重新加入。",
  ],
  retention: "活动结束后多少天提醒抹除个人信息",
  retentionHint: "每天打开「活动」时检查，也包括没有打开的活动。",
  days: "天",
};
