import { describe, expect, it } from "vitest";
import { newRecoveryCode, recoveryTextOf } from "../../../shared/ticket/recoveryCode.ts";

const bytes = Uint8Array.from({ length: 15 }, (_, at) => (at * 37 + 11) % 256);
const code = newRecoveryCode(bytes);
const letters = code.replaceAll("-", "");

describe("a recovery code", () => {
  it("is of seven groups, and reads the same however it is typed", () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(recoveryTextOf(code)).toBe(letters);
    expect(recoveryTextOf(` ${code.toLowerCase().replaceAll("-", " – ")}\n`)).toBe(letters);
    expect(recoveryTextOf(letters.replaceAll("0", "o").replaceAll("1", "l"))).toBe(letters);
  });

  it("tells one wrong letter, two in each other's place, and a missing one", () => {
    for (let at = 0; at < letters.length; at++) {
      const other = letters[at] === "7" ? "8" : "7";
      expect(recoveryTextOf(letters.slice(0, at) + other + letters.slice(at + 1))).toBeNull();
      expect(recoveryTextOf(letters.slice(0, at) + letters.slice(at + 1))).toBeNull();
      const [a = "", b = ""] = letters.slice(at, at + 2);
      if (a !== b && b) expect(recoveryTextOf(letters.slice(0, at) + b + a + letters.slice(at + 2))).toBeNull();
    }
  });

  it("differs with every byte", () => {
    const others = [...bytes.keys()].map((at) => newRecoveryCode(bytes.with(at, 255 - (bytes[at] ?? 0))));
    expect(new Set([code, ...others]).size).toBe(16);
  });

  it("is not what an ordinary passphrase is taken for", () => {
    expect(recoveryTextOf("correct horse battery staple")).toBeNull();
    expect(recoveryTextOf("")).toBeNull();
  });
});
