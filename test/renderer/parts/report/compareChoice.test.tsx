// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { CompareReply } from "../../../../shared/contract/reportShapes.ts";
import type { EventSummary, OpenTrouble } from "../../../../shared/contract/shapes.ts";
import { words } from "../../../../shared/i18n/say.ts";
import { EventId } from "../../../../shared/words/ids.ts";
import { aHello, aStatus } from "../../made.ts";
import { openWindow } from "../../openWindow.tsx";

const OTHER: EventSummary = {
  ...{ id: EventId.parse("other"), theme: "Last year", date: "2025-11-22", venue: null, timezone: "Asia/Shanghai" },
  ...{ signIn: null, folder: "/events/last", people: 0 },
};
const say = words("en").eventReport;

afterEach(cleanup);

/** The report's screen beside another event, which cannot be read for this reason. */
async function comparing(trouble: OpenTrouble) {
  const status = aStatus();
  const events = [...(status.event ? [status.event] : []), OTHER];
  const reply: CompareReply = { what: "not-read", folder: OTHER.folder, trouble };
  const { front, far } = await openWindow({
    "app.hello": () => aHello({ status, events }),
    "report.read": () => null,
    "report.compare": () => reply,
  });
  front.store.setState({ screen: "report" });
  const choice = await screen.findByLabelText(say.compare);
  expect([...choice.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
    say.compareNone,
    "Last year · 2025-11-22",
  ]);
  fireEvent.change(choice, { target: { value: OTHER.folder } });
  return { far, told: (await screen.findByTestId("trouble")).textContent ?? "" };
}

test.each<[string, OpenTrouble, string]>([
  ["is locked", { code: "locked", folder: OTHER.folder }, say.compareLocked],
  [
    "has a damaged line",
    { code: "damaged-line", file: "/events/last/journal.ndjson", line: 7, before: 6, after: 2 },
    say.compareDamaged(7),
  ],
  ["is gone", { code: "no-event", folder: OTHER.folder }, say.compareGone],
  ["is on a disk that does not answer", { code: "disk-error", folder: OTHER.folder }, OTHER.folder],
])("an event that %s is not compared, and why is said", async (_when, trouble, text) => {
  const { told, far } = await comparing(trouble);
  expect(told).toContain(say.compareFailed);
  expect(told).toContain(text);
  fireEvent.change(screen.getByLabelText(say.compare), { target: { value: "" } });
  await waitFor(() => expect(screen.queryByTestId("trouble")).toBeNull());
  expect(far.count("report.compare")).toBe(1);
});
