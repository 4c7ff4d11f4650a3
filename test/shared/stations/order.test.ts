import { describe, expect, it } from "vitest";
import type { Fact } from "../../../shared/facts/fact.ts";
import { type Act, actOf, isLong, messagesOf, type NotedAct, readMessage } from "../../../shared/stations/acts.ts";
import { CommonOrder, lineOf, type OrderLine, ofWholeMessages } from "../../../shared/stations/order.ts";
import { StationId } from "../../../shared/words/ids.ts";
import { added, aPerson, factsOf } from "../../build/people.ts";

/** An act of a station with its facts `from` … `to`. */
function anAct(station: string, from: number, to = from, note = ""): Act {
  const bodies = Array.from({ length: to - from + 1 }, (_, i) => added(aPerson(from + i, { note })));
  const facts: Fact[] = factsOf(bodies, { station: StationId.parse(station), from });
  for (const fact of facts.slice(0, -1)) fact.more = true;
  const act = actOf(
    facts,
    facts.map((fact) => JSON.stringify(fact)),
  );
  if (!act) throw new Error("no facts");
  return act;
}

const noted = (act: Act, prev = act.from - 1): NotedAct => ({ act, note: { prev, lost: null } });
const NOTHING_READ = { epoch: "e", seq: 0, print: 0 };
const texts = (...acts: NotedAct[]) => [...messagesOf(acts, () => NOTHING_READ)];
const idsOf = (placed: readonly { act: Act; place: number }[]) => placed.map(({ act, place }) => `${place} ${act.id}`);

describe("messages of the record", () => {
  it("carry several small acts at once, and give them back line by line", () => {
    const acts = [noted(anAct("a", 1, 3)), noted(anAct("b", 1))];
    const [text = "", ...more] = texts(...acts);
    expect(more).toEqual([]);
    expect(readMessage(text)).toEqual({ on: NOTHING_READ, acts });
  });

  it("carry a large one in pieces", () => {
    const act = anAct("a", 1, 40, "备注".repeat(10_000));
    expect(isLong(act)).toBe(true);
    const pieces = texts(noted(anAct("b", 1)), noted(act));
    expect(pieces.length).toBeGreaterThan(3);
    const order = new CommonOrder("e");
    const placed = pieces.flatMap((text, i) => order.take(i + 1, text));
    expect(placed.map(({ act }) => act.id)).toEqual(["b-1", "a-1"]);
    expect(placed[1]?.act).toEqual(act);
  });

  it.each([
    "",
    "x",
    "{}\n",
    '{"v":2,"on":["e",0,0],"acts":[]}\n',
    '{"v":1,"on":["e",0,0],"acts":[["a",0,null]]}\nnot json',
  ])("are nothing else: %j", (text) => {
    expect(readMessage(text)).toBeNull();
    expect(new CommonOrder("e").take(1, text)).toEqual([]);
  });
});

describe("the common order", () => {
  it("has an act once, however often it is told", () => {
    const order = new CommonOrder("e");
    const [text = ""] = texts(noted(anAct("a", 1)));
    expect(idsOf(order.take(1, text))).toEqual(["1 a-1"]);
    expect(order.take(2, text)).toEqual([]);
    expect(order.settled).toBe(2);
  });

  it("holds an act back until those of its station before it are there", () => {
    const order = new CommonOrder("e");
    const [first = "", second = "", other = ""] = [anAct("a", 1), anAct("a", 2), anAct("b", 1)].flatMap((act) =>
      texts(noted(act)),
    );
    expect(order.take(1, second)).toEqual([]);
    expect(order.settled).toBe(0);
    expect(idsOf(order.take(2, other))).toEqual(["1 b-1"]);
    expect(idsOf(order.take(3, first))).toEqual(["2 a-1", "3 a-2"]);
    expect(order.settled).toBe(3);
  });

  it("knows of numbers that nobody can read any more", () => {
    const order = new CommonOrder("e");
    const [first = "", later = ""] = [noted(anAct("a", 1)), noted(anAct("a", 7), 1)].flatMap((one) => texts(one));
    order.take(1, first);
    expect(idsOf(order.take(2, later))).toEqual(["2 a-7"]);
  });

  it("does not count what was made on another record, or on one that was cut back since", () => {
    const order = new CommonOrder("e");
    const act = anAct("a", 1);
    const [elsewhere = ""] = messagesOf([noted(act)], () => ({ ...NOTHING_READ, epoch: "before" }));
    const [cutBack = ""] = messagesOf([noted(act)], () => ({ epoch: "e", seq: 4, print: 17 }));
    expect(order.take(1, elsewhere)).toEqual([]);
    expect(order.isDoubted).toBe(false);
    expect(order.take(2, cutBack)).toEqual([]);
    expect(order.isDoubted).toBe(true);
    const [right = ""] = messagesOf([noted(act)], () => order.footing);
    expect(idsOf(order.take(3, right))).toEqual(["1 a-1"]);
    const [next = ""] = messagesOf([noted(anAct("b", 1))], () => order.footing);
    expect(idsOf(order.take(4, next))).toEqual(["2 b-1"]);
  });

  it("doubts itself once for a message that was made on something else, not at every reading", () => {
    const order = new CommonOrder("e");
    const [stray = ""] = messagesOf([noted(anAct("a", 1))], () => ({ epoch: "e", seq: 4, print: 17 }));
    order.take(1, stray);
    expect(order.isDoubted).toBe(true);
    order.trust();
    order.take(1, stray);
    expect(order.isDoubted).toBe(false);
    const [other = ""] = messagesOf([noted(anAct("b", 1))], () => ({ epoch: "e", seq: 1, print: 18 }));
    order.take(2, other);
    expect(order.isDoubted).toBe(true);
  });

  it("tells a record that came to the same last message by another way", () => {
    const [a, b, c] = [anAct("a", 1), anAct("b", 1), anAct("c", 1)].map((act) => texts(noted(act))[0] ?? "");
    const [one, other] = [new CommonOrder("e"), new CommonOrder("e")];
    for (const [i, text] of [a, c].entries()) one.take(i + 1, text ?? "");
    for (const [i, text] of [b, c].entries()) other.take(i + 1, text ?? "");
    expect(one.isAsBefore(c ?? "")).toBe(true);
    const [told = ""] = messagesOf([noted(anAct("d", 1))], () => other.footing);
    expect(one.take(3, told)).toEqual([]);
    expect(one.isDoubted).toBe(true);
    expect(other.take(3, told)).toHaveLength(1);
  });

  it("goes on where it was kept, also where the last lines are lost in the midst of a message", () => {
    const whole = new CommonOrder("e");
    const messages = [
      texts(noted(anAct("a", 1)), noted(anAct("b", 1)), noted(anAct("c", 1))),
      texts(noted(anAct("a", 2))),
    ].flat();
    const lines: OrderLine[] = messages.flatMap((text, i) => whole.take(i + 1, text).map(lineOf));
    for (let kept = 0; kept <= lines.length; kept++) {
      const again = new CommonOrder("e");
      const there = ofWholeMessages(lines.slice(0, kept));
      for (const line of there) again.restore(line);
      const from = again.settled;
      const rest = messages.slice(from).flatMap((text, i) => again.take(from + i + 1, text));
      expect(again.size, `${kept} lines kept`).toBe(4);
      expect(again.footing, `${kept} lines kept`).toEqual(whole.footing);
      expect([...there.map(({ id }) => id), ...rest.map(({ act }) => act.id)]).toEqual(["a-1", "b-1", "c-1", "a-2"]);
    }
  });

  it("goes on before lines that a full disk did not take", () => {
    const order = new CommonOrder("e");
    const lines = ["a", "b", "c", "d"].flatMap((station, i) =>
      texts(noted(anAct(station, 1))).flatMap((text) => order.take(i + 1, text).map(lineOf)),
    );
    expect(ofWholeMessages(lines).map(({ id }) => id)).toEqual(["a-1", "b-1", "c-1", "d-1"]);
    expect(ofWholeMessages(lines.filter(({ place }) => place !== 3)).map(({ id }) => id)).toEqual(["a-1", "b-1"]);
  });

  it("keeps which arrivals had not counted in the order before", () => {
    const act = anAct("a", 1);
    const order = new CommonOrder("e");
    const [text = ""] = texts({ act, note: { prev: 0, lost: [act.id] } });
    order.take(1, text);
    expect(order.lostOf(act.id)).toEqual([act.id]);
  });
});
