// @vitest-environment happy-dom
import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Front } from "../../../renderer/desk/front.ts";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { FrontContext } from "../../../renderer/desk/useDesk.ts";
import { type PeopleList, usePeople } from "../../../renderer/parts/usePeople.ts";
import type { CommandInput } from "../../../shared/contract/contract.ts";
import type { PeoplePage } from "../../../shared/contract/peopleShapes.ts";
import { type ListQuery, WHOLE_LIST } from "../../../shared/people/query.ts";
import { aCard, farDesk } from "../made.ts";

afterEach(cleanup);

const BY_NAME: ListQuery = { ...WHOLE_LIST, sort: { by: "name", down: false } };
const NO_EXTRAS: string[] = [];

/** A stretch of a list of a thousand people called after its order and their place. */
const stretch = ({ query, offset, limit }: CommandInput<"people.page">): PeoplePage => ({
  ...{ total: 1_000, all: 1_000, extras: [] },
  people: Array.from({ length: Math.min(limit, 1_000 - offset) }, (_, i) => ({
    ...aCard({ name: `${query.sort.by} ${offset + i}` }),
    ...{ number: offset + i + 1, orderId: null, addedAt: "", takenBack: false, extra: {} },
  })),
});

type Answer = (input: CommandInput<"people.page">) => PeoplePage | Promise<PeoplePage>;

function shown(answer: Answer) {
  const far = farDesk({ "people.page": answer });
  const front: Front = openFront(far.bridge, () => undefined);
  let list: PeopleList | null = null;
  const Probe = ({ query }: { query: ListQuery }) => {
    list = usePeople(query, NO_EXTRAS);
    return null;
  };
  const screen = (query: ListQuery) => (
    <FrontContext value={front}>
      <Probe query={query} />
    </FrontContext>
  );
  const { rerender } = render(screen(WHOLE_LIST));
  return {
    far,
    front,
    name: (at: number) => list?.at(at)?.name,
    want: (first: number, last: number) => list?.want(first, last),
    ask: (query: ListQuery) => rerender(screen(query)),
    query: () => list?.query,
    hasFailed: () => list?.hasFailed,
  };
}

describe("a list of any length", () => {
  it("holds the stretch that is looked at, and asks again only beyond it", async () => {
    const test = shown(stretch);
    await waitFor(() => expect(test.name(0)).toBe("number 0"));
    test.want(0, 40);
    test.want(150, 190);
    expect(test.far.count("people.page")).toBe(1);
    test.want(700, 740);
    await waitFor(() => expect(test.name(720)).toBe("number 720"));
    expect(test.far.count("people.page")).toBe(2);
  });

  it("shows the old order until the new one is there, and no answer that comes too late", async () => {
    const waiting: (() => void)[] = [];
    const test = shown((input) =>
      input.query === WHOLE_LIST || input.query.sort.by === "number"
        ? stretch(input)
        : new Promise((resolve) => waiting.push(() => resolve(stretch(input)))),
    );
    await waitFor(() => expect(test.name(0)).toBe("number 0"));
    test.ask(BY_NAME);
    await waitFor(() => expect(waiting).toHaveLength(1));
    expect(test.name(0)).toBe("number 0");
    test.ask({ ...BY_NAME, sort: { by: "company", down: false } });
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    await waitFor(() => expect(test.name(0)).toBe("company 0"));
    waiting[0]?.();
    await new Promise((done) => setTimeout(done, 20));
    expect(test.name(0)).toBe("company 0");
    expect(test.query()?.sort.by).toBe("company");
  });

  it("is asked anew where it is looked at when people changed", async () => {
    const test = shown(stretch);
    await waitFor(() => expect(test.name(0)).toBe("number 0"));
    test.want(700, 740);
    await waitFor(() => expect(test.name(700)).toBe("number 700"));
    test.front.store.setState({ peopleVersion: 1 });
    await waitFor(() => expect(test.far.count("people.page")).toBe(3));
    expect(test.far.calls.at(-1)?.input).toMatchObject({ offset: 600 });
    expect(test.name(720)).toBe("number 720");
  });

  it("says that it could not be made, not that it is being made, and comes with the next wish", async () => {
    const test = shown((input) => {
      if (input.query.sort.by === "name") throw new Error("no such order");
      return stretch(input);
    });
    await waitFor(() => expect(test.name(0)).toBe("number 0"));
    test.ask(BY_NAME);
    await waitFor(() => expect(test.hasFailed()).toBe(true));
    expect(test.name(0)).toBe("number 0");
    test.ask({ ...BY_NAME, sort: { by: "company", down: false } });
    await waitFor(() => expect(test.name(0)).toBe("company 0"));
    expect(test.hasFailed()).toBe(false);
  });
});
