import type { PrintedBefore } from "../../contract/printShapes.ts";

/** Before somebody gets another badge. */
export const reprint = {
  title: ({ isOnItsWay }: PrintedBefore, name: string) =>
    isOnItsWay ? `${name}的胸牌已经在打印了` : `${name}的胸牌已经打印过`,
  facts: ({ times }: PrintedBefore, when: string, where: string) =>
    times > 1 ? `共 ${times} 张，最近一张：${when}，${where}` : `${when}，${where}`,
  why: "为什么再打印一张？",
  reasons: ["胸牌丢了", "打坏了", "卡纸，没出来", "内容有误"],
  confirm: "再打印一张",
};

/** The printers of a station. */
export const printers = {
  testPage: "测试页",
  testHow: "四边是毫米尺，细框是可打印区域",
};
