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
    "可以发给技术支持的一个文件：版本、电脑、屏幕、打印机状态、速度、数量和最近的运行记录。来宾信息、票码、密钥、口令和各种名称都不在里面，可以打开核对。",
  save: "保存诊断文件……",
  dialog: "诊断文件放在哪里",
  kind: "诊断文件",
  written: "已保存，可以发给技术支持。",
  notWritten: "没有保存成功",
};
