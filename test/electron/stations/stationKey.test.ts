import { fromPublic, fromSeed } from "@nats-io/nkeys";
import { describe, expect, it } from "vitest";
import { isStationKey, makeStationSeed, stationKeyOf, verifySignature } from "../../../electron/stations/stationKey.ts";
import { StationId } from "../../../shared/words/ids.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const STATION = StationId.parse("desk-1");

describe("a station's key", () => {
  it("signs as nkeys do, and takes what they signed", () => {
    for (let round = 0; round < 20; round++) {
      const seed = makeStationSeed();
      const ours = stationKeyOf(STATION, seed);
      const theirs = fromSeed(bytesOf(seed));
      const bytes = bytesOf(`an act, ${round}`);
      expect(ours.publicKey).toBe(theirs.getPublicKey());
      expect(ours.sign(bytes)).toBe(Buffer.from(theirs.sign(bytes)).toString("base64"));
      expect(fromPublic(ours.publicKey).verify(bytes, Buffer.from(ours.sign(bytes), "base64"))).toBe(true);
      expect(verifySignature(ours.publicKey, bytes, ours.sign(bytes))).toBe(true);
    }
  });

  it("holds for no other bytes, key or signature, and for no nonsense", () => {
    const [mine, other] = [stationKeyOf(STATION, makeStationSeed()), stationKeyOf(STATION, makeStationSeed())];
    const bytes = bytesOf("an act");
    const signature = mine.sign(bytes);
    expect(verifySignature(mine.publicKey, bytesOf("an Act"), signature)).toBe(false);
    expect(verifySignature(other.publicKey, bytes, signature)).toBe(false);
    expect(verifySignature(mine.publicKey, bytes, other.sign(bytes))).toBe(false);
    for (const nonsense of ["", "x", signature.slice(4), `${signature}AAAA`])
      expect(verifySignature(mine.publicKey, bytes, nonsense)).toBe(false);
    const changed = `${mine.publicKey.slice(0, 20)}${mine.publicKey[20] === "A" ? "B" : "A"}${mine.publicKey.slice(21)}`;
    for (const key of ["", "U", mine.seed, changed, mine.publicKey.toLowerCase(), `${mine.publicKey}A`]) {
      expect(isStationKey(key), key).toBe(false);
      expect(verifySignature(key, bytes, signature)).toBe(false);
    }
    expect(isStationKey(mine.publicKey)).toBe(true);
    expect(() => stationKeyOf(STATION, "SUNONSENSE")).toThrow();
  });
});
