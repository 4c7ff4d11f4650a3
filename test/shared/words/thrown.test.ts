import { describe, expect, it } from "vitest";
import { thrownText } from "../../../shared/words/thrown.ts";

function failing(): never {
  throw Object.assign(
    new TypeError("no such guest: 王小明 <wang@example.com>\n    at 王小明 (/home/wang/guests.csv:3:1)"),
    {
      code: "ENOENT",
      path: "/data/badges/王小明 1.pdf",
    },
  );
}

describe("what a log says of something thrown", () => {
  it("is its kind, its code and the places in the code, not a word of its message", () => {
    let text = "";
    try {
      failing();
    } catch (error) {
      text = thrownText(error);
    }
    expect(text).toMatch(/^TypeError ENOENT\n {4}at thrown\.test\.ts:\d+:\d+\n/);
    expect(text).not.toMatch(/王|wang|guest|\//);
  });

  it("holds of anything else but its type", () => {
    expect(thrownText("王小明")).toBe("thrown: string");
    expect(thrownText({ name: "王小明" })).toBe("thrown: object");
    expect(thrownText(undefined)).toBe("thrown: undefined");
  });

  it("takes no name, code or frame that says something", () => {
    const odd = Object.assign(new Error("x"), {
      name: "王小明",
      code: "王小明",
      stack: "x\n    at 王小明 (a b c)\n  at",
    });
    expect(thrownText(odd)).toBe("Error");
  });
});
