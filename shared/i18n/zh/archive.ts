import type { ArchiveReply, ArchiveTrouble } from "../../contract/archiveShapes.ts";
import type { DiskTrouble } from "../../contract/shapes.ts";

/** Why an archive is not opened, beside what the disk says. */
const bad: Record<Exclude<ArchiveTrouble, DiskTrouble>, string> = {
  "not-one": "这不是本程序的活动存档。请选扩展名为 .lanyard 的文件。",
  damaged: "这个存档不完整或已损坏，没有打开。请重新拷贝一次，或换另一份。",
  newer: "这个存档是更新版本的程序写的。请先更新本程序再打开。",
  unsafe: "这个存档里有不该有的内容，可能被人动过手脚，没有打开。请向给你的人再要一份。",
};

/** Why none was written, beside what the disk says. */
const refused: Record<Exclude<Extract<ArchiveReply, { what: "refused" }>["why"], DiskTrouble>, string> = {
  inside: "不能放在程序自己的数据里。请选别处，比如 U 盘。",
  unreadable: "活动的记录有读不出来的地方，没有写成存档。请重新打开活动，按提示处理。",
  "not-as-written": "写进去的读出来不一样，没有留下存档。请换一个 U 盘或文件夹。",
};

/** An event as one file, out and in. */
export const archive = {
  title: "活动存档",
  kind: "活动存档",
  about: "把整个活动存成一个文件：记录、票码密钥、胸牌图片、导入的名单。用来留存，或在另一台电脑上接着办。",
  leftOut: "导出的名单和做好的胸牌不在里面，可以重新做；演练不在里面。",
  keys: "密钥也在里面：拿到这个文件的人，能看到来宾信息，也能做出有效的票。像保管电脑一样保管它。",
  keysLocked: "这个活动上了锁，存档也是锁着的，要用口令或恢复码打开。两样都没有，谁也打不开。",
  save: "存成一个文件……",
  dialogSave: "活动存档放在哪里",
  dialogOpen: "打开哪个活动存档",
  preparing: "正在准备……",
  running: (done: string, total: string) => `正在写存档：${done} / ${total}`,
  stop: "停止",
  stopped: "已停止，没有留下文件。",
  busy: "正在写一个存档。",
  written: (size: string, files: number) => `已写好并核对：${size}，${files} 个文件。`,
  digest: (facts: number) => `${facts} 条记录的指纹：`,
  notWritten: "没有写成存档",
  refused,
  open: {
    button: "打开活动存档……",
    copy: "按存档里的活动办下一场……",
    hint: "扩展名为 .lanyard 的文件，也可以拖到窗口里，或双击打开。先核对，再拷贝到这台电脑，然后接着办。",
    notOpened: "没有打开存档",
    bad,
    disk: (why: string) => `读不了，或放不下：${why}。什么都没有留下；换一个盘或清出空间，再试一次。`,
    locked: "这个存档上了锁。先打开它、输入口令，再按它办下一场。",
  },
  offered: {
    title: (name: string) => `要打开存档 ${name} 吗？`,
    text: "现在的活动会关上，随时可以再打开。",
    open: "打开",
    leave: "不打开",
  },
  next: "按这场活动办下一场",
};
