import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type HeldPort, holdPort, reach } from "../../../electron/stations/reach.ts";
import { openPort } from "../../build/switchablePort.ts";

describe("a port that is held", () => {
  const held: HeldPort[] = [];
  afterEach(() => Promise.all(held.splice(0).map((one) => one.close())));
  const hold = async (wanted: readonly number[], word: string) => {
    const one = await holdPort("127.0.0.1", wanted, word);
    if (one) held.push(one);
    return one?.port ?? 0;
  };

  it("is reached where its word is heard on all, and nowhere else", async () => {
    const ports = [await hold([0], "lanyard gala desk-2"), await hold([0], "lanyard gala desk-2")];
    const other = await hold([0], "lanyard gala desk-3");
    const asked = { word: "lanyard gala desk-2", ms: 1_000 };
    expect(await reach(["127.0.0.1"], ports, asked)).toEqual(["127.0.0.1"]);
    expect(await reach(["::1", "127.0.0.1"], ports, asked)).toEqual(["127.0.0.1"]);
    expect(await reach(["127.0.0.1"], [...ports, other], asked)).toEqual([]);
    await Promise.all(held.splice(0).map((one) => one.close()));
    expect(await reach(["127.0.0.1"], ports, asked)).toEqual([]);
  });

  it("is the first that is free, or none", async () => {
    const taken = await hold([0], "a");
    expect(await hold([taken], "b")).toBe(0);
    expect(await hold([taken, 0], "b")).not.toBe(taken);
  });

  it("is not taken for one that is silent, or that talks without end", async () => {
    const silent = await openPort(() => undefined);
    const talker = createServer((line) => line.on("error", () => undefined).write("x".repeat(5_000)));
    await new Promise<void>((resolve) => talker.listen(0, "127.0.0.1", resolve));
    const address = talker.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(await reach(["127.0.0.1"], [port], { word: "x", ms: 300 })).toEqual([]);
    expect(await reach(["127.0.0.1"], [silent.port], { word: "x", ms: 300 })).toEqual([]);
    await silent.switchOff();
    talker.close();
  });
});
