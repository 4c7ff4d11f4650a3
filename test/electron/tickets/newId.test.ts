import { expect, it } from "vitest";
import { makeNewId } from "../../../electron/tickets/newId.ts";

it("never makes one id twice, also between two makers", () => {
  const makers = [makeNewId(), makeNewId()];
  const ids = makers.flatMap((newId) => Array.from({ length: 2_000 }, newId));
  expect(new Set(ids).size).toBe(4_000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
});
