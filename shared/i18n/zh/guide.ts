import type { Tone } from "../../checkin/tone.ts";

/** Where the one-page guide for volunteers is made. */
export const guide = {
  title: "给志愿者的说明",
  hint: "一个 PDF 文件，中文、英文各一页：颜色和形状的意思，扫码、查找、现场登记、撤销，打印机和磁盘出问题时怎么办，有事找谁。",
  print: "打印志愿者说明",
  written: "志愿者说明做好了，两页。",
  fileName: "志愿者说明",
};

/** What stands in it; buttons are named as the screens name them. */
export const guidePage = {
  title: "签到台志愿者说明",
  looks: "扫票，看屏幕：颜色、形状、文字和声音说的是同一件事",
  tones: {
    yes: "请进。胸牌会自己打印，递给来宾。",
    careful: "先别急：看清屏幕上的字，照着做，再按其中一个按钮。",
    no: "先不要放行。按姓名查一下；查不到，请找负责人。",
  } satisfies Record<Tone, string>,
  tasks: "怎么办",
  quoted: (name: string) => `“${name}”`,
  search: {
    title: "来宾没带票",
    text: (key: string) =>
      `按 ${key} 键，输入姓名、花名、公司或手机尾号；用方向键选人，按回车。同名的看公司和手机尾号。`,
  },
  walkIn: {
    title: "名单上没有",
    text: (open: string, register: string) =>
      `点${open}，填姓名；先看看这个人是不是已经在名单上，确实没有再点${register}。`,
  },
  undo: {
    title: "扫错了",
    text: (undo: string, confirm: string, recent: string) =>
      `在结果上点${undo}，选原因，再点${confirm}。要改更早的来宾，在${recent}里点一下就能调出来。`,
  },
  scanner: {
    title: "扫码枪没反应",
    text: (camera: string, key: string, code: string) =>
      `再扫一次；拔下来重新插上。也可以用${camera}（${key} 键）、${code}，或者按姓名查找。`,
  },
  printer: {
    title: "胸牌没出来",
    text: (fix: string, retry: string, elsewhere: string) =>
      `来宾照常进场。屏幕最下面一行会说明出了什么问题，点${fix}，处理好后点${retry}或${elsewhere}。`,
  },
  unsaved: {
    title: (word: string) => `屏幕上是“${word}”`,
    text: "这一位还没有签到。照红色屏幕上的话做，再扫一次。还是不行，就在纸质签到表上打钩、写时间，马上找负责人。",
  },
  crash: {
    title: "断电或程序关了",
    text: "重新打开程序：屏幕确认过的签到都在。这段时间用纸质签到表：打钩、写时间、请来宾签名。",
  },
  number: {
    title: "出现一个编号",
    text: "把编号抄下来告诉负责人，然后接着扫。",
  },
  pin: {
    title: "要输入 PIN 码",
    text: "这一步要负责人来做。请他过来，自己不要试。扫码不受影响。",
  },
  call: "有事找谁（姓名、电话）",
  made: (version: string, desk: string) => `Lanyard ${version} · ${desk}`,
};
