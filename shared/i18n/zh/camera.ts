/** Scanning with the computer's camera, and pictures of tickets. */
export const camera = {
  open: "摄像头",
  key: "快捷键 F8",
  title: "摄像头扫码",
  close: "关闭摄像头",
  choose: "选择摄像头",
  unnamed: (n: number) => `摄像头 ${n}`,
  mirror: "镜像画面",
  torch: "补光灯",
  starting: "正在打开摄像头…",
  retry: "重试",
  trouble: {
    denied: "系统不允许使用摄像头。请在系统的隐私设置中允许本程序使用摄像头，然后重试。",
    none: "没有找到摄像头。插上后会自动打开。",
    busy: "摄像头打不开，可能正被其他程序占用。请关闭那个程序，然后重试。",
    unplugged: "摄像头已断开。重新插上后会自动打开。",
    broken: "识别二维码的部分没有启动，请重试。扫码枪和查找不受影响。",
    "no-picture": "摄像头没有画面。请检查遮挡或开关，然后重试。",
  },
  picture: {
    "no-code": { word: "没有找到二维码", why: "请换一张更清晰、更完整的票图，或按姓名查找" },
    "not-a-picture": { word: "不是图片", why: "这个文件打不开。请拖入票的截图或照片" },
    broken: { word: "图片没有识别", why: "识别二维码的部分没有启动，请再拖一次，或按姓名查找" },
  },
};
