import { expect, it } from "vitest";
import { latestWins } from "../../../renderer/desk/designerAsking.ts";

/** Answers only when told to. */
function slowly() {
  const open: { input: number; answer: (text: string) => void; fail: () => void }[] = [];
  const ask = (input: number) =>
    new Promise<string>((resolve, reject) => {
      open.push({ input, answer: resolve, fail: () => reject(new Error("no")) });
    });
  return { ask, open };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it("asks one at a time, and of those that wait only the newest", async () => {
  const { ask, open } = slowly();
  const told: string[] = [];
  const asker = latestWins(ask, (answer) => told.push(answer));
  for (const input of [1, 2, 3, 4]) asker.ask(input);
  expect(open.map(({ input }) => input)).toEqual([1]);
  open[0]?.answer("one");
  await settled();
  expect(open.map(({ input }) => input)).toEqual([1, 4]);
  open[1]?.answer("four");
  await settled();
  expect(told).toEqual(["one", "four"]);
});

it("goes on after one that fails, and tells nothing once it is ended", async () => {
  const { ask, open } = slowly();
  const told: string[] = [];
  const asker = latestWins(ask, (answer) => told.push(answer));
  asker.ask(1);
  asker.ask(2);
  open[0]?.fail();
  await settled();
  asker.ask(3);
  asker.end();
  open[1]?.answer("two");
  await settled();
  expect([told, open.length]).toEqual([[], 2]);
});
