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
    "存一个文件，发给技术支持：有版本、电脑、屏幕、打印机及其状态、速度、数量和最近的运行记录；没有来宾信息、票码、密钥、口令和任何名称，可以打开核对。",
  save: "保存诊断文件……",
  dialog: "选择诊断文件的保存位置",
  kind: "诊断文件",
  written: "已保存，可以发给技术支持。",
  notWritten: "没有保存成功",
};
