import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSheet } from "../../electron/sheets/read.ts";
import { words } from "../../shared/i18n/say.ts";
import { localMoment } from "../../shared/words/time.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { readPdf } from "../build/readPdf.ts";
import { inFocus, onScreen } from "../build/screen.ts";
import { typeLikeAPerson } from "../build/typing.ts";

const say = words("zh");

/** LibreOffice's own reading of a workbook's first sheet, null where it is not installed. */
function byLibreOffice(file: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "lanyard-office-"));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, file],
      { stdio: "ignore", timeout: 120_000 },
    );
    const [csv = ""] = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return readFileSync(join(folder, csv), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("from the paper back into the program, and out into a workbook, by the keyboard", () => {
  let lanyard: Launched;
  let sheet = "";

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"], language: "zh-CN" });
    await onScreen(lanyard.window, "checkIn");
    await lanyard.window.getByRole("button", { name: say.report.title, exact: true }).click();
  });

  afterAll(() => lanyard.close());

  const exportsFolder = async () =>
    join((await ask(lanyard.window, "app.hello", null)).status.event?.folder ?? "", "exports");

  it("prints the sheet with everybody on it", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.paper.title }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("paper-count").getByText("122").waitFor();
    await window.getByRole("button", { name: say.paper.start }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("paper-written").waitFor({ timeout: 60_000 });
    const folder = await exportsFolder();
    const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
    const text = readPdf(new Uint8Array(readFileSync(join(folder, file)))).text();
    sheet = /编号 (\d{4})/.exec(text)?.[1] ?? "";
    expect(sheet).not.toBe("");
    for (const name of ["张超盟", "贾岛", "1001"]) expect(text).toContain(name);
  });

  it("types in what was ticked: number, time, Enter; the time is carried over; doubles are told; walk-ins are registered", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.paper.entry.title }).focus();
    await window.keyboard.press("Enter");
    await inFocus(window.getByTestId("paper-entry").locator("input"));
    const said = window.getByTestId("paper-said");
    await typeLikeAPerson(window, "7");
    await window.keyboard.press("Enter");
    await window.getByTestId("paper-person").getByText("张超盟").waitFor();
    await typeLikeAPerson(window, "1312");
    await window.keyboard.press("Enter");
    await said.getByText("张超盟 13:12").waitFor();
    await typeLikeAPerson(window, "9");
    await window.keyboard.press("Enter");
    await window.getByTestId("paper-person").waitFor();
    await window.keyboard.press("Enter");
    await said.getByText("13:12").waitFor();
    await typeLikeAPerson(window, "7");
    await window.keyboard.press("Enter");
    await said.getByText("已经签到").waitFor();
    await window.keyboard.press("Control+a");
    await typeLikeAPerson(window, "1003");
    await window.keyboard.press("Enter");
    await window.getByLabel(say.paper.entry.name, { exact: true }).waitFor();
    await window.keyboard.insertText("路人甲");
    await window.keyboard.press("Enter");
    await said.getByText("路人甲 13:12").waitFor();
    const { status } = await ask(window, "app.hello", null);
    expect(status.counts).toMatchObject({ arrived: 3, walkIns: 1 });
    const [card] = await ask(window, "people.search", { query: "张超盟", limit: 1 });
    expect(card?.arrival).toMatchObject({ way: "paper" });
    const { timezone = "" } = status.event ?? {};
    expect(localMoment(Date.parse(card?.arrival?.at ?? ""), timezone)).toBe("2019-12-28T13:12");
  });

  it("undoes what was typed in by mistake", async () => {
    const { window } = lanyard;
    const list = window.getByTestId("paper-typed");
    await list.getByRole("button", { name: say.paper.entry.undo }).nth(1).focus();
    await window.keyboard.press("Enter");
    await list.getByText(say.paper.entry.undone).waitFor();
    expect((await ask(window, "app.hello", null)).status.counts.arrived).toBe(2);
  });

  it("exports the columns that were chosen, in their order, as a workbook that others read alike", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.exports.title }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("export-count").getByText("126").waitFor();
    await window.getByRole("button", { name: /选列/ }).focus();
    await window.keyboard.press("Enter");
    const column = (title: string) =>
      window.getByTestId("column-order").getByRole("checkbox", { name: title, exact: true });
    await column(say.table.column.email).focus();
    await window.keyboard.press("Space");
    await expect.poll(() => column(say.table.column.email).isChecked()).toBe(false);
    await column(say.table.column.name).focus();
    await window.keyboard.press("Alt+ArrowUp");
    await window
      .getByTestId("export-chosen")
      .getByText(/^姓名 · 序号/)
      .waitFor();
    await window.getByRole("button", { name: say.exports.start, exact: true }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("exported").waitFor();
    const folder = await exportsFolder();
    const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    const read = await readSheet(new Uint8Array(readFileSync(join(folder, file))));
    if (!read.ok) throw new Error(read.fault.code);
    const [header, ...rows] = read.value.rows.map(({ cells }) => [...cells]);
    expect(header?.slice(0, 2)).toEqual(["姓名", "序号"]);
    expect(header).not.toContain(say.table.column.email);
    expect(rows).toHaveLength(126);
    const at = (title: string) => header?.indexOf(title) ?? -1;
    const zhang = rows.find((row) => row[0] === "张超盟");
    expect(zhang?.[at(say.table.column.way)]).toBe(say.way.paper);
    expect(zhang?.[at(say.table.column.arrival)]).toContain("13:12");
    const office = byLibreOffice(join(folder, file));
    if (office !== null) {
      const lines = office.trimEnd().split("\n");
      expect(lines[0]).toMatch(/^姓名,序号/);
      expect(lines.find((line) => line.startsWith("张超盟"))).toContain("2019-12-28 13:12");
      expect(office).toContain(zhang?.[at(say.table.column.phone)] ?? "?");
    }
  });

  it("complained about nothing meanwhile", () => {
    expect(lanyard.complaints.pages).toEqual([]);
  });
});
