import type { PinReason } from "../../contract/pinShapes.ts";

/** What at a volunteers' desk is the supervisor's, in the words of the question for the PIN. */
const why: Record<PinReason, string> = {
  "data-out": "把名单或门票存成文件，需要负责人",
  import: "导入或撤销导入名单，需要负责人",
  event: "新建、打开或更改活动，需要负责人",
  rules: "更改会场和入场规则，需要负责人",
  rehearsal: "开始或结束演练，需要负责人",
  keys: "门票密钥和门票形式，需要负责人",
  badges: "胸牌设计和批量制作，需要负责人",
  station: "更改自助签到或胸牌上的码，需要负责人",
  backup: "备份和恢复，需要负责人",
  stations: "和其他签到台共用活动、停用签到台，需要负责人",
  erase: "删除个人资料，需要负责人",
};

/** The supervisor at a volunteers' desk. */
export const supervisor = {
  forDesk: "志愿者签到台",
  forDeskHint:
    "打开后，导出、导入、更改活动和规则等要先输入 PIN 码；签到、打印、查找和更正来宾照常。输入一次，五分钟内不再问。",
  why,
  whyOpen: "负责人在这里：五分钟内不再问 PIN 码",
  line: "负责人",
  locked: "志愿者签到台",
  open: "负责人模式",
  left: (seconds: number) => `还有 ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
  unlock: "解锁",
  lock: "重新锁定",
};
