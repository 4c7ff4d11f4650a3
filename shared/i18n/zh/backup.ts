import type { CopyTrouble } from "../../contract/backupStanding.ts";

/** Why the second copy is not up to date, in a few words. */
const trouble: Record<CopyTrouble, string> = {
  gone: "U 盘不在了",
  full: "U 盘满了",
  "read-only": "U 盘写保护了",
  "no-permission": "没有写入权限",
  "disk-error": "U 盘报错",
  "not-as-written": "写进去的读出来不一样",
  slow: "U 盘没有回应",
};

/** What to do about it. */
const advice: Record<CopyTrouble, string> = {
  gone: "重新插上就会自动继续；也可以另选一个文件夹。签到不受影响。",
  full: "清理出空间就会自动继续；也可以另选一个文件夹。签到不受影响。",
  "read-only": "关掉写保护开关，或另选一个文件夹。签到不受影响。",
  "no-permission": "另选一个能写入的文件夹。签到不受影响。",
  "disk-error": "换一个 U 盘，另选它上面的文件夹。签到不受影响。",
  "not-as-written": "这个 U 盘不可靠：换一个，另选它上面的文件夹。签到不受影响。",
  slow: "拔下来重新插上，或另选一个文件夹。签到不受影响。",
};

/** The second copy, and opening an event from one. */
export const backup = {
  title: "第二份拷贝",
  about: "活动边办边自动拷贝到另一个地方，比如 U 盘。电脑坏了，把它插到另一台电脑上，接着签到。",
  dialog: "第二份拷贝放在哪个文件夹",
  dialogOpen: "打开哪个活动文件夹",
  choose: "选择文件夹……",
  another: "另选文件夹……",
  now: "现在拷贝",
  stop: "不再拷贝",
  stopped: "不再拷贝了。已经拷贝的还在原处。",
  place: (folder: string) => `拷贝到：${folder}`,
  trouble,
  advice,
  line: {
    current: (name: string) => `第二份拷贝：都在 ${name}`,
    behind: (name: string, age: string) => `第二份拷贝：${age}前，在 ${name}`,
    first: (name: string) => `正在拷贝到 ${name}`,
    firstOf: (name: string, percent: number) => `正在拷贝到 ${name}：${percent}%`,
    trouble: (trouble: string, at: string | null) =>
      at === null ? `第二份拷贝：${trouble}，还没有拷贝` : `第二份拷贝：${trouble}，最后一次 ${at}`,
    idle: (name: string) => `打开活动后拷贝到 ${name}`,
  },
  age: (seconds: number) =>
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 3_600
        ? `${Math.floor(seconds / 60)} 分钟`
        : `${Math.floor(seconds / 3_600)} 小时`,
  sameDisk: "这个文件夹和活动在同一个磁盘上：磁盘坏了，两份都没了。最好选 U 盘或另一个磁盘。",
  beside: (names: string) => `那里有同一活动的另一份记录，和这里的对不上，没有动它：${names}。`,
  inside: "这个文件夹在程序自己的数据里，算不上第二份。请选别处，比如 U 盘。",
  refused: (why: string) => `不能拷贝到这个文件夹：${why}。`,
  open: {
    button: "从文件夹打开活动……",
    hint: "U 盘上的第二份拷贝，或另一台电脑的活动文件夹。先拷贝到这台电脑再打开，U 盘可以拔走。",
    noCopy: "这个文件夹里没有活动。请选活动自己的文件夹，或只有一个活动的 U 盘。",
    several: (names: string) => `这里有几个活动：${names}。请选其中一个文件夹。`,
    known: (name: string) => `这台电脑上已经有这个活动：${name}`,
    same: "两份一模一样。",
    older: (here: number) => `这里的更新：比那份拷贝多 ${here} 条记录。`,
    newer: (there: number) => `那份拷贝更新：比这里多 ${there} 条记录。`,
    apart: (here: number, there: number) =>
      `两份各有对方没有的：这里多 ${here} 条记录，那份拷贝多 ${there} 条。两份不会合并。`,
    lock: {
      "only-here": "这里的上了锁，那份拷贝没有，没法逐条比较。换成那份拷贝，锁就没有了：要保密，请随后重新上锁。",
      "only-there": "那份拷贝上了锁，这里的没有，没法逐条比较。换成那份拷贝，要有它的口令才打得开。",
      another:
        "两份都上了锁，却没有一条相同：锁是分别上的，或从其中一份里清除过来宾，没法逐条比较。换成那份拷贝，要有它的口令才打得开。",
    },
    openHere: "打开这里的",
    take: "换成那份拷贝",
    takeHint: "这里的不会删掉，会挪到程序数据里另一个文件夹收好。",
    notTaken: (why: string) => `没有换成：${why}。这里的没有动。`,
    notRead: (why: string) => `读不了，没有打开：${why}。什么都没有动；换一个盘，或再试一次。`,
    again: "请再打开一次：那份拷贝已经不在原处，或这期间打开过别的。",
    inUse: "另一个程序正在用这个活动",
  },
};
