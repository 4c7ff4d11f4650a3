import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONFIRMED_WITHIN, OUT_OF_SIGHT, Sightings, scansIn } from "../../../shared/scan/sightings.ts";
import { printCode } from "../../../shared/ticket/ticket.ts";

const own = (n: number): string =>
  printCode({ kind: "ticket", tag: "1234567", number: String(n).padStart(12, "0"), seal: "0".repeat(25) });
const FRAME = 66;

/** What a run of frames comes to: [texts, milliseconds since the frame before] → the scans, in order. */
function scansOf(frames: readonly (readonly [string[], number])[]): string[] {
  const sightings = new Sightings();
  let at = 0;
  return frames.flatMap(([texts, later]) => {
    at += later;
    return sightings.see(texts, at);
  });
}

const times = (count: number, texts: string[]): [string[], number][] =>
  Array.from({ length: count }, () => [texts, FRAME]);

describe("a code before the camera", () => {
  test("of ours is a scan in its first frame, and one only however long it is held there", () => {
    expect(scansOf([[[own(1)], 0]])).toEqual([own(1)]);
    expect(scansOf(times(1_000, [own(1)]))).toEqual([own(1)]);
  });

  test("of ours is one in the signed form too", () => {
    const seal = "0".repeat(156);
    const signed = printCode({ kind: "signed", tag: "1234567", number: "000000000001", seal });
    expect(scansOf([[[signed, "https://sponsor.example"], 0]])).toEqual([signed]);
    expect(scansIn([`${signed.slice(0, -1)}${(Number(signed.at(-1)) + 1) % 10}`])).toEqual([]);
  });

  test("gives way to another at once, and does not count again when it comes back too soon", () => {
    expect(scansOf([...times(3, [own(1)]), ...times(3, [own(2)]), ...times(3, [own(1)])])).toEqual([own(1), own(2)]);
  });

  test("counts again once it was out of sight for three seconds, not a moment before", () => {
    const back = (gap: number) =>
      scansOf([
        [[own(1)], 0],
        [[], gap - 1],
        [[own(1)], 1],
      ]);
    expect(back(OUT_OF_SIGHT)).toEqual([own(1), own(1)]);
    expect(back(OUT_OF_SIGHT - 1)).toEqual([own(1)]);
  });

  test("of others is a scan when two frames close together say the same", () => {
    expect(scansOf(times(1, ["EB-2048"]))).toEqual([]);
    expect(scansOf(times(2, ["EB-2048"]))).toEqual(["EB-2048"]);
    expect(
      scansOf([
        [["EB-2048"], 0],
        [["EB-2O48"], FRAME],
        [["EB-2048"], FRAME],
      ]),
    ).toEqual(["EB-2048"]);
    expect(
      scansOf([
        [["EB-2048"], 0],
        [["EB-2048"], CONFIRMED_WITHIN + 1],
      ]),
    ).toEqual([]);
  });

  test("that was misread is no scan", () => {
    const misread = `${own(1).slice(0, 47)}${(Number(own(1).at(47)) + 1) % 10}`;
    expect(scansOf(times(5, [misread]))).toEqual([]);
  });

  test("of others counts for nothing beside a ticket of ours", () => {
    expect(scansIn(["https://sponsor.example", own(1), own(2), own(1)])).toEqual([own(1), own(2)]);
    expect(scansIn(["https://sponsor.example"])).toEqual(["https://sponsor.example"]);
  });
});

describe("whatever comes before the camera", () => {
  const text = fc.constantFrom(own(1), own(2), "EB-1", "EB-2");
  const frames = fc.array(fc.tuple(fc.uniqueArray(text, { maxLength: 3 }), fc.integer({ min: 1, max: 2_000 })), {
    maxLength: 60,
  });

  test("a ticket is told exactly when it was not seen in the three seconds before", () => {
    fc.assert(
      fc.property(frames, (run) => {
        const sightings = new Sightings();
        const lastSeen = new Map<string, number>();
        let at = 0;
        for (const [texts, later] of run) {
          at += later;
          const told = sightings.see(texts, at);
          for (const ticket of [own(1), own(2)].filter((one) => texts.includes(one))) {
            expect(told.includes(ticket)).toBe(at - (lastSeen.get(ticket) ?? -OUT_OF_SIGHT) >= OUT_OF_SIGHT);
            lastSeen.set(ticket, at);
          }
        }
      }),
    );
  });

  test("nothing is told that was not seen, and every ticket of ours that was seen is told", () => {
    fc.assert(
      fc.property(frames, (run) => {
        const seen = new Set(run.flatMap(([texts]) => texts));
        const told = new Set(scansOf(run));
        expect([...told].every((scan) => seen.has(scan))).toBe(true);
        expect([own(1), own(2)].filter((ticket) => seen.has(ticket) && !told.has(ticket))).toEqual([]);
      }),
    );
  });
});
