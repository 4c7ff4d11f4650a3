/** Whether the program begins by itself. */
export const autostart = {
  title: "随电脑启动",
  hint: "登录这台电脑后自动打开本程序；自助签到开着时断电，来电后直接回到自助签到。电脑的自动登录请在系统里设置。",
  notKept: "系统没有接受这个设置。",
};
