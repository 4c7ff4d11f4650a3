import { describe, expect, test } from "vitest";
import { connect, DeskFault } from "../../../renderer/desk/client.ts";
import type { Bridge } from "../../../shared/contract/contract.ts";

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
    const desk = connect(bridge, () => undefined);
    expect(await desk.people.search({ query: "贾", limit: 5 })).toEqual([]);
    expect(calls).toEqual([["people.search", { query: "贾", limit: 5 }]]);
  });

  test("gives null to a command that asks for nothing", async () => {
    const { bridge, calls } = bridgeWith(async () => ({ ok: true, value: [] }));
    await connect(bridge, () => undefined).badges.jobs();
    expect(calls).toEqual([["badges.jobs", null]]);
  });

  test("throws a fault with its reference, and tells it", async () => {
    const { bridge } = bridgeWith(async () => ({ ok: false, fault: "failed", reference: "a1b2c3d4" }));
    const told: DeskFault[] = [];
    const desk = connect(bridge, (fault) => told.push(fault));
    const asked = desk.attendance.export();
    await expect(asked).rejects.toBeInstanceOf(DeskFault);
    await expect(asked).rejects.toMatchObject({ fault: "failed", reference: "a1b2c3d4", command: "attendance.export" });
    expect(told).toHaveLength(1);
  });

  test.each([
    ["no answer", async () => undefined],
    ["half an answer", async () => ({ value: 3 })],
    ["a broken channel", () => Promise.reject(new Error("channel closed"))],
  ])("takes %s for a fault, never for an answer", async (_what, reply) => {
    const told: DeskFault[] = [];
    const desk = connect(bridgeWith(reply).bridge, (fault) => told.push(fault));
    await expect(desk.app.hello()).rejects.toMatchObject({ fault: "no-reply", command: "app.hello" });
    expect(told).toHaveLength(1);
  });
});
