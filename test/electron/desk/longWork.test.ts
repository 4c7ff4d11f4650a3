import { expect, it } from "vitest";
import { type Hands, LongWork } from "../../../electron/desk/longWork.ts";
import { aDesk } from "../../build/desk.ts";

it("hears nothing more of a work that is over, and the next one can begin", async () => {
  const { desk } = await aDesk();
  const work = new LongWork<{ what: string }>("export", () => desk);
  const late: Hands[] = [];
  await work.run(desk, async (hands) => {
    late.push(hands);
    hands.stepped(1, 10);
    return { what: "not-written" };
  });
  late[0]?.stepped(5, 10);
  expect(late[0]?.isUnwanted()).toBe(true);
  expect(work.now(desk)).toEqual({ progress: null, last: { what: "not-written" } });
  expect(await work.run(desk, async () => ({ what: "written" }))).toEqual({ what: "written" });
});
