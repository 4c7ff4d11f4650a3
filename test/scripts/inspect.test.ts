import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../../shared/event/event.ts";
import { readEventPage } from "../../shared/event/eventPage.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";

type Run = { code: number | null; stdout: string; stderr: string };

/** The script as `npm run inspect` starts it; no display, no Electron in reach. */
function inspect(...args: string[]): Promise<Run> {
  const { DISPLAY: _display, INIT_CWD: _from, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "scripts", "inspect.mjs"), ...args], { cwd: ROOT, env });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject).once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const sample = (name: string) => join("resources", "sample-event", name);

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(freshFolder("inspect"), name);
  writeFileSync(file, content);
  return file;
}

describe("inspect event", () => {
  it("prints the sample page's facts and nothing else", async () => {
    const { code, stdout } = await inspect("event", sample("page.md"));
    const { isEvent, ...facts } = JSON.parse(stdout);
    expect([code, isEvent]).toEqual([0, true]);
    expect(PageFacts.strict().parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({ date: "2019-12-28", start: "13:00", organisers: ["CNCF", "ServiceMesher"] });
    expect(facts.agenda).toHaveLength(8);
    const read = readEventPage(readFileSync(join(ROOT, sample("page.md")), "utf8"));
    expect(read).toEqual({ ok: true, value: facts });
  });

  it("says why a page is no event, with the same fields empty", async () => {
    const { code, stdout } = await inspect("event", join("test", "shared", "event", "no-events", "recipe-zh.md"));
    const printed = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(printed).sort()).toEqual(["isEvent", "reason", ...Object.keys(PageFacts.shape)].sort());
    expect(printed).toMatchObject({ isEvent: false, reason: "not-an-event", theme: null, agenda: [], online: false });
  });
});

describe("inspect roster", () => {
  it("prints the sample's people", async () => {
    const { code, stdout } = await inspect("roster", sample("roster.csv"));
    const { attendees, ...rest } = JSON.parse(stdout);
    expect([code, rest.refused, rest.skipped]).toEqual([0, null, []]);
    expect(attendees[0]).toEqual({
      row: 2,
      name: "贾岛",
      givenName: "岛",
      familyName: "贾",
      nickname: null,
      email: "speaker1@example.org",
      phone: "19900009001",
      company: "蚂蚁金服",
      jobTitle: "高级技术专家",
      ticketType: "嘉宾票",
      ticketCode: null,
      orderId: null,
      status: "active",
      checkedIn: null,
      guests: 0,
      extra: { 序号: "1", 身份: "讲师", 报名时间: "2019-12-11 10:00" },
    });
  });

  it("reads a workbook and a file in another encoding", async () => {
    const files = join("test", "electron", "sheets", "files");
    for (const name of ["several-sheets.xlsx", "roster-gb18030.csv"]) {
      const { code, stdout } = await inspect("roster", join(files, name));
      const printed = JSON.parse(stdout);
      expect([name, code, printed.refused]).toEqual([name, 0, null]);
      expect(printed.attendees.length).toBeGreaterThan(0);
    }
  });

  it("says which skipped rows and which refusal", async () => {
    const rows = fileOf("名单.csv", "姓名,手机\n贾岛,19900009001\n合计,1\n");
    const taken = JSON.parse((await inspect("roster", rows)).stdout);
    expect(taken.skipped).toEqual([{ row: 3, reason: "totals" }]);
    const pdf = await inspect("roster", fileOf("list.csv", "%PDF-1.7\n"));
    expect(pdf.code).toBe(0);
    expect(JSON.parse(pdf.stdout)).toEqual({
      refused: { reason: "pdf", message: expect.stringContaining("PDF") },
      warnings: [],
      skipped: [],
      attendees: [],
    });
    const wide = fileOf("wide.csv", `${"a,".repeat(1200)}\n`.repeat(3));
    expect(JSON.parse((await inspect("roster", wide)).stdout).refused).toEqual({
      reason: "too-large",
      message: expect.stringContaining("1000"),
    });
  });
});

describe("inspect", () => {
  it.each([
    [[], "Usage"],
    [["badge", sample("page.md")], "Usage"],
    [["event"], "Usage"],
    [["event", sample("page.md"), "more"], "Usage"],
    [["roster", "no-such-file.csv"], "no-such-file.csv"],
    [["roster", "resources"], "resources"],
  ])("refuses %j with exit code 2 and prints nothing", async (args, said) => {
    const { code, stdout, stderr } = await inspect(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});
