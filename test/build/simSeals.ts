import { createHash } from "node:crypto";
import { makeActSeal } from "../../electron/stations/actSeal.ts";
import { makeStationSeed, stationKeyOf, verifySignature } from "../../electron/stations/stationKey.ts";
import type { StationKey, VerifySignature } from "../../shared/stations/engine.ts";
import type { StationId } from "../../shared/words/ids.ts";

/** The keys of all stations of a run: each signs with its own, and everybody can check. */
export type SimKeys = { of(station: StationId): StationKey; verify: VerifySignature };

/**
 * `areReal`: Ed25519 as the program uses it, which takes a tenth of a run's time; else a digest over a secret of the station's, that nobody
 * else in the run can make either.
 */
export function simKeys(areReal: boolean): SimKeys {
  const keys = new Map<StationId, StationKey>();
  const make = areReal ? realKey : playedKey;
  return {
    of: (station) => {
      const key = keys.get(station) ?? make(station);
      keys.set(station, key);
      return key;
    },
    verify: areReal ? verifySignature : (key, bytes, signature) => digestOf(key, bytes) === signature,
  };
}

/** A seal of one station, as the program makes it. */
export const sealOf = (keys: SimKeys, station: StationId) => makeActSeal(keys.of(station), keys.verify);

const realKey = (station: StationId): StationKey => stationKeyOf(station, makeStationSeed());

const playedKey = (station: StationId): StationKey => {
  const publicKey = `key of ${station}`;
  return { station, publicKey, sign: (bytes) => digestOf(publicKey, bytes) };
};

const digestOf = (secret: string, bytes: Uint8Array): string =>
  createHash("sha256").update(secret).update(bytes).digest("base64");
