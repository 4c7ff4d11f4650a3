// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { FontsNote } from "../../../renderer/parts/FontsNote.tsx";
import type { BadgeFonts } from "../../../shared/contract/badgeShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { openWindow } from "../openWindow.tsx";
import { show } from "../show.tsx";

afterEach(cleanup);

const say = words("en");

async function note(answer: BadgeFonts) {
  const { far, front } = await openWindow({ "badges.fonts": () => answer });
  cleanup();
  show(front, <FontsNote />);
  await waitFor(() => expect(far.count("badges.fonts")).toBe(1));
  await waitFor(() => undefined);
}

test("names the damaged font files and says what to do", async () => {
  await note({ damaged: ["NotoSansThai_700Bold.ttf", "NotoEmoji_400Regular.ttf"], isEmpty: false });
  const said = (await screen.findByRole("alert")).textContent;
  expect(said).toContain("NotoSansThai_700Bold.ttf, NotoEmoji_400Regular.ttf");
  expect(said).toContain("Install the program again");
});

test("says that there is no font at all", async () => {
  await note({ damaged: [], isEmpty: true });
  expect((await screen.findByRole("alert")).textContent).toContain(say.pressTrouble["no-fonts"]);
});

test("says nothing while all are whole", async () => {
  await note({ damaged: [], isEmpty: false });
  expect(screen.queryByRole("alert")).toBeNull();
});
