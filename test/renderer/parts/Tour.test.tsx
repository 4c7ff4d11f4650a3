// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { Settings } from "../../../shared/contract/shapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { aHello, someSettings } from "../made.ts";
import { openWindow, says } from "../openWindow.tsx";

afterEach(cleanup);

const say = words("en").tour;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

/** A window at a desk whose tour stands as told; what the settings were changed to. */
async function atDesk(tour: Settings["tour"]) {
  const changes: unknown[] = [];
  let settings = someSettings(tour ? { tour } : {});
  const opened = await openWindow({
    "app.hello": () => aHello({ settings }),
    "checkIn.scan": () => says({}),
    "settings.change": (change) => {
      changes.push(change);
      settings = { ...settings, tour: "seen" };
      return { settings, kept: true };
    },
  });
  return { ...opened, changes };
}

describe("the tour of the first start", () => {
  test("goes through three steps and back, points at the menu, and is remembered as seen", async () => {
    const { changes } = await atDesk("due");
    const shown = () => screen.getByTestId("tour").getAttribute("data-step");
    const pointed = () => document.querySelector("[data-pointed]")?.textContent;
    expect([shown(), pointed()]).toEqual(["bring", "Event"]);
    expect(document.activeElement).toBe(screen.getByTestId("tour"));
    press(say.next);
    expect([shown(), pointed()]).toEqual(["scan", "Check in"]);
    press(say.back);
    press(say.next);
    press(say.next);
    expect([shown(), pointed()]).toEqual(["trouble", "Badges"]);
    press(say.done);
    expect(screen.queryByTestId("tour")).toBeNull();
    await waitFor(() => expect(changes).toEqual([{ tour: "seen" }]));
  });

  test.each<["Escape on it" | "Escape with nothing chosen" | "a press", () => void]>([
    ["Escape on it", () => fireEvent.keyDown(screen.getByTestId("tour"), { key: "Escape" })],
    ["Escape with nothing chosen", () => fireEvent.keyDown(document.body, { key: "Escape" })],
    ["a press", () => press(say.skip)],
  ])("is skipped by %s", async (_how, skip) => {
    const { changes } = await atDesk("due");
    skip();
    await waitFor(() => expect(screen.queryByTestId("tour")).toBeNull());
    await waitFor(() => expect(changes).toEqual([{ tour: "seen" }]));
  });

  test("ends with the first scan, which is decided", async () => {
    const { front, far } = await atDesk("due");
    await scan(front, ["711234567000000000042012345678901234567890123497"]);
    expect(far.count("checkIn.scan")).toBe(1);
    await waitFor(() => expect(screen.queryByTestId("tour")).toBeNull());
    await waitFor(() => expect(screen.getByTestId("verdict").getAttribute("data-verdict")).toBe("admitted"));
  });

  test("does not come by itself where it was seen, nor at a desk older than it", async () => {
    for (const tour of ["seen", undefined] as const) {
      await atDesk(tour);
      expect(screen.queryByTestId("tour")).toBeNull();
      cleanup();
    }
  });
});
