import { beforeEach, describe, expect, it } from "vitest";
import { Offered } from "../../../electron/desk/offered.ts";

let told: unknown[];
let isKiosk: boolean;
let offered: Offered;

beforeEach(() => {
  told = [];
  isKiosk = false;
  offered = new Offered(
    () => isKiosk,
    (name, news) => void told.push([name, news]),
  );
});

describe("archives that somebody wants opened", () => {
  it("are offered one after the other, each once", () => {
    for (const file of ["/stick/one.lanyard", "C:\\stick\\two.lanyard", "/stick/one.lanyard"])
      expect(offered.offer(file)).toBe(true);
    expect(offered.name()).toBe("one.lanyard");
    expect(offered.take()).toBe("/stick/one.lanyard");
    expect(offered.name()).toBe("two.lanyard");
    expect(offered.take()).toBe("C:\\stick\\two.lanyard");
    expect([offered.name(), offered.take()]).toEqual([null, null]);
    expect(told).toEqual([
      ["offered", "one.lanyard"],
      ["offered", "two.lanyard"],
      ["offered", null],
    ]);
  });

  it("are no endless list: a whole folder that is opened by mistake is not asked about file by file", () => {
    const taken = Array.from({ length: 40 }, (_none, n) => offered.offer(`/stick/${n}.lanyard`)).filter(Boolean);
    expect(taken.length).toBeGreaterThan(1);
    expect(taken.length).toBeLessThan(20);
    expect(offered.name()).toBe("0.lanyard");
  });

  it("are not offered at a kiosk", () => {
    isKiosk = true;
    expect(offered.offer("/stick/one.lanyard")).toBe(false);
    expect([offered.name(), told]).toEqual([null, []]);
  });
});
