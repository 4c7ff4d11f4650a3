import { describe, expect, it } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { beginRehearsal, endRehearsal } from "../../../renderer/desk/rehearsal.ts";
import type { Hello, RehearsalReply } from "../../../shared/contract/shapes.ts";
import { aHello, anOutcome, aStatus, farDesk } from "../made.ts";

const SINCE = { since: "2026-11-22T12:00:00.000+08:00" };
const { event } = aStatus();
if (!event) throw new Error("no event");
const OPENED: RehearsalReply = { what: "opened", event, tornBytes: 0 };

/** A window at a desk that says `hello` when it is asked, and answers each scan with the first number of an inbox. */
async function aFront(hello: () => Hello, end: () => RehearsalReply) {
  const heard: string[] = [];
  const far = farDesk({
    "app.hello": hello,
    "badges.jobs": () => [],
    "checkIn.scan": () => ({ what: "outcome", outcome: anOutcome({ inbox: 1 }) }),
    "rehearsal.begin": () => OPENED,
    "rehearsal.end": end,
  });
  const front = openFront(far.bridge, (tone) => heard.push(tone));
  await greet(front);
  return { front, far, heard, state: () => front.store.getState() };
}

describe("a rehearsal, on the screens", () => {
  it("leaves no word of there being no event once one is open", async () => {
    const { front, state } = await aFront(aHello, () => OPENED);
    front.store.setState({ complaint: { what: "no-event" }, screen: "event" });
    await beginRehearsal(front);
    expect(state()).toMatchObject({ complaint: null, screen: "checkIn" });
  });

  it("lets the first scan after it be seen and heard, though the scans of before had its number", async () => {
    const { front, far, heard, state } = await aFront(aHello, () => OPENED);
    await scan(front, ["A"]);
    far.tell("status", aStatus({ rehearsal: SINCE }));
    expect(state().entries).toEqual([]);
    await scan(front, ["B"]);
    expect(state().entries).toHaveLength(1);
    expect(heard).toEqual(["yes", "yes"]);
  });

  it("says why no event is open when it did not open again", async () => {
    const trouble = { code: "disk-full", folder: "/data" } as const;
    let hello = aHello({ status: aStatus({ rehearsal: SINCE }) });
    const { front, state } = await aFront(
      () => hello,
      () => ({ what: "not-opened", folder: "/data", trouble }),
    );
    hello = aHello({ status: aStatus({ event: null }), trouble: { folder: "/data", trouble } });
    await endRehearsal(front, false);
    expect(state()).toMatchObject({
      openFailure: { folder: "/data", trouble },
      screen: "event",
      status: { event: null },
    });
  });
});
