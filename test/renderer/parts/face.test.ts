import { describe, expect, test } from "vitest";
import type { Entry } from "../../../renderer/desk/entries.ts";
import { faceOf, spokenFace } from "../../../renderer/parts/face.ts";
import { VerdictKind, VerdictReason } from "../../../shared/checkin/verdict.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { FactId, StationId } from "../../../shared/words/ids.ts";
import { aCard, anOutcome } from "../made.ts";

const ZONE = "Asia/Shanghai";
const entryOf = (given: Parameters<typeof anOutcome>[0], undone = false): Entry => {
  const outcome = anOutcome(given);
  return { what: "outcome", key: "inbox-1", at: outcome.at, outcome, undone };
};
const face = (given: Parameters<typeof anOutcome>[0]) => faceOf(words("en"), entryOf(given), ZONE);

describe("a verdict's face", () => {
  test.each(VerdictKind.options)("%s has a word and a sign in both languages", (kind) => {
    for (const language of ["zh", "en"] as const) {
      const said = faceOf(words(language), entryOf({ verdict: { kind } }), ZONE);
      expect(said.word.length).toBeGreaterThan(0);
      expect(said.figure.length).toBeGreaterThan(0);
    }
  });

  test.each(VerdictReason.options)("%s is said in a sentence", (reason) => {
    expect(face({ verdict: { reason } }).lines).toEqual([words("en").reason[reason]]);
  });

  test("already in: since when at the venue, at which desk, by which way", () => {
    const earlier = {
      fact: "f-1" as FactId,
      at: "2026-11-22T05:01:00Z",
      station: "s-2" as StationId,
      way: "hand" as const,
      by: "Desk 2",
    };
    const said = face({ verdict: { kind: "already-in", reason: "came-before", earlier }, earlierStation: "Desk 2" });
    expect(said.lines[0]).toBe("In since 13:01, at Desk 2 (By hand)");
    expect(said.tone).toBe("careful");
  });

  test.each([
    [2, "Checked in 2 s ago at Desk 2 (Scan)"],
    [59, "Checked in 59 s ago at Desk 2 (Scan)"],
    [60, "In since 13:04, at Desk 2 (Scan)"],
    [0, "Checked in just now at Desk 2 (Scan)"],
    [-3, "Checked in just now at Desk 2 (Scan)"],
    [-90, "In since 13:06, at Desk 2 (Scan)"],
  ])("already in %d s ago: %s", (seconds, line) => {
    const at = new Date(Date.parse("2026-11-22T13:05:00+08:00") - seconds * 1_000).toISOString();
    const earlier = { fact: "f-1" as FactId, at, station: "s-2" as StationId, way: "scan" as const, by: "Desk 2" };
    const already = { verdict: { kind: "already-in", reason: "came-before", earlier } } as const;
    expect(face({ ...already, earlierStation: "Desk 2", earlierAgo: seconds }).lines[0]).toBe(line);
    // Nobody has compared that desk's clock with this one's: its own time is told.
    const byItsClock = face({ ...already, earlierStation: "Desk 2", earlierAgo: null }).lines[0];
    expect(byItsClock).toMatch(/^In since 13:0[3-6], at Desk 2/);
  });

  test("a code of another event names it when it is known, and differs from an unknown one", () => {
    const known = face({
      verdict: { kind: "other-event", reason: "of-another-event" },
      person: null,
      otherEvent: "Autumn meetup",
    });
    expect(known.lines[0]).toBe("Belongs to: Autumn meetup");
    const unknown = face({ verdict: { kind: "other-event", reason: "of-another-event" }, person: null });
    expect(unknown.lines).toContain("This computer does not know that event");
    const nobody = face({ verdict: { kind: "unknown-code", reason: "not-on-the-list" }, person: null });
    expect([nobody.word, nobody.figure]).not.toEqual([unknown.word, unknown.figure]);
  });

  test("a code that was misread is not called unknown", () => {
    expect(face({ verdict: { kind: "unknown-code", reason: "misread" }, person: null }).word).toBe("Misread");
  });

  test("pending without a right to override does not promise one", () => {
    const verdict = { kind: "pending", reason: "payment-or-approval-missing" } as const;
    expect(face({ verdict: { ...verdict, mayOverride: true } }).advice).toContain("let this person in");
    expect(face({ verdict: { ...verdict, mayOverride: false } }).advice).toBe("Ask the organiser");
  });

  test("what was not recorded says that the person is not in, where and what to do", () => {
    const entry: Entry = {
      what: "not-recorded",
      key: "n",
      at: "2026-11-22T05:01:00Z",
      trouble: "disk-full",
      folder: "/data/e",
      person: null,
    };
    const said = faceOf(words("en"), entry, ZONE);
    expect(said.tone).toBe("no");
    expect(said.lines).toEqual(["NOT recorded – this person is not in", "The disk is full: /data/e"]);
    expect(said.advice).toMatch(/^Free some disk space/);
  });

  test("is read out as verdict, name, reason", () => {
    expect(spokenFace(face({ person: aCard({ name: "Ada Lovelace" }) }))).toBe(
      "Checked in, Ada Lovelace, Welcome, please come in",
    );
  });

  test("an undone check-in says so instead of its verdict", () => {
    expect(faceOf(words("en"), entryOf({}, true), ZONE).kind).toBe("undone");
  });
});
