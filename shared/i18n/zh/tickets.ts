/** Tickets: the code a person shows at the door, on the screen and as a table to send out. */
export const tickets = {
  show: "显示二维码",
  title: (name: string) => `${name}的入场码`,
  hint: "用扫码枪对着屏幕扫，或让来宾拍下来。",
  digits: "数字码",
  export: "导出入场码（CSV）",
  exportHint: "每人一个入场码，可以用邮件合并发给来宾。名单自带的码照样有效。",
  fileName: "入场码",
  columns: ["姓名", "花名", "邮箱", "手机", "入场码"],
};
