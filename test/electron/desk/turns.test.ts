import { expect, it } from "vitest";
import { Turns } from "../../../electron/desk/turns.ts";

/** Turns that write down who had one, and a long one that ends when it is told to. */
function aDay() {
  const turns = new Turns();
  const had: string[] = [];
  const noting = (name: string) => async () => {
    had.push(name);
  };
  let end = () => undefined as unknown;
  const until = new Promise((resolve) => {
    end = () => resolve(null);
  });
  const long = () =>
    turns.takeLong(async () => {
      had.push("long begins");
      await until;
      had.push("long ends");
    });
  return { turns, had, noting, long, end };
}

it("gives turns in the order they were asked for", async () => {
  const { turns, had, noting } = aDay();
  await Promise.all([turns.take(noting("a")), turns.takeAtTheDoor(noting("b")), turns.take(noting("c"))]);
  expect(had).toEqual(["a", "b", "c"]);
});

it("lets the door go on beside a long turn, and nobody else", async () => {
  const { turns, had, noting, long, end } = aDay();
  const before = turns.take(noting("before"));
  const longOne = long();
  const after = turns.take(noting("after"));
  await before;
  await turns.takeAtTheDoor(noting("door"));
  expect(turns.isLong).toBe(true);
  end();
  await Promise.all([longOne, after]);
  expect(had.filter((name) => name !== "long begins")).toEqual(["before", "door", "long ends", "after"]);
  expect(had.indexOf("long begins")).toBeGreaterThan(had.indexOf("before"));
  expect(turns.isLong).toBe(false);
});

it("has one long turn at a time, and one that fails stops nobody", async () => {
  const { turns, had, noting, long, end } = aDay();
  const first = long();
  const failing = turns.takeLong(async () => {
    had.push("failing");
    throw new Error("failed");
  });
  const last = turns.take(noting("last"));
  end();
  await expect(failing).rejects.toThrow("failed");
  await Promise.all([first, last]);
  expect(had).toEqual(["long begins", "long ends", "failing", "last"]);
  expect(turns.isLong).toBe(false);
});
