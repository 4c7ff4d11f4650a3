import type { ArchiveReply, ArchiveTrouble } from "../../contract/archiveShapes.ts";
import type { DiskTrouble } from "../../contract/shapes.ts";

/** Why an archive is not opened, beside what the disk says. */
const bad: Record<Exclude<ArchiveTrouble, DiskTrouble>, string> = {
  "not-one": "这不是本程序的活动存档。请选扩展名为 .lanyard 的文件。",
  damaged: "这个存档不完整或已损坏，没有打开。请重新拷贝一次，或换另一份。",
  newer: "这个存档是用较新版本的程序写的。请先更新本程序，再打开。",
  unsafe: "这个存档里有不该有的内容，可能被人改动过，没有打开。请向给你存档的人再要一份。",
};

/** Why none was written, beside what the disk says. */
const refused: Record<Exclude<Extract<ArchiveReply, { what: "refused" }>["why"], DiskTrouble>, string> = {
  inside: "不能存在程序自己的数据文件夹里。请换个地方，比如 U 盘。",
  unreadable: "活动的部分记录读不出来，所以没有写存档。请重新打开活动，按提示处理。",
  "not-as-written": "写完后读出来和原来的不一致，没有留下存档。请换一个 U 盘或文件夹。",
};

/** An event as one file, out and in. */
export const archive = {
  title: "活动存档",
  kind: "活动存档",
  about: "把整个活动存成一个文件：记录、票码密钥、胸牌图片、导入的名单。可以留存，也可以拿到另一台电脑上接着用。",
  leftOut: "不包括导出的名单和做好的胸牌，它们可以重新生成；也不包括演练。",
  keys: "密钥也在里面：谁拿到这个文件，谁就能看到来宾信息、做出有效的票。请像保管电脑一样保管它。",
  keysLocked: "这个活动上了锁，存档也是锁着的，要用口令或恢复码打开。两样都没有，就谁也打不开。",
  save: "存成一个文件……",
  dialogSave: "选择活动存档的保存位置",
  dialogOpen: "选择要打开的活动存档",
  preparing: "正在准备……",
  running: (done: string, total: string) => `正在写入存档：${done} / ${total}`,
  checking: "写完了，正在读出来核对……",
  stop: "停止",
  stopped: "已停止，没有留下文件。",
  busy: "已经有一个存档正在写入。",
  written: (size: string, files: number) => `已写好并核对无误：${size}，共 ${files} 个文件。`,
  digest: (facts: number) => `${facts} 条记录的指纹：`,
  notWritten: "存档没有写成",
  refused,
  open: {
    button: "打开活动存档……",
    copy: "按存档里的活动办下一场……",
    hint: "选扩展名为 .lanyard 的文件；也可以把它拖到窗口里，或双击打开。程序先核对，再拷贝到这台电脑，然后就在这里接着用。",
    notOpened: "存档没有打开",
    bad,
    disk: (why: string) =>
      `读不出来，或者空间不够：${why}。这台电脑上没有留下任何内容；请换一个盘或清出空间，再试一次。`,
    locked: "这个存档上了锁。请先用口令或恢复码打开它，再按它办下一场。",
  },
  offered: {
    title: (name: string) => `要打开存档 ${name} 吗？`,
    text: "现在打开的活动会先关上，随时可以再打开。",
    open: "打开",
    leave: "不打开",
  },
  next: "按这场活动办下一场",
};
