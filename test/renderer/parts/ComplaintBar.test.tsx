// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { words } from "../../../shared/i18n/say.ts";
import { aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const say = words("en").program;

test("a disk that was full and has room again is told of, until somebody closes it", async () => {
  const { far } = await openWindow();
  expect(screen.queryByTestId("notice")).toBeNull();
  act(() => far.tell("status", aStatus({ journalTrouble: "disk-full" })));
  await screen.findByTestId("journal-trouble");
  expect(screen.queryByTestId("notice")).toBeNull();
  act(() => far.tell("status", aStatus()));
  expect((await screen.findByTestId("notice")).textContent).toContain(say.journalAgain);
  expect(screen.queryByTestId("journal-trouble")).toBeNull();
  act(() => far.tell("status", aStatus()));
  expect(screen.getByTestId("notice").textContent).toContain(say.journalAgain);
});
