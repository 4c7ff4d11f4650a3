import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { qrModules } from "../../../electron/badges/qr.ts";
import { makeSealer, newEventTag, newTicketNumber } from "../../../electron/tickets/seal.ts";
import { newSigningKey } from "../../../electron/tickets/sign.ts";
import { isCode, type OwnCode, readCode } from "../../../shared/ticket/ticket.ts";

const seals = makeSealer(new Uint8Array(32).fill(7), "1234567");

const read = (text: string): OwnCode => {
  const code = readCode(text);
  if (code.form !== "own") throw new Error(code.form);
  return code.code;
};

describe("the seal", () => {
  // Worked out by hand with another HMAC, so that a change of ours cannot pass unseen.
  it("stays the same for ever: tickets that were sent out must open the door", () => {
    expect(seals.code("ticket", "000000000042")).toBe("711234567000000000042097860249409415087947303113");
    expect(seals.code("badge", "000000000042")).toBe("721234567000000000042044439796588605481559348415");
  });

  it("holds for codes of this key only, whatever is altered", () => {
    const code = read(seals.code("ticket", "000000000042"));
    expect(seals.holds(code)).toBe(true);
    expect(seals.holds({ ...code, kind: "badge" })).toBe(false);
    expect(seals.holds({ ...code, number: "000000000043" })).toBe(false);
    expect(seals.holds({ ...code, tag: "7654321" })).toBe(false);
    expect(makeSealer(randomBytes(32), "1234567").holds(code)).toBe(false);
  });

  it("gives every number another seal", () => {
    const codes = Array.from({ length: 1_000 }, (_, n) => read(seals.code("ticket", String(n).padStart(12, "0"))).seal);
    expect(new Set(codes).size).toBe(1_000);
  });
});

describe("numbers", () => {
  it("are twelve digits nobody has, tags seven", () => {
    const taken = new Set<string>();
    for (let i = 0; i < 500; i++) taken.add(newTicketNumber((number) => taken.has(number)));
    expect(taken.size).toBe(500);
    for (const number of taken) expect(number).toMatch(/^\d{12}$/);
    let asked = 0;
    newTicketNumber(() => ++asked < 3);
    expect(asked).toBe(3);
    expect(newEventTag()).toMatch(/^\d{7}$/);
  });
});

describe("signed tickets", () => {
  const { privateKey, verifyKey } = newSigningKey();
  const other = newSigningKey();
  const sealer = (own: Uint8Array | null, wanted: string | null, tag = "1234567") =>
    makeSealer(new Uint8Array(32).fill(7), tag, { privateKey: () => own, verifyKey: () => wanted });
  const signs = sealer(privateKey, verifyKey);
  const verifies = sealer(null, verifyKey);
  const numbers = Array.from({ length: 300 }, (_, n) => String(n * 7_919).padStart(12, "0"));
  const codes = numbers.map((number) => signs.code("signed", number));

  it("are 179 digits, and hold where only the public half is known", () => {
    for (const [at, text] of codes.entries()) {
      expect(text).toMatch(/^73\d{177}$/);
      const code = read(text);
      expect(code).toMatchObject({ kind: "signed", tag: "1234567", number: numbers[at] });
      expect(verifies.holds(code)).toBe(true);
    }
    expect([signs.signs(), verifies.signs()]).toEqual([true, false]);
    expect(() => verifies.code("signed", "000000000001")).toThrow("no key");
  });

  it("hold for this key only, whatever is altered", () => {
    const code = read(codes[42] ?? "");
    const bent = (at: number) =>
      `${code.seal.slice(0, at)}${(Number(code.seal[at]) + 1) % 10}${code.seal.slice(at + 1)}`;
    for (let at = 0; at < code.seal.length; at += 5) expect(verifies.holds({ ...code, seal: bent(at) })).toBe(false);
    expect(verifies.holds({ ...code, number: "000000000043" })).toBe(false);
    expect(verifies.holds({ ...code, tag: "7654321" })).toBe(false);
    expect(verifies.holds({ ...code, seal: "9".repeat(156) })).toBe(false);
    expect(verifies.holds({ ...code, kind: "ticket", seal: code.seal.slice(0, 25) })).toBe(false);
    expect(sealer(null, other.verifyKey).holds(code)).toBe(false);
    expect(sealer(null, null).holds(code)).toBe(false);
    expect(sealer(null, "no key").holds(code)).toBe(false);
  });

  it("are made by the key that the event states only, also when that comes later", () => {
    expect(sealer(other.privateKey, verifyKey).signs()).toBe(false);
    let wanted: string | null = null;
    const later = makeSealer(new Uint8Array(32), "1234567", { privateKey: () => privateKey, verifyKey: () => wanted });
    expect(later.signs()).toBe(false);
    wanted = verifyKey;
    expect(later.code("signed", numbers[0] ?? "")).toBe(codes[0]);
  });

  it("have no short code in them: a scan must not end in the middle of one", () => {
    const parts = codes.flatMap((code) => Array.from({ length: 131 }, (_, from) => code.slice(from, from + 48)));
    expect(parts.filter(isCode)).toEqual([]);
    // That this is no luck: the digit chosen is not always the first.
    expect(new Set(codes.map((code) => code[21])).size).toBeGreaterThan(1);
  });

  it("fit a QR code of 37 modules, which a camera reads", () => {
    const made = qrModules(codes[0] ?? "");
    expect(made.ok && made.value.size).toBe(37);
  });
});
