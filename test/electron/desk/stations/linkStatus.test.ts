import { describe, expect, it } from "vitest";
import type { DeskLink } from "../../../../electron/desk/stations/linkParts.ts";
import { linkStatusOf } from "../../../../electron/desk/stations/linkStatus.ts";
import { emptyState } from "../../../../shared/facts/state.ts";
import { StationId } from "../../../../shared/words/ids.ts";

const ME = StationId.parse("desk-1");
const joined = { at: "2026-11-22T13:00:00+08:00", by: "Main door" };
const parts = { station: { id: ME } };
const link = { state: "alone", outbox: 3, others: 0 } as DeskLink;

describe("how a desk stands with the others", () => {
  it("tells one that was shut out so, and nobody else", () => {
    const state = emptyState();
    state.stations.set(ME, { name: "East", key: "U", unsigned: 0, keyless: {}, joined, revoked: null });
    const status = { state: "alone", outbox: 3, others: 0, conflicts: 0 };
    expect(linkStatusOf({ link, state, parts })).toEqual(status);
    state.stations.set(ME, { name: "East", key: "U", unsigned: 0, keyless: {}, joined, revoked: joined });
    expect(linkStatusOf({ link, state, parts })).toEqual({ ...status, isShutOut: true });
    // It has left, and has the event to itself.
    expect(linkStatusOf({ link: null, state, parts }).isShutOut).toBeUndefined();
  });
});
