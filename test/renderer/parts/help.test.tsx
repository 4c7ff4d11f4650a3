// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { CloseCard } from "../../../renderer/parts/CloseCard.tsx";
import { LockCard } from "../../../renderer/parts/LockCard.tsx";
import { RecoveryPage } from "../../../renderer/parts/RecoveryPage.tsx";
import { ReportPdf } from "../../../renderer/parts/report/ReportPdf.tsx";
import type { SealReply } from "../../../shared/contract/closeShapes.ts";
import type { LockTrouble, RecoveryPageReply } from "../../../shared/contract/vaultShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";
import { show } from "../show.tsx";

afterEach(cleanup);

const { closing, lock } = words("en");
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const topic = async () => (await screen.findByTestId("help")).dataset.topic;

test.each<[LockTrouble, string]>([
  ["wrong-passphrase", "lock-passphrase"],
  ["damaged", "damaged"],
  ["busy", "lock-later"],
  ["disk-full", "not-written"],
])("a lock that stays as it was says what can be done: %s", async (why, wanted) => {
  const status = aStatus();
  const { front } = await openWindow({
    "lock.given": () => ({ files: 0 }),
    "lock.remove": () => ({ what: "refused", why, folder: "/events/x" }),
  });
  cleanup();
  act(() =>
    front.store.setState({ status: { ...status, event: status.event && { ...status.event, isLocked: true } } }),
  );
  show(front, <LockCard />);
  press(lock.remove);
  fireEvent.change(screen.getByTestId("lock-current"), { target: { value: "wrong" } });
  press(lock.unlockIt);
  expect((await screen.findByTestId("lock-refused")).textContent).toContain(lock.trouble[why]);
  expect(await topic()).toBe(wanted);
});

test.each<RecoveryPageReply>([
  { what: "wrong-code" },
  { what: "beside-the-event" },
  { what: "not-written", trouble: "disk-full", folder: "/stick" },
  { what: "failed", code: "no-fonts" },
])("a recovery code that got no page is to be written down: %j", async (reply) => {
  const { front } = await openWindow({ "lock.page": () => reply });
  cleanup();
  show(front, <RecoveryPage code="AAAA-BBBB" />);
  press(lock.recoveryPage);
  expect(await topic()).toBe("recovery-page");
});

test.each<[SealReply, string | null]>([
  [{ what: "changed", isErased: false }, "seal"],
  [{ what: "changed", isErased: true }, null],
  [{ what: "whole", since: 0 }, null],
])("records that are not those that were sealed say what to do: %j", async (reply, wanted) => {
  const status = aStatus();
  const { front } = await openWindow({ "events.checkSeal": () => reply });
  cleanup();
  const closed = { at: "2026-11-22T18:00:00+08:00", by: "desk", facts: 3, digest: "0123456789abcdef" };
  act(() => front.store.setState({ status: { ...status, closed } }));
  if (!status.event) throw new Error("an event is open");
  show(front, <CloseCard event={status.event} />);
  press(closing.check);
  await screen.findByText(wanted ? closing.changed : /./, { selector: "[data-testid=seal-reply]" });
  expect(screen.queryByTestId("help")?.dataset.topic ?? null).toBe(wanted);
});

test("an event that is not read for a comparison leaves the report of the open one", async () => {
  const { front } = await openWindow();
  cleanup();
  const folder = "/events/x";
  show(front, <ReportPdf reply={{ what: "not-read", folder, trouble: { code: "locked", folder } }} />);
  expect(await topic()).toBe("compare");
});
