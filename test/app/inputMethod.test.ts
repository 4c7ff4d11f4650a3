import type { Page } from "@playwright/test";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { withDisplay } from "../build/display.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { hasPinyin, startPinyin } from "../build/inputMethod.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { focusThroughX } from "../build/typing.ts";
import { pressThroughX, scanThroughX, typeThroughX } from "../build/xKeyboard.ts";

const say = words("zh");

/** Codes as other systems print them, each of somebody of its own. */
const CODES = ["CODE-000042", "code-000043", "ABC123", "eb2048x", "000042"];
const ROSTER = ["姓名,票号", "高兴,", ...["甲", "乙", "丙", "丁", "戊"].map((name, n) => `测试${name},${CODES[n]}`)];

describe.runIf(hasPinyin())("with a pinyin keyboard", () => {
  let lanyard: Launched;
  let window: Page;
  let tickets: { id: string; code: string }[] = [];

  beforeAll(async () => {
    await withDisplay();
    lanyard = await launchLanyard({ language: "zh-CN", env: await startPinyin() });
    window = lanyard.window;
    await makeEvent(window, new TextEncoder().encode(`${ROSTER.join("\n")}\n`));
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    const people = await ask(window, "people.search", { query: "测试", limit: 5 });
    tickets = await Promise.all(
      people.map(async ({ id }) => ({ id, code: (await ask(window, "tickets.show", { personId: id }))?.code ?? "" })),
    );
    await focusThroughX("Lanyard");
  });

  // Left and entered anew: whatever the test before left in the input method is gone with it.
  beforeEach(async () => {
    await leaveBox();
    await box().fill("");
    await leaveBox();
    await box().focus();
  });

  afterAll(() => lanyard.close());

  const box = () => window.getByRole("combobox", { name: say.checkIn.search });
  const leaveBox = () => window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const outcomes = async () => (await ask(window, "app.hello", null)).recent;
  const newest = () => window.getByTestId("verdict");
  /** The kind of the next verdict or notice after the one of this key. */
  const verdictAfter = async (entry: string | null) => {
    await expect.poll(() => newest().getAttribute("data-entry")).not.toBe(entry);
    return newest().getAttribute("data-verdict");
  };
  /** Scans, and once more when the screen asks for it, as staff do. */
  const scanUntilTold = async (code: string, after: readonly string[] = []) => {
    for (let scans = 1; scans <= 2; scans++) {
      const before = await newest().getAttribute("data-entry");
      await scanThroughX([code], { after: scans === 1 ? after : [] });
      if ((await verdictAfter(before)) !== "scan-again") return;
    }
    throw new Error("the screen asks for a third scan");
  };

  it("pinyin becomes hanzi, finds who is meant, and is no scan", async () => {
    await typeThroughX("gaoxing");
    await expect.poll(() => box().inputValue()).toMatch(/\p{Script=Han}{2}/u);
    await pressThroughX("space");
    await window.getByRole("option").filter({ hasText: "高兴" }).waitFor();
    expect(await box().inputValue()).toBe("高兴");
    expect(await newest().getAttribute("data-verdict")).toBe("ready");
  });

  it("a ticket scanned with the focus nowhere is decided", async () => {
    await leaveBox();
    const { id, code } = tickets.pop() ?? { id: "", code: "" };
    const before = await newest().getAttribute("data-entry");
    await scanThroughX([code]);
    expect(await verdictAfter(before)).toMatch(/admitted|already-in/);
    expect((await outcomes())[0]?.person?.id).toBe(id);
  });

  it.each([[[]], [["j", "i", "a"]], [["j", "i", "a", "d", "a", "o"]]])(
    "a ticket scanned into the search box after %j is decided, or asked for once more, and leaves nothing there",
    async (after) => {
      const { id, code } = tickets.pop() ?? { id: "", code: "" };
      await scanUntilTold(code, after);
      const [last] = await outcomes();
      expect(last?.person?.id).toBe(id);
      expect(await box().inputValue()).not.toMatch(/[\da-z]/i);
    },
  );

  it.each(CODES)(
    "another system's code “%s” is read right, or asked for once more, and leaves nothing there",
    async (code) => {
      await scanUntilTold(code);
      const [last] = await outcomes();
      expect(last?.person?.name).toBe(ROSTER.find((row) => row.endsWith(`,${code}`))?.split(",")[0]);
      expect(await box().inputValue()).toBe("");
    },
  );

  it("nothing of all this went wrong unseen", () => {
    expect(lanyard.complaints.pages).toEqual([]);
  });
});
