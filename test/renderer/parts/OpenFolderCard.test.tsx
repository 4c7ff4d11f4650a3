// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { OpenFolderCard } from "../../../renderer/parts/OpenFolderCard.tsx";
import type { CopyLock, OpenFolderReply } from "../../../shared/contract/backupShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { openWindow } from "../openWindow.tsx";
import { show } from "../show.tsx";

afterEach(cleanup);

const { open } = words("en").backup;
const known = (lock: CopyLock): OpenFolderReply => ({
  ...{ what: "known", name: "聚会", folder: "/events/x", here: 40, there: 50, draft: "draft-1", lock },
});

test("two of which one is locked are told as that, without numbers of records that mean nothing", async () => {
  const { front } = await openWindow();
  cleanup();
  show(front, <OpenFolderCard whileBusy={() => undefined} />);
  const tell = (copyReply: OpenFolderReply) => act(() => front.store.setState({ copyReply }));
  tell(known("alike"));
  expect(screen.getByTestId("known-copy").textContent).toContain(open.apart(40, 50));
  for (const lock of ["only-here", "only-there", "another"] as const) {
    tell(known(lock));
    const { textContent } = screen.getByTestId("known-copy");
    expect(textContent).toContain(open.lock[lock]);
    expect(textContent).not.toMatch(/40|50/);
  }
  tell({ what: "not-read", trouble: "disk-error" });
  expect(screen.getByRole("alert").textContent).toBe(open.notRead(words("en").disk["disk-error"]));
  tell({ what: "open-again" });
  expect(screen.getByRole("alert").textContent).toBe(open.again);
});
