/** Practising on a copy of the event. */
export const rehearsal = {
  badge: "演练 · 不是正式胸牌",
  begin: "开始演练",
  hint: "用真实的码和试印胸牌练习：在活动的副本上进行，结束时清除，不影响活动本身。",
  bar: "演练中：现在的签到和胸牌都不算数",
  since: (time: string) => `从 ${time} 开始`,
  end: "结束演练",
  question: "结束演练？",
  answer: "演练中的签到、登记和改动将全部清除，活动恢复到演练之前的样子。",
  wipe: "清除并结束",
  keep: "演练时来的是真正的来宾：全部保留",
  keepHint: "如果忘了结束演练就开始接待来宾，请选这一项；演练时印出的胸牌请补印。",
  stay: "继续演练",
};
