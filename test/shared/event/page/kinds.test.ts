import { describe, expect, it } from "vitest";
import { kindOf } from "../../../../shared/event/page/kinds.ts";

describe("what an agenda row is", () => {
  it.each([
    ["签到", false, "checkin"],
    ["Doors open, pizza & drinks", false, "checkin"],
    ["Registration & coffee", false, "checkin"],
    ["Arrive to the venue, sit down, grab a slice of pizza and network with others", false, "checkin"],
    ["茶歇", false, "break"],
    ["午餐时间", false, "break"],
    ["Coffee break", false, "break"],
    ["开幕致辞", true, "opening"],
    ["主持人开场", true, "opening"],
    ["Welcome and introductions", false, "opening"],
    ["圆桌环节-《落地的务实与创新》", true, "roundtable"],
    ["Panel: Who pays for open source?", true, "roundtable"],
    ["《签到系统的设计》", true, "talk"],
    ["Opening keynote", true, "talk"],
    ["Lessons from a lunch break gone wrong", true, "talk"],
    ["How we rebuilt registration for ten thousand guests", true, "talk"],
    ["重磅发布", true, "talk"],
    ["签到系统的架构演进", true, "talk"],
    ["开场白生成模型", true, "talk"],
    ["午餐推荐系统实战", true, "talk"],
    ["Cross compiling the cat door", true, "talk"],
    ["Opening the black box", true, "talk"],
    ["Coffee machines on Linux", true, "talk"],
    ["Registration and coffee", true, "checkin"],
    ["社区开场", true, "opening"],
    ["Opening remarks", true, "opening"],
    ["开营仪式", false, "opening"],
    ["Group photo", false, "other"],
    ["Sandwiches", false, "break"],
    ["合影与自由交流", false, "other"],
    ["Networking", false, "other"],
    ["庆祝一周年环节", false, "other"],
  ] as const)("%s", (title, hasSpeaker, kind) => expect(kindOf(title, hasSpeaker)).toBe(kind));
});
