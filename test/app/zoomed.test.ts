import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen } from "../build/screen.ts";

const say = words("en");

describe("a window of 1280 × 800 at 200 %", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
    await lanyard.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(2);
    });
  });

  afterAll(() => lanyard.close());

  it("shows whoever is clicked in the list, the second time too, and the form for somebody new", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.people.title, exact: true }).click();
    const row = window.getByRole("grid").getByText("涵畅").first();
    const isInSight = (title: string) =>
      window.getByRole("heading", { name: title, exact: true }).evaluate((heading) => {
        const { top, bottom } = heading.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    for (let time = 0; time < 2; time++) {
      await row.scrollIntoViewIfNeeded();
      await row.click();
      await expect.poll(() => isInSight(say.people.details)).toBe(true);
      await shot(window, `zoomed-person-${time}`);
    }
    await window.getByRole("button", { name: say.adding.open, exact: true }).click();
    await expect.poll(() => isInSight(say.adding.title)).toBe(true);
  });
});
