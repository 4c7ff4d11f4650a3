import { describe, expect, it } from "vitest";
import { splitAffiliation } from "../../../../shared/event/page/affiliation.ts";

describe("company and role", () => {
  it.each([
    ["蚂蚁金服 高级技术专家", "蚂蚁金服", "高级技术专家"],
    ["蚂蚁金服云原生落地负责人", "蚂蚁金服", "云原生落地负责人"],
    ["网易严选架构师", "网易", "严选架构师"],
    ["酷家 容器化负责人", "酷家", "容器化负责人"],
    ["星河科技中间件产品专家", "星河科技", "中间件产品专家"],
    ["蓝海视界电子科技股份有限公司运维工程师", "蓝海视界电子科技股份有限公司", "运维工程师"],
    ["顺丰集团高级研发工程师、Bolo 用户", "顺丰集团", "高级研发工程师"],
    ["晴川互联网，架构师", "晴川互联网", "架构师"],
    ["帆影，存储研发", "帆影", "存储研发"],
    ["帆影科技 高级研发", "帆影科技", "高级研发"],
    ["潮汐 / 高级前端", "潮汐", "高级前端"],
    ["港湾 渲染引擎 TL", "港湾", "渲染引擎 TL"],
    ["渔火社区，DBA", "渔火社区", "DBA"],
    ["Head of Lighthouses, Northshore", "Northshore", "Head of Lighthouses"],
    ["VP Ferries, Northshore", "Northshore", "VP Ferries"],
    ["Photographer, Saltworks", "Saltworks", "Photographer"],
    ["firmware dev", null, "firmware dev"],
    ["独立开发者", null, "独立开发者"],
    ["CTO at Acme", "Acme", "CTO"],
    ["Acme, CTO", "Acme", "CTO"],
    ["Staff Engineer @ Acme", "Acme", "Staff Engineer"],
    ["架构师，碧湾大学计算机学院", "碧湾大学计算机学院", "架构师"],
    ["飞控负责人", null, "飞控负责人"],
    ["帆影科技飞控负责人", "帆影科技", "飞控负责人"],
    ["Apache Harbor PMC Member", "Apache Harbor", "PMC Member"],
    ["Head of Sales, Northshore Makers", "Northshore Makers", "Head of Sales"],
    ["Acme Inc.", "Acme Inc.", null],
    ["Software Engineer", null, "Software Engineer"],
    ["Intelligent Systems Engineer", null, "Intelligent Systems Engineer"],
    ["", null, null],
  ])("%s", (text, company, role) => expect(splitAffiliation(text)).toEqual({ company, role }));

  it("what the page taught goes before what everybody knows", () => {
    expect(splitAffiliation("网易严选架构师", new Set(["网易严选"]))).toEqual({ company: "网易严选", role: "架构师" });
  });
});
