import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guestsAt, newKioskStore, toneOf } from "../../../renderer/desk/kiosk.ts";
import { openFront } from "../../../renderer/desk/openFront.ts";
import type { KioskReply } from "../../../shared/contract/kioskShapes.ts";
import { QuestionId } from "../../../shared/words/ids.ts";
import { farDesk } from "../made.ts";

const question = (id: string) => ({
  ...{ id: QuestionId.parse(id), text: id, kind: "yes-no" as const, choices: [], required: true },
});
const ASKED: KioskReply = { what: "ask", name: "云山", visit: "visit-1", questions: [question("a"), question("b")] };

async function atQuestions() {
  const far = farDesk({ "kiosk.scan": () => ASKED });
  const kiosk = newKioskStore();
  const guests = guestsAt(
    openFront(far.bridge, () => undefined),
    kiosk,
  );
  await guests.scan(["ticket"]);
  await guests.answer("yes");
  return { far, kiosk, guests };
}

/** A scanner types: each key is a touch. */
function typeCode(touch: () => void): void {
  for (let i = 0; i < 20; i++) {
    touch();
    vi.advanceTimersByTime(5);
  }
}

describe("a code shown while somebody answers", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is not sent, and takes neither the place nor the answers", async () => {
    const { far, kiosk, guests } = await atQuestions();
    await guests.scan(["ticket"]);
    await guests.scan(["another"]);
    expect(far.count("kiosk.scan")).toBe(1);
    expect(kiosk.getState().shown).toMatchObject({ what: "ask", at: 1, given: { a: "yes" }, isCrowded: true });
  });

  it("does not keep the questions of somebody who left open", async () => {
    const { kiosk, guests } = await atQuestions();
    const { endsAt } = kiosk.getState();
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(5_000);
      typeCode(guests.touch);
      await guests.scan(["another"]);
    }
    expect(kiosk.getState().endsAt).toBe(endsAt);
    guests.touch();
    vi.advanceTimersByTime(5_000);
    guests.touch();
    expect(kiosk.getState().endsAt).toBe(Date.now() + 60_000);
  });
});

it("sounds like a welcome for a welcome only", () => {
  expect(toneOf({ what: "welcome", name: "", isBack: false, badge: "none" })).toBe("yes");
  expect(toneOf({ what: "already-in", name: "" })).toBe("careful");
});
