/** Tickets: the code a person shows at the door, on the screen and as a table to send out. */
export const tickets = {
  one: "入场码",
  show: "显示二维码",
  hide: "收起二维码",
  title: (name: string) => `${name}的入场码`,
  hint: "用扫码枪对着屏幕扫，或让来宾拍下来。",
  digits: "数字码",
  number: "票号",
  reissue: "换发新码",
  reissueWhy: "为什么换发？旧码和已打印胸牌上的码都会作废。",
  reissueReasons: ["手机丢了", "转给了别人", "发错了人"],
  confirmReissue: "换发",
  reissued: "已换发新码，旧码不再有效。胸牌上的码也换了，请重新打印胸牌。",
  revoke: "作废",
  revokeWhy: "为什么作废？此人将没有可用的码，需要时可以再换发。",
  revokeReasons: ["已退票", "码被盗用", "发错了人"],
  confirmRevoke: "作废",
  revoked: "此人的码已经作废，没有换发新的。扫码时会提示“已作废”，可以按姓名签到。",
  wasReplaced: "换发了入场码",
  wasRevoked: "作废了入场码",
  export: "导出入场码（CSV）",
  exportHint: "每人一个入场码，可以用邮件合并发给来宾。名单自带的码照样有效。",
  fileName: "入场码",
  columns: ["姓名", "花名", "邮箱", "手机", "入场码"],
  keyFileName: (theme: string) => `入场码密钥-${theme}`,
  folder: "图片",
  packColumns: ["姓名", "花名", "公司", "邮箱", "手机", "票号", "入场码", "文件"],
};

/** The page of one ticket, for whoever it is sent to. */
export const ticketPage = {
  advice: "请在签到处出示此二维码。一人一码，只限本人使用，请勿转发。",
  number: "票号",
  agenda: "日程",
  more: (rows: number) => `另有 ${rows} 项`,
};
