import { describe, expect, test } from "vitest";
import { connect, DeskFault } from "../../../renderer/desk/client.ts";
import type { Bridge } from "../../../shared/contract/contract.ts";

/** Nobody is there to give a PIN. */
const NO_PIN = async () => false;

/** A bridge that answers every call with `reply`, and notes what was called. */
function bridgeWith(reply: () => Promise<unknown>): { bridge: Bridge; calls: [string, unknown][] } {
  const calls: [string, unknown][] = [];
  const call = (name: string, input: unknown) => {
    calls.push([name, input]);
    return reply();
  };
  return { bridge: { call, listen: () => () => undefined }, calls };
}

describe("the desk's client", () => {
  test("spells a command of the contract as a function of its group", async () => {
    const { bridge, calls } = bridgeWith(async () => ({ ok: true, value: [] }));
    const desk = connect(bridge, () => undefined, NO_PIN);
    expect(await desk.people.search({ query: "贾", limit: 5 })).toEqual([]);
    expect(calls).toEqual([["people.search", { query: "贾", limit: 5 }]]);
  });

  test("gives null to a command that asks for nothing", async () => {
    const { bridge, calls } = bridgeWith(async () => ({ ok: true, value: [] }));
    await connect(bridge, () => undefined, NO_PIN).badges.jobs();
    expect(calls).toEqual([["badges.jobs", null]]);
  });

  test("throws a fault with its reference, and tells it", async () => {
    const { bridge } = bridgeWith(async () => ({ ok: false, fault: "failed", reference: "a1b2c3d4" }));
    const told: DeskFault[] = [];
    const desk = connect(bridge, (fault) => told.push(fault), NO_PIN);
    const asked = desk.tickets.export();
    await expect(asked).rejects.toBeInstanceOf(DeskFault);
    await expect(asked).rejects.toMatchObject({ fault: "failed", reference: "a1b2c3d4", command: "tickets.export" });
    expect(told).toHaveLength(1);
  });

  test.each([
    ["no answer", async () => undefined],
    ["half an answer", async () => ({ value: 3 })],
    ["a broken channel", () => Promise.reject(new Error("channel closed"))],
  ])("takes %s for a fault, never for an answer", async (_what, reply) => {
    const told: DeskFault[] = [];
    const desk = connect(bridgeWith(reply).bridge, (fault) => told.push(fault), NO_PIN);
    await expect(desk.app.hello()).rejects.toMatchObject({ fault: "no-reply", command: "app.hello" });
    expect(told).toHaveLength(1);
  });

  const PIN_WANTED = { ok: false, fault: "pin", reason: "data-out", reference: "attendance.export" };

  test("asks again with the same input once the supervisor's PIN was given", async () => {
    const replies: unknown[] = [PIN_WANTED, { ok: true, value: { what: "no-event" } }];
    const { bridge, calls } = bridgeWith(async () => replies.shift());
    const reasons: string[] = [];
    const desk = connect(
      bridge,
      () => undefined,
      async (reason) => reasons.push(reason) > 0,
    );
    expect(await desk.keys.export({ passphrase: "correct horse" })).toEqual({ what: "no-event" });
    expect(reasons).toEqual(["data-out"]);
    expect(calls).toEqual(Array(2).fill(["keys.export", { passphrase: "correct horse" }]));
  });

  test("ends quietly when the question for that PIN is closed: nothing was done, nothing is told", async () => {
    const told: DeskFault[] = [];
    const { bridge, calls } = bridgeWith(async () => PIN_WANTED);
    const desk = connect(bridge, (fault) => told.push(fault), NO_PIN);
    await expect(desk.tickets.export()).rejects.toMatchObject({ fault: "pin" });
    expect(calls).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
