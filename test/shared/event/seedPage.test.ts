import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PageFacts, PagePerson } from "../../../shared/event/event.ts";
import { PageFacts as Shape } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";

/** The seed lies beside the checkout on the machines it was written on, and only there. */
const SEED = "../shared/seed/service-mesh-meetup-9.md";
const SAMPLE = "resources/sample-event/page.md";

function factsOf(path: string): PageFacts {
  const read = readEventPage(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(`${path}: ${read.fault.code}`);
  return Shape.parse(read.value);
}

const said = ({ name, affiliation }: PagePerson) => [name, affiliation];

describe("the sample event's page", () => {
  const facts = factsOf(SAMPLE);

  it("states the event", () => {
    expect(facts).toMatchObject({
      theme: "Service Mesh Meetup#9 杭州站：To Infinity and Beyond",
      date: "2019-12-28",
      dateEnd: null,
      start: "13:00",
      end: "17:30",
      venue: "杭州西湖区紫霞路西溪谷G座8楼",
      form: "线下活动",
      online: false,
      links: [{ kind: "replay", url: "https://tech.antfin.com/community/activities/1056?chInfo=sofa" }],
      chatGroups: [{ type: "dingtalk", number: "23390449" }],
      organisers: ["CNCF", "ServiceMesher"],
      coOrganisers: ["蚂蚁金服", "SOFAStack", "滴滴"],
      partners: ["掘金社区", "开源中国", "养码场", "SegmentFault", "麦思博", "开源社"],
      agendaImageOnly: false,
      warnings: [],
    });
  });

  it("gives every agenda row with its people", () => {
    const rows = facts.agenda.map(({ start, end, kind, title, speakers }) => [
      start,
      end,
      kind,
      title,
      ...speakers.map(({ name }) => name),
    ]);
    expect(rows).toEqual([
      ["13:00", "13:30", "checkin", "签到"],
      ["13:30", "14:15", "talk", "蚂蚁金服 API Gateway Mesh 的思考与实践", "贾岛"],
      ["14:15", "15:00", "talk", "酷家乐的 Istio 与 Knative 踩坑实录", "付铖"],
      ["15:00", "15:10", "talk", "MOSN 社区化发布", "涵畅"],
      ["15:10", "15:20", "break", "茶歇"],
      ["15:20", "16:00", "roundtable", "Service Mesh 落地的务实与创新", "鲁直"],
      ["16:00", "16:45", "talk", "蚂蚁金服 Service Mesh 技术风险思考和实践", "嘉祁"],
      ["16:45", "17:30", "talk", "网易严选的 Service Mesh 实践", "王国云"],
    ]);
  });

  it("knows speakers by their 花名 and by their real names", () => {
    expect(facts.people.find(({ name }) => name === "贾岛")).toMatchObject({
      nickname: "贾岛",
      realName: "靳文祥",
      company: "蚂蚁金服",
      role: "高级技术专家",
    });
    expect(facts.people.find(({ name }) => name === "嘉祁")).toMatchObject({ nickname: "嘉祁", realName: "黄家琦" });
  });

  it("seats the round table", () => {
    expect(facts.roundTables).toHaveLength(1);
    expect(facts.roundTables[0]?.host?.name).toBe("鲁直");
    expect(facts.roundTables[0]?.guests.map(said)).toEqual([
      ["涵畅", "蚂蚁金服 高级技术专家"],
      ["张超盟", "华为云 微服务平台架构师"],
      ["付铖", "酷家乐 技术专家"],
      ["王国云", "网易严选 架构师"],
    ]);
  });
});

describe.skipIf(!existsSync(SEED))("the seed page", () => {
  const seed = () => factsOf(SEED);
  const compact = (text: string | null) => text?.replace(/\s/g, "") ?? null;

  it("states what our sample page states", () => {
    const sample = factsOf(SAMPLE);
    const { agenda, talks, roundTables, people, ...facts } = seed();
    expect(sample).toMatchObject(facts);
    const rows = (items: PageFacts["agenda"]) =>
      items.map(({ speakers, ...row }) => ({
        ...row,
        speakers: speakers.map(({ name, nickname, realName }) => ({ name, nickname, realName })),
      }));
    expect(rows(agenda)).toEqual(rows(sample.agenda));
    const heads = (list: PageFacts["talks"]) =>
      list.map(({ title, start, end, speakers }) => ({
        title,
        start,
        end,
        who: speakers.map(({ name, nickname, realName }) => [name, nickname, realName]),
      }));
    expect(heads(talks)).toEqual(heads(sample.talks));
    const seats = (tables: PageFacts["roundTables"]) =>
      tables.map(({ host, guests }) =>
        [host, ...guests].map((one) => [one?.name, one?.company, one?.role, compact(one?.affiliation ?? null)]),
      );
    expect(seats(roundTables)).toEqual(seats(sample.roundTables));
    const who = (list: PagePerson[]) =>
      list.map(({ name, nickname, realName, company, role }) => ({ name, nickname, realName, company, role }));
    expect(who(people)).toEqual(who(sample.people));
  });

  it("keeps both positions of a speaker who is named with two", () => {
    const { talks, agenda, people } = seed();
    expect(agenda[2]?.speakers.map(said)).toEqual([["付铖", "酷家乐 容器化负责人"]]);
    expect(talks[1]?.speakers.map(said)).toEqual([["付铖", "酷家乐 技术专家"]]);
    expect(people.find(({ name }) => name === "付铖")).toMatchObject({
      role: "容器化负责人",
      affiliation: "酷家乐 容器化负责人；酷家乐 技术专家",
    });
  });

  it("has an abstract and a biography for every talk that gives them", () => {
    const told = seed().talks.filter(({ title }) => title !== "MOSN 社区化发布");
    expect(told.map(({ abstract }) => abstract?.length)).toEqual([199, 140, 101, 157]);
    expect(told.map(({ speakers }) => speakers[0]?.bio?.slice(0, 6))).toEqual([
      "靳文祥（花名",
      "先后负责酷家",
      "黄家琦（花名",
      "2008年加",
    ]);
    expect(told.map(({ speakers }) => speakers[0]?.company)).toEqual(["蚂蚁金服", "酷家乐", "蚂蚁金服", "网易"]);
  });
});
