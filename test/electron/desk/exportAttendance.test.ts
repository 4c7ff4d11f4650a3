import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { AttendanceExport } from "../../../electron/desk/exportAttendance.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { writeExport } from "../../../electron/sheets/exportFile.ts";
import { readSheet } from "../../../electron/sheets/read.ts";
import type { AttendanceReply } from "../../../shared/contract/exportShapes.ts";
import { type ExportChoice, USUAL_EXPORT } from "../../../shared/people/exportChoice.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson, arrived } from "../../build/people.ts";

const exportOf = (test: TestDesk) => new AttendanceExport(() => test.desk, new PeopleLists(), writeExport);
const SOME = [
  added(aPerson(1, { name: "贾岛", phone: "013900000001", company: "=1+1" })),
  added(aPerson(2)),
  arrived(1),
];

async function written(test: TestDesk, choice: Partial<ExportChoice>) {
  const reply: AttendanceReply = await exportOf(test).run(test.desk, { ...USUAL_EXPORT, ...choice });
  if (reply.what !== "written") throw new Error(JSON.stringify(reply));
  return reply;
}

describe("an export of the attendance", () => {
  it("says in its name what it is of, when, where and whom, and is kept for the next time", async () => {
    const test = await aDesk(SOME);
    const { file, rows } = await written(test, { format: "csv", who: ["arrived"], columns: ["name", "arrival"] });
    expect(basename(file)).toBe("签到表-测试聚会-Test-Meetup-已签到-一号台-2026-11-22-1305.csv");
    expect(rows).toBe(1);
    expect(readFileSync(file, "utf8")).toMatch(/^\ufeff姓名,签到时间\r\n贾岛,\d{4}-\d\d-\d\d \d\d:\d\d\r\n$/);
    expect(test.settings.exported).toMatchObject({ event: "event-1", who: ["arrived"], columns: ["name", "arrival"] });
  });

  it("reads back as it stands from a workbook, formulas defused", async () => {
    const test = await aDesk(SOME);
    const { file } = await written(test, {});
    const read = await readSheet(new Uint8Array(readFileSync(file)));
    if (!read.ok) throw new Error(read.fault.code);
    const [header, ...rows] = read.value.rows.map(({ cells }) => cells);
    const cell = (row: number, title: string) => rows[row]?.[header?.indexOf(title) ?? -1];
    expect(rows).toHaveLength(2);
    expect([cell(0, "手机"), cell(0, "是否签到"), cell(1, "是否签到")]).toEqual(["013900000001", "是", "否"]);
    expect(cell(0, "公司")).not.toMatch(/^=/);
  });

  it("as JSON says its form, event, time, station and filter", async () => {
    const test = await aDesk(SOME);
    const { file } = await written(test, { format: "json", roles: ["attendee"] });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      ...{ form: 1, kind: "lanyard-attendance", station: "一号台", isRehearsal: false },
      event: { theme: "测试聚会 Test Meetup", timezone: "Asia/Shanghai" },
      filter: { list: "people", roles: ["attendee"] },
      counts: { arrived: 1 },
      rows: [{ name: "贾岛" }, { name: "测试2" }],
    });
  });

  it("that is stopped, or that the disk does not take, leaves no file", async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => added(aPerson(i + 1)));
    const test = await aDesk(many);
    const attendance = exportOf(test);
    const running = attendance.run(test.desk, USUAL_EXPORT);
    expect((await attendance.run(test.desk, USUAL_EXPORT)).what).toBe("busy");
    expect(attendance.cancel()).toBe(true);
    expect(await running).toEqual({ what: "cancelled" });
    const folder = join(test.folder.folder, "exports");
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    test.desk.parts.store.save = async () => ({ ok: false, fault: "disk-full" });
    expect(await attendance.run(test.desk, USUAL_EXPORT)).toMatchObject({ what: "not-written", trouble: "disk-full" });
  });

  it("lets everything else go on while very many are written", async () => {
    const test = await aDesk(Array.from({ length: 20_000 }, (_, i) => added(aPerson(i + 1))));
    await new PeopleLists().roll(test.desk);
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await written(test, {});
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(20);
    const steps = test.news.filter(({ name }) => name === "badgeWork").length;
    expect(steps).toBeGreaterThan(10);
  });
});
