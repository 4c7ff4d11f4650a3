import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeSealer, newEventTag, newTicketNumber } from "../../../electron/tickets/seal.ts";
import { type OwnCode, readCode } from "../../../shared/ticket/ticket.ts";

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
