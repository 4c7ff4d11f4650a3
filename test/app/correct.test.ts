import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen } from "../build/screen.ts";
import { goToSearch, typeLikeAPerson } from "../build/typing.ts";

const say = words("en");

describe("a person on the list", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(() => lanyard.close());

  it("is corrected, found under the new name, and the history says what it was", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.people.title, exact: true }).click();
    await window.getByText("涵畅").first().click();
    await window.getByRole("button", { name: say.editing.open, exact: true }).click();
    const company = window.getByTestId("edit").getByLabel(say.personField.company, { exact: true });
    await company.fill("示例科技");
    await shot(window, "edit-en");
    await window.getByRole("button", { name: say.editing.save, exact: true }).click();
    await window.getByText(say.editing.saved).waitFor();
    await window.getByRole("button", { name: say.program.back, exact: true }).click();
    await expect.poll(() => window.getByTestId("history").innerText()).toContain("示例科技");
    expect(await window.getByTestId("person").innerText()).toContain("示例科技");
    await goToSearch(window);
    await typeLikeAPerson(window, "hanchang");
    await expect.poll(() => window.getByRole("option").first().innerText()).toContain("示例科技");
  });
});
