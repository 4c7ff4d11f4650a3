import type { GoneFate } from "../../roster/planLists.ts";

/** The rosters that were taken in, and taking the last one back. */
export const imports = {
  title: "导入过的名单",
  counts: (added: number, changed: number) => `新增 ${added} 人，改动 ${changed} 人`,
  restored: (count: number) => `恢复 ${count} 人`,
  withdrawn: (count: number) => `移除 ${count} 人`,
  skipped: (count: number) => `跳过 ${count} 行`,
  takenIn: (when: string, by: string) => `${when} 由 ${by} 导入`,
  undone: (when: string, by: string) => `${when} 由 ${by} 撤销`,
  undo: "撤销这次导入…",
  undoOf: (file: string) => `撤销导入“${file}”`,
  asking: "正在查看会有什么变化…",
  askTitle: (file: string) => `要撤销“${file}”的导入吗？`,
  willTakeBack: (count: number) => `这次导入新增的 ${count} 人不再是来宾；他们的签到码会被拒绝。`,
  willTakeEdited: (count: number) => `其中 ${count} 人的资料由工作人员改过，会一起撤下；改过的内容留在记录里。`,
  willStay: (count: number, names: string) => `${count} 人已经签到或已与他人合并，会留在名单上：${names}`,
  andOthers: (count: number) => `其他人（共 ${count} 人）`,
  willChangeBack: (count: number) => `${count} 人的资料恢复到导入前。`,
  willKeep: (count: number) => `${count} 人之后又由工作人员改过的内容保持不变。`,
  willRestore: (count: number) => `这次移除的 ${count} 人回到名单上。`,
  willGoOff: (count: number) => `这次恢复的 ${count} 人重新从名单中移除。`,
  willNothing: "名单上没有人会因此变化。",
  rightFile: "之后导入正确的文件，同一个人的签到码不变。",
  confirm: "撤销导入",
  working: "正在撤销，请不要关闭程序",
  keep: "不撤销",
  done: (file: string) => `“${file}”的导入已撤销。`,
  doneStay: (count: number, names: string) => `${count} 人已经签到或已与他人合并，仍在名单上：${names}`,
  tooLate: "这次导入已不能撤销：它已经撤销过，或之后又导入了别的名单；先撤销后来的那次。",
};

/** The file that tells what an import does, line by line. */
export const importReport = {
  fileName: (file: string) => `导入报告-${file}`,
  columns: ["情况", "行号", "姓名", "项目", "原来", "文件里", "说明"],
  what: {
    added: "新增",
    changed: "改动",
    restored: "恢复",
    gone: "表里没有",
    doubt: "请核对",
    skipped: "跳过",
  },
  why: {
    kept: "工作人员改过，保持不变",
    fileWins: "工作人员改过，按文件改回",
    restored: "此前因导入而移除，现在又在表里",
    gone: { asked: "尚未决定", kept: "保留在名单上", off: "从名单中移除" } satisfies Record<GoneFate, string>,
  },
  save: "保存报告文件",
  written: (lines: number) => `报告已保存，共 ${lines} 条`,
  saveHint: "每一处变化一行，含行号和原因，可用 Excel 打开",
  keptBeside: (file: string) => `这次导入的报告已保存：${file}`,
  draftGone: "这份预览已经失效，报告没有保存。",
};
