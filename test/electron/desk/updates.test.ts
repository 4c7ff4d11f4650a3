import { beforeEach, expect, it } from "vitest";
import type { Desk } from "../../../electron/desk/desk.ts";
import { type UpdateParts, Updates } from "../../../electron/desk/updates.ts";
import { aDesk } from "../../build/desk.ts";
import { anEvent } from "../../build/people.ts";

const PUBLISHED = { version: "0.2.0", page: "https://example.com/lanyard" };
const DAY = 24 * 3_600_000;

let asked: string[];
let told: unknown[];
let now: number;
let parts: UpdateParts & { isKioskNow: boolean; isOffNow: boolean; deskNow: Desk | null };

beforeEach(() => {
  [asked, told, now] = [[], [], Date.UTC(2026, 10, 22, 5)];
  parts = {
    ...{ isKioskNow: false, isOffNow: false, deskNow: null },
    ...{ address: "https://example.com/lanyard.json", version: "0.1.0" },
    look: async (address) => {
      asked.push(address);
      return PUBLISHED;
    },
    isKiosk: () => parts.isKioskNow,
    isOff: () => parts.isOffNow,
    desk: () => parts.deskNow,
    clock: { now: () => now },
    tell: (...news) => void told.push(news),
  };
});

it("asks once a day and tells of a newer version", async () => {
  const updates = new Updates(parts);
  expect(updates.standing()).toEqual({ found: null });
  await updates.lookIfDue();
  await updates.lookIfDue();
  now += DAY - 1;
  await updates.lookIfDue();
  expect(asked).toEqual(["https://example.com/lanyard.json"]);
  expect(updates.standing()).toEqual({ found: PUBLISHED });
  expect(told).toEqual([["updates", { found: PUBLISHED }]]);
  now += 1;
  await updates.lookIfDue();
  expect(asked).toHaveLength(2);
});

it("tells nothing of the version it is, of an older one, or where nobody answers", async () => {
  for (const answer of [{ ...PUBLISHED, version: "0.1.0" }, { ...PUBLISHED, version: "0.0.9" }, null]) {
    const updates = new Updates({ ...parts, look: async () => answer });
    await updates.lookIfDue();
    expect(updates.standing()).toEqual({ found: null });
  }
});

it("asks nobody where no address is built in, at a kiosk, or when staff turned it off", async () => {
  const nowhere = new Updates({ ...parts, address: null });
  nowhere.begin();
  await nowhere.lookIfDue();
  expect(nowhere.standing()).toBeNull();
  nowhere.end();
  parts.isKioskNow = true;
  await new Updates(parts).lookIfDue();
  [parts.isKioskNow, parts.isOffNow] = [false, true];
  await new Updates(parts).lookIfDue();
  expect(asked).toEqual([]);
  // What was found before is not shown any more either.
  parts.isOffNow = false;
  const updates = new Updates(parts);
  await updates.lookIfDue();
  parts.isOffNow = true;
  expect(updates.standing()).toEqual({ found: null });
});

it("asks nobody on a day of the open event, and again when it is closed or over", async () => {
  const { desk } = await aDesk();
  parts.deskNow = desk;
  await new Updates(parts).lookIfDue();
  const undated = anEvent();
  parts.deskNow = (await aDesk([], { ...undated, page: { ...undated.page, date: null } })).desk;
  await new Updates(parts).lookIfDue();
  expect(asked).toEqual([]);
  parts.deskNow = desk;
  now += DAY;
  await new Updates(parts).lookIfDue();
  expect(asked).toHaveLength(1);
  now -= DAY;
  await desk.record([{ kind: "event-closed", digest: "0".repeat(64), facts: 1 }]);
  await new Updates(parts).lookIfDue();
  expect(asked).toHaveLength(2);
});
