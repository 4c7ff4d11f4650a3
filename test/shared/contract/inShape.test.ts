import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../shared/contract/contract.ts";
import { inShape } from "../../../shared/contract/inShape.ts";

describe("a payload from a page", () => {
  it("is given as the shape reads it", () => {
    expect(inShape(COMMANDS["people.search"].input, { query: "贾", limit: 5, more: 1 })).toEqual({
      success: true,
      data: { query: "贾", limit: 5 },
    });
  });

  it("says where it is wrong", () => {
    const read = inShape(COMMANDS["people.search"].input, { query: "贾", limit: "5" });
    expect(read.success || read.error.issues.map(({ path }) => path)).toEqual([["limit"]]);
  });

  it("that throws when it is looked at is wrong, and nothing is thrown", () => {
    const length = { toString: 1, valueOf: 1 };
    for (const printer of [{ length }, Object.assign([], { toString: 1 })])
      expect(inShape(COMMANDS["printers.pause"].input, { printer, isPaused: true }).success).toBe(false);
  });

  it.each([" ", "\u200b\u200b", "\u3000"])("has a name in it, not %j alone", (name) => {
    const rest = { session: null, direction: "in", nickname: null, company: null, jobTitle: null, phone: null };
    const walkIn = { ...rest, name, email: null, answers: null, nonce: "nonce-of-a-walk-in" };
    expect(inShape(COMMANDS["walkIn.register"].input, walkIn).success).toBe(false);
    expect(inShape(COMMANDS["walkIn.register"].input, { ...walkIn, name: `${name}贾岛` }).success).toBe(true);
  });
});
