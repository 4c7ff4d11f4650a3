import { describe, expect, it } from "vitest";
import { WhoIsHere } from "../../../../electron/compose/stations/whoIsHere.ts";
import type { FactBody } from "../../../../shared/facts/fact.ts";
import { TODAY } from "../../../../shared/facts/upcast.ts";
import type { Presence } from "../../../../shared/stations/presence.ts";
import { StationId } from "../../../../shared/words/ids.ts";
import { aDesk } from "../../../build/desk.ts";
import { DESK_A } from "../../../build/people.ts";

const DESK_B = StationId.parse("desk-b");
const ME = "0.9.0";

describe("which desks are here", () => {
  it("is told by what they say of themselves, until they say goodbye or nothing more", async () => {
    const { here, clock, isHere } = await twoDesks();
    expect([here.others, isHere()]).toEqual([0, false]);
    here.hear(said(DESK_B));
    expect([here.others, isHere()]).toEqual([1, true]);
    here.hear(said(DESK_B, { isLeaving: true }));
    expect([here.others, isHere()]).toEqual([0, false]);
    here.hear(said(DESK_B));
    clock.ms += 4_999;
    expect([here.others, isHere()]).toEqual([1, true]);
    clock.ms += 1;
    expect([here.others, isHere()]).toEqual([0, false]);
  });

  it("counts neither this desk itself nor one that is none of the event's", async () => {
    const { here } = await twoDesks();
    expect(here.hear(said(DESK_A))).toBe(false);
    expect(here.hear(said(StationId.parse("desk-x")))).toBe(false);
    expect(here.others).toBe(0);
  });

  it("says how far each clock is ahead of the hub's, and which program is older", async () => {
    const { here, clock } = await twoDesks();
    here.hear(said(DESK_B, { clock: clock.ms + 90_000, version: "0.8.1" }));
    const [me, other] = here.views(said(DESK_A, { clock: clock.ms }), 30_000);
    expect(me).toMatchObject({ isMe: true, isHere: true, clockAhead: -30_000, age: "same" });
    expect(other).toMatchObject({ isMe: false, clockAhead: 60_000, age: "older" });
    expect(here.views(said(DESK_A), null)[1]?.clockAhead).toBeNull();
    expect([here.clockAhead(DESK_B), here.clockAhead(StationId.parse("desk-x"))]).toEqual([90_000, null]);
  });
});

async function twoDesks() {
  const { desk, clock } = await aDesk([joined(DESK_A), joined(DESK_B)]);
  const here = new WhoIsHere({ desk, me: DESK_A, version: ME, clock: { now: () => clock.ms } });
  const isHere = () => here.views(said(DESK_A), null).find(({ id }) => id === DESK_B)?.isHere;
  return { here, clock, isHere };
}

const joined = (who: StationId): FactBody => ({
  kind: "station-joined",
  who,
  name: who,
  key: `key of ${who}`,
  unsigned: 0,
});

const said = (station: StationId, more: Partial<Presence> = {}): Presence => ({
  ...{ station, name: station, clock: 0, version: ME, facts: TODAY, outbox: 0, badges: 0, printerTrouble: false },
  ...{ isHub: false, seq: 0, lacks: [], isLeaving: false, ...more },
});
