import type { DiskTrouble, OpenTrouble } from "../../contract/shapes.ts";

type Open<C extends OpenTrouble["code"]> = Extract<OpenTrouble, { code: C }>;

/** What the disk refused, in a few words. */
export const disk = {
  "disk-full": "磁盘已满",
  "read-only": "磁盘是只读的",
  "no-permission": "没有写入权限",
  "folder-gone": "活动文件夹不见了",
  "disk-error": "磁盘读写出错",
  closed: "活动已结束",
} satisfies Record<DiskTrouble, string>;

/** What to do about it. */
export const diskAdvice = {
  "disk-full": "请腾出磁盘空间，几秒后会自动恢复记录签到。",
  "read-only": "请解除写保护，然后重新启动程序；在此之前先用纸质签到表。",
  "no-permission": "请让本用户可以写入活动文件夹，然后重新启动程序。",
  "folder-gone": "请把活动文件夹放回原处（检查移动硬盘或网络盘），然后重新启动程序。",
  "disk-error": "请先用纸质签到表继续签到，再到另一台电脑上打开第二份拷贝或活动存档。",
  closed: "请先在“活动”页重新打开它。",
} satisfies Record<DiskTrouble, string>;

/** What to do about a file that was not written; the check-ins are not touched by it. */
export const fileAdvice = {
  "disk-full": "请腾出磁盘空间后再试。",
  "read-only": "请解除磁盘的写保护后再试。",
  "no-permission": "请让本用户可以写入活动文件夹后再试。",
  "folder-gone": "请把活动文件夹放回原处后再试。",
  "disk-error": "请再试一次；还是不行就换一块磁盘。",
  closed: "请先在“活动”页重新打开它。",
} satisfies Record<DiskTrouble, string>;

/** Why an event did not open, and what to do. */
export const open = {
  title: "活动没有打开",
  inUse: ({ host, pid, file }: Open<"in-use">, since: string) =>
    `另一个程序正在使用这个活动（电脑 ${host}，进程 ${pid}，${since} 起）。请先关闭它；如果确定它已经不在运行，可以删除文件 ${file} 后再试。`,
  noEvent: ({ folder }: Open<"no-event">) =>
    `这个文件夹里没有活动：${folder}。请检查是否选错，或者文件夹是否还在别的磁盘上。`,
  noKey: ({ file }: Open<"no-key">) =>
    `缺少活动的密钥文件：${file}。没有它就不能核验签到码。请从备份或另一台签到电脑把这个文件复制回来，或者在下面导入密钥文件。`,
  damagedLine: ({ file, line, before, after }: Open<"damaged-line">) =>
    `签到记录第 ${line} 行损坏，前面 ${before} 条、后面 ${after} 条可以读出。文件：${file}。可以从备份恢复这个文件，或者先用读得出的记录继续签到；原文件会保留。`,
  journalCut: ({ file, missingBytes }: Open<"journal-cut">) =>
    `签到记录比上次短了 ${missingBytes} 字节，可能被截断或被旧文件覆盖。文件：${file}。请从备份恢复；也可以先用读得出的记录继续签到。`,
  disk: (trouble: string, advice: string, folder: string) => `${trouble}：${folder}。${advice}`,
  rescue: "用读得出的记录继续",
  again: "再试一次",
};
