/** When something is wrong with the program itself. */
export const support = {
  updates: {
    look: "有新版本时告诉我",
    hint: "每天最多问一次，只问版本号，什么也不下载；自助签到时和活动当天不问。",
    found: (version: string) => `新版本 ${version} 已发布`,
    page: "详情见",
  },
  title: "遇到问题时",
  about:
    "给帮忙的人看的一个文件：版本、电脑、屏幕、打印机状态、快慢、数量和最近的程序记录。来宾、票码、密钥、口令和各种名字都不在里面，可以打开看。",
  save: "存一个给支持人员的文件……",
  dialog: "给支持人员的文件放在哪里",
  kind: "支持文件",
  written: "已存好。发给帮忙的人就行。",
  notWritten: "没有存成",
};
