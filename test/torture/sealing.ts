import { type Codec, PLAIN } from "../../electron/store/codec.ts";
import { sealedCodec } from "../../electron/store/sealed.ts";
import { anEvent } from "../build/people.ts";

const ASKED = "LANYARD_TORTURE_LOCKED";
/** Whoever tortures keeps no secrets. */
const DATA_KEY = Buffer.alloc(32, 7);

/** From now on (or no more) a torture's folders are locked, in this process and in those it starts. */
export function lockFolders(isAsked: boolean): void {
  if (isAsked) process.env[ASKED] = "1";
  else delete process.env[ASKED];
}

/** How the files of a torture's folders lie. */
export const codecNow = (): Codec => (process.env[ASKED] === "1" ? sealedCodec(DATA_KEY, anEvent().id) : PLAIN);
