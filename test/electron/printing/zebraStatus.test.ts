import { describe, expect, it } from "vitest";
import { isIdle, readZebraStatus } from "../../../electron/printing/zebraStatus.ts";

/** As in the guide's own example, fields by number. */
function answer(changes: { one?: Record<number, string>; two?: Record<number, string> } = {}): string {
  const one = "030,0,0,1245,000,0,0,0,000,0,0,0".split(",");
  const two = "000,0,0,0,0,2,4,0,00000000,1,000".split(",");
  for (const [at, field] of Object.entries(changes.one ?? {})) one[Number(at)] = field;
  for (const [at, field] of Object.entries(changes.two ?? {})) two[Number(at)] = field;
  return `\x02${one.join(",")}\x03\r\n\x02${two.join(",")}\x03\r\n\x021234,0\x03\r\n`;
}

describe("what a Zebra printer says", () => {
  it("is that it has nothing to do", () => {
    const status = readZebraStatus(answer());
    expect(status).toEqual({ waiting: 0, isReceiving: false, trouble: null });
    expect(status && isIdle(status)).toBe(true);
  });

  it("is how many labels it has, begun and not begun", () => {
    expect(readZebraStatus(answer({ one: { 4: "002" }, two: { 8: "00000001" } }))).toMatchObject({ waiting: 3 });
    const receiving = readZebraStatus(answer({ one: { 7: "1" } }));
    expect(receiving && isIdle(receiving)).toBe(false);
  });

  it.each([
    [{ one: { 1: "1" } }, "media-empty"],
    [{ one: { 2: "1" } }, "paused-at-printer"],
    [{ one: { 2: "1" }, two: { 2: "1" } }, "cover-open"],
    [{ one: { 1: "1", 2: "1" } }, "media-empty"],
    [{ two: { 3: "1" } }, "ribbon-empty"],
    [{ one: { 11: "1" } }, "other"],
  ])("%j is %s", (changes, trouble) => {
    const status = readZebraStatus(answer(changes));
    expect(status?.trouble).toBe(trouble);
    expect(status && isIdle(status)).toBe(false);
  });

  it("is nothing yet, or nothing of this kind", () => {
    const whole = answer();
    for (let length = 0; length < whole.indexOf("\x03", 40); length++)
      expect(readZebraStatus(whole.slice(0, length))).toBeNull();
    for (const text of ["", "HTTP/1.1 400 Bad Request\r\n\r\n", "\x02a,b\x03\x02c\x03", "\x02\x03\x02\x03"])
      expect(readZebraStatus(text)).toBeNull();
  });
});
