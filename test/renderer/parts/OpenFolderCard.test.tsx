// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { OpenFolderCard } from "../../../renderer/parts/OpenFolderCard.tsx";
import type { CopyLock, OpenFolderReply } from "../../../shared/contract/backupShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { aStatus } from "../made.ts";
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
});

test("the event that is here already is called by its theme, not by its folder", async () => {
  const { front } = await openWindow();
  cleanup();
  show(front, <OpenFolderCard whileBusy={() => undefined} />);
  const { event } = aStatus();
  const here = event ? [{ ...event, folder: "/events/x" }] : [];
  act(() => front.store.setState({ events: here, copyReply: known("alike") }));
  expect(screen.getByTestId("known-copy").textContent).toContain(open.known("Spring meetup"));
});

const { disk, archive } = words("en");
const TOLD: [OpenFolderReply, string, string][] = [
  [{ what: "not-read", trouble: "disk-error" }, open.notRead(disk["disk-error"]), "archive-room"],
  [{ what: "open-again" }, open.again, "archive-room"],
  [{ what: "no-copy" }, open.noCopy, "which-folder"],
  [{ what: "several", names: ["a", "b"] }, open.several("a and b"), "which-folder"],
  [{ what: "not-taken", trouble: "in-use" }, open.notTaken(open.inUse), "same-event"],
  [{ what: "bad-archive", why: "damaged" }, archive.open.bad.damaged, "another-file"],
  [{ what: "bad-archive", why: "newer" }, archive.open.bad.newer, "newer-program"],
  [{ what: "bad-archive", why: "disk-full" }, archive.open.disk(disk["disk-full"]), "archive-room"],
];

test.each(TOLD)("what is not opened says why and what can be done: %j", async (copyReply, sentence, topic) => {
  const { front } = await openWindow();
  cleanup();
  show(front, <OpenFolderCard whileBusy={() => undefined} />);
  act(() => front.store.setState({ copyReply }));
  expect(screen.getByRole("alert").textContent).toContain(sentence);
  expect(screen.getByTestId("help").dataset.topic).toBe(topic);
});
