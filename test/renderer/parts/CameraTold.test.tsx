// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { CameraTold } from "../../../renderer/parts/CameraTold.tsx";
import { words } from "../../../shared/i18n/say.ts";
import { openWindow } from "../openWindow.tsx";
import { show } from "../show.tsx";

afterEach(cleanup);

const say = words("en").camera;
const RUNS = {};

async function told(camera: Parameters<typeof CameraTold>[0]["camera"]) {
  const { front } = await openWindow();
  cleanup();
  return show(
    front,
    <CameraTold camera={camera}>
      <button type="button">again</button>
    </CameraTold>,
  ).container.textContent;
}

test("says that the camera starts, and nothing once it shows something", async () => {
  expect(await told({ running: null, trouble: null })).toBe(say.starting);
  cleanup();
  expect(await told({ running: RUNS, trouble: null })).toBe("");
});

test("says what is wrong, also of a camera that runs, and what can be done", async () => {
  for (const running of [null, RUNS]) {
    const text = await told({ running, trouble: "no-picture" });
    expect(screen.getByRole("alert").textContent).toBe(text);
    expect(text).toContain(say.trouble["no-picture"]);
    expect(text).toContain("again");
    cleanup();
  }
});
