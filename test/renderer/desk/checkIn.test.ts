import { describe, expect, test } from "vitest";
import { scan, undoArrival } from "../../../renderer/desk/checkIn.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import type { Signal } from "../../../renderer/desk/sound.ts";
import type { CheckInReply } from "../../../shared/contract/shapes.ts";
import type { FactId, PersonId } from "../../../shared/words/ids.ts";
import { aCard, aHello, anOutcome, aStatus, farDesk } from "../made.ts";

type Far = Parameters<typeof farDesk>[0];

/** A window joined to a desk that answers as told; `heard`: the sounds it made. */
async function front(answers: Far) {
  const heard: Signal[] = [];
  const far = farDesk({ "app.hello": () => aHello(), "badges.jobs": () => [], ...answers });
  const joined = openFront(far.bridge, (tone) => heard.push(tone));
  await greet(joined);
  return { ...joined, far, heard, state: () => joined.store.getState() };
}

const outcome = (inbox: number): CheckInReply => ({ what: "outcome", outcome: anOutcome({ inbox }) });

describe("a scan", () => {
  test("told by the reply and by news is listed once and heard once", async () => {
    const it = await front({ "checkIn.scan": () => outcome(1) });
    const asked = scan(it, ["A"]);
    it.far.tell("outcome", anOutcome({ inbox: 1 }));
    await asked;
    it.far.tell("outcome", anOutcome({ inbox: 1 }));
    expect(it.state().entries).toHaveLength(1);
    expect(it.heard).toEqual(["yes"]);
  });

  test("goes out at once while others are unanswered, each under a name of its own", async () => {
    const answers: ((reply: CheckInReply) => void)[] = [];
    const it = await front({ "checkIn.scan": () => new Promise<CheckInReply>((answer) => answers.push(answer)) });
    const asked = ["A", "B", "C"].map((text) => scan(it, [text]));
    await Promise.resolve();
    expect(it.far.count("checkIn.scan")).toBe(3);
    expect(it.state().asking).toBe(3);
    const nonces = it.far.calls
      .filter(({ name }) => name === "checkIn.scan")
      .map(({ input }) => (input as { nonce: string }).nonce);
    expect(new Set(nonces).size).toBe(3);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    for (const [i, answer] of answers.entries()) answer(outcome(i + 1));
    await Promise.all(asked);
    expect(it.state().asking).toBe(0);
    expect(it.state().entries.map(({ key }) => key)).toEqual(["inbox-3", "inbox-2", "inbox-1"]);
  });

  test("on another screen brings the check-in up", async () => {
    const it = await front({ "checkIn.scan": () => outcome(1) });
    it.store.setState({ screen: "report" });
    await scan(it, ["A"]);
    expect(it.state().screen).toBe("checkIn");
  });

  test("that the disk refused is told, in the list and in sound", async () => {
    const it = await front({
      "checkIn.scan": () => ({ what: "not-recorded", trouble: "disk-full", folder: "/data/e" }),
    });
    await scan(it, ["A"]);
    expect(it.state().entries[0]).toMatchObject({ what: "not-recorded", trouble: "disk-full" });
    expect(it.heard).toEqual(["no"]);
  });

  test("that failed stands in the list and in the bar with its reference", async () => {
    const it = await front({});
    await scan(it, ["A"]);
    expect(it.state().entries[0]).toMatchObject({ what: "failed", reference: "no-checkIn.scan" });
    expect(it.state().complaint).toMatchObject({ what: "fault", fault: { reference: "no-checkIn.scan" } });
    expect(it.state().asking).toBe(0);
    expect(it.heard).toEqual(["no"]);
  });

  test("without an event says what to do first", async () => {
    const it = await front({
      "app.hello": () => aHello({ status: aStatus({ event: null }) }),
      "checkIn.scan": () => ({ what: "no-event" }),
    });
    await scan(it, ["A"]);
    expect(it.state()).toMatchObject({ screen: "event", complaint: { what: "no-event" } });
  });
});

describe("an undo", () => {
  const arrival = "arrival-1" as FactId;
  const personId = "p-1" as PersonId;

  test("marks the check-in once the desk has taken it back", async () => {
    const it = await front({
      "checkIn.scan": () => ({ what: "outcome", outcome: anOutcome({ arrival }) }),
      "checkIn.undo": () => ({ what: "done" }),
    });
    await scan(it, ["A"]);
    expect(await undoArrival(it, { personId, arrival, reason: "wrong person" })).toBe(true);
    expect(it.state().entries[0]).toMatchObject({ undone: true });
  });

  test("that the disk refused leaves the check-in as it is, and says so", async () => {
    const it = await front({
      "checkIn.scan": () => ({ what: "outcome", outcome: anOutcome({ arrival }) }),
      "checkIn.undo": () => ({ what: "not-recorded", trouble: "read-only", folder: "/data/e" }),
    });
    await scan(it, ["A"]);
    expect(await undoArrival(it, { personId, arrival, reason: "wrong person" })).toBe(false);
    expect(it.state().entries[0]).toMatchObject({ undone: false });
    expect(it.state().complaint).toMatchObject({ what: "not-recorded", trouble: "read-only" });
  });
});

describe("news", () => {
  test("keeps the newest word on a badge, whichever comes last", async () => {
    const it = await front({});
    const job = {
      id: "j-1",
      personId: "p-1",
      personName: aCard().name,
      state: "queued",
      printer: null,
      trouble: null,
      detail: null,
      file: null,
      attempt: 1,
      queuedAt: "2026-11-22T13:05:00.000+08:00",
      changedAt: "2026-11-22T13:05:00.000+08:00",
    } as unknown as Parameters<typeof it.far.tell<"job">>[1];
    it.far.tell("job", { ...job, state: "saved", changedAt: "2026-11-22T13:05:01.000+08:00" });
    it.far.tell("job", job);
    expect(it.state().jobs).toMatchObject([{ state: "saved" }]);
  });

  test("of another event clears the list, since its inbox counts from one again", async () => {
    const it = await front({ "checkIn.scan": () => outcome(1) });
    await scan(it, ["A"]);
    const other = aStatus();
    if (!other.event) throw new Error("no event");
    it.far.tell("status", { ...other, event: { ...other.event, id: "event-2" as typeof other.event.id } });
    expect(it.state().entries).toEqual([]);
  });
});
