import { createHash } from "node:crypto";
import type { StationKey, VerifySignature } from "../../shared/stations/engine.ts";

/** Signs acts line by line, so that long ones need not be held as one text, and checks others'. */
export const makeActSeal = (key: Pick<StationKey, "sign">, verify: VerifySignature) => ({
  begin() {
    const hash = createHash("sha256");
    const digest = (): Uint8Array => hash.copy().digest();
    return {
      add: (line: string) => void hash.update(line).update("\n"),
      sign: () => key.sign(digest()),
      holds: (publicKey: string, signature: string) => verify(publicKey, digest(), signature),
    };
  },
});
