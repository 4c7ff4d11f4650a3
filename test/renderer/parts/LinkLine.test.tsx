// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { LinkStatus } from "../../../shared/contract/stationShapes.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { aHello, anOutcome, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";
import { someSharing } from "../sharing.ts";

afterEach(cleanup);

const open = (link: Partial<LinkStatus>) =>
  openWindow({
    "app.hello": () =>
      aHello({ status: aStatus({ link: { state: "off", outbox: 0, conflicts: 0, others: 0, ...link } }) }),
    "stations.now": () => someSharing(),
  });

describe("the line below every screen", () => {
  test("says nothing of other desks where there are none", async () => {
    await open({});
    expect(screen.queryByTestId("link")).toBeNull();
    expect(screen.queryByTestId("conflicts-badge")).toBeNull();
  });

  test.each([
    [{ state: "alone", outbox: 12 }, "Working alone: 12 not yet sent"],
    [{ state: "alone" }, "Working alone"],
    [{ state: "catching-up" }, "Catching up"],
    [{ state: "online", others: 1 }, "In step with 1 desk"],
    [{ state: "online" }, "No other desk is here"],
    [{ state: "alone", isShutOut: true }, "Shut out: stop checking in here, it counts nowhere"],
  ] as const)("says of %o: %s", async (link, text) => {
    const { front } = await open(link);
    const line = await screen.findByTestId("link");
    expect(line.textContent).toBe(text);
    fireEvent.click(line);
    expect(front.store.getState().screen).toBe("stations");
  });
});

describe("an admission of a desk that works alone", () => {
  const mine = { arrival: "f1" as FactId, inbox: 7 };

  test("says in words and with a mark that it is not confirmed, to the ear too, until it is", async () => {
    const { far } = await open({ state: "alone" });
    far.tell("outcome", anOutcome({ ...mine, confirmed: false }));
    expect((await screen.findByTestId("unconfirmed")).querySelector("svg")).not.toBeNull();
    expect(screen.getByTestId("spoken").textContent).toContain("not yet confirmed by the other desks");
    expect(screen.getByTestId("verdict").dataset.verdict).toBe("admitted");
    const listed = screen.getByTestId("unconfirmed-entry");
    expect(listed.textContent).toContain("not yet confirmed by the other desks");
    expect(listed.querySelector("svg")).not.toBeNull();
    far.tell("outcome", anOutcome({ ...mine, confirmed: true }));
    await waitFor(() => expect(screen.queryByTestId("unconfirmed-entry")).toBeNull());
    await waitFor(() => expect(screen.queryByTestId("unconfirmed")).toBeNull());
  });

  test("says nothing of it where nobody is let in", async () => {
    const { far } = await open({ state: "alone" });
    far.tell(
      "outcome",
      anOutcome({ inbox: 8, confirmed: false, verdict: { kind: "already-in", reason: "came-before" } }),
    );
    await waitFor(() => expect(screen.getByTestId("verdict").dataset.verdict).toBe("already-in"));
    expect(screen.queryByTestId("unconfirmed")).toBeNull();
  });
});
