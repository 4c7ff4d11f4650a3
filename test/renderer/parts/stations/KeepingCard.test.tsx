// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { KeepingView, Sharing } from "../../../../shared/contract/stationShapes.ts";
import type { StationId } from "../../../../shared/words/ids.ts";
import { openWindow } from "../../openWindow.tsx";
import { aHub, someSharing } from "../../sharing.ts";

afterEach(cleanup);

type Server = KeepingView["servers"][number];

const aServer = (name: string, given: Partial<Server> = {}): Server => ({
  ...{ id: `station-${name}` as StationId, name, isMe: false, isHub: false, state: "runs", ...given },
});

const THREE = [aServer("Hub", { isHub: true }), aServer("Left"), aServer("Right")];

async function open(sharing: Partial<Sharing>, answers: Parameters<typeof openWindow>[0] = {}) {
  const opened = await openWindow({ "stations.now": () => someSharing({ state: "online", ...sharing }), ...answers });
  opened.front.store.setState({ screen: "stations" });
  await waitFor(() => expect(opened.front.store.getState().sharing).not.toBeNull());
  return { ...opened, card: await screen.findByTestId("keeping") };
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>("button", { name });

describe("who keeps the record", () => {
  test("a desk offers to keep it too, and says why it could not", async () => {
    const keeping = { isThree: false, mine: null, servers: [] };
    const { far, card } = await open(
      { role: "member", keeping },
      { "stations.keepHere": () => ({ what: "refused", why: "unreachable" }) },
    );
    fireEvent.click(await button("Keep the record here too"));
    expect((await within(card).findByTestId("trouble")).textContent).toContain("ports 4222 and 6222");
    expect(far.count("stations.keepHere")).toBe(1);
  });

  test("a desk that is not in step does not, and one without a server says what to install", async () => {
    const keeping = { isThree: false, mine: null, servers: [] };
    await open({ role: "member", state: "alone", keeping });
    expect((await button("Keep the record here too")).disabled).toBe(true);
    cleanup();
    await open(
      { role: "member", canHost: "not-installed", keeping },
      { "stations.keepHere": () => ({ what: "refused", why: "not-installed" }) },
    );
    fireEvent.click(await button("Keep the record here too"));
    await screen.findByTestId("install");
  });

  test("one that waits says what is wanted, and can leave it", async () => {
    const servers = [aServer("Left", { state: "waiting", isMe: true })];
    const { far, card } = await open(
      { role: "member", keeping: { isThree: false, mine: "waiting", servers } },
      { "stations.keepAlone": () => ({ what: "done" }) },
    );
    expect(card.textContent).toContain("one more is wanted");
    fireEvent.click(await button("Stop keeping it here…"));
    fireEvent.click(await button("Stop keeping it"));
    await waitFor(() => expect(far.count("stations.keepAlone")).toBe(1));
  });

  test("the hub shows all three, which one does not answer, and goes back to one when staff say so", async () => {
    const [hub, left, right] = THREE;
    if (!hub || !left || !right) throw new Error("three");
    const servers = [hub, left, { ...right, state: "silent" as const }];
    const { far, card } = await open(
      { role: "hub", hub: aHub(), keeping: { isThree: true, mine: null, servers } },
      { "stations.keepAlone": () => ({ what: "done" }) },
    );
    expect(card.textContent).toContain("Two of the three run");
    expect(within(card).getByText("Right").closest("li")?.textContent).toContain("Does not answer");
    fireEvent.click(await button("Keep the record here only…"));
    expect(far.count("stations.keepAlone")).toBe(0);
    fireEvent.click(await button("Keep it here only"));
    await waitFor(() => expect(far.count("stations.keepAlone")).toBe(1));
  });

  test("a desk beside three offers nothing more", async () => {
    const { card } = await open({ role: "member", keeping: { isThree: true, mine: null, servers: THREE } });
    expect(card.textContent).toContain("On three laptops together");
    expect(within(card).queryByRole("button")).toBeNull();
  });
});
