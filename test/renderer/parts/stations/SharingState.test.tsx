// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { Sharing } from "../../../../shared/contract/stationShapes.ts";
import { openWindow } from "../../openWindow.tsx";
import { aHub, aStation, someSharing } from "../../sharing.ts";

afterEach(cleanup);

async function openStations(sharing: Partial<Sharing>) {
  const { front } = await openWindow({ "stations.now": () => someSharing(sharing) });
  front.store.setState({ screen: "stations" });
  await waitFor(() => expect(front.store.getState().sharing).not.toBeNull());
}

describe("how a desk stands with the others", () => {
  const me = aStation({ name: "Main door", isMe: true, isHub: true });
  const standing = async () => (await screen.findByTestId("sharing-state")).textContent;

  test("counts who is here: at a hub that nobody has joined it is in step with nobody", async () => {
    const hub = { role: "hub", state: "online", hub: aHub() } as const;
    await openStations({ ...hub, stations: [me, aStation({ name: "Asleep", isHere: false })] });
    expect(await standing()).toBe("No other desk is here");
    cleanup();
    const lost = aStation({ name: "Lost", revoked: { at: "2026-11-22T13:05:00+08:00", by: "Main door" } });
    await openStations({ ...hub, stations: [me, aStation({ name: "East" }), lost] });
    expect(await standing()).toBe("In step with 1 desk");
    expect(document.querySelector('[data-station="East"][data-here]')).not.toBeNull();
    expect(document.querySelector('[data-station="Lost"][data-here]')).toBeNull();
  });

  test("tells the hub's own laptop what ails its server, and not to look for the hub's laptop", async () => {
    const hub = aHub({ trouble: "stopped" });
    await openStations({ role: "hub", state: "alone", trouble: "unreachable", stations: [me], hub });
    expect(screen.getByTestId("hub-trouble").textContent).toContain("is being started again");
    expect(await standing()).toBe("Working alone");
  });

  test("promises nothing to one that was shut out", async () => {
    await openStations({ role: "member", state: "alone", trouble: "revoked", stations: [me] });
    expect(await standing()).toContain("This computer was shut out");
    expect(await standing()).not.toContain("everything is sent");
    const help = within(screen.getByTestId("sharing-state")).getByTestId("help");
    expect(help.dataset.topic).toBe("shut-out");
  });
});
