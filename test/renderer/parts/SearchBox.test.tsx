// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { SearchBox } from "../../../renderer/parts/SearchBox.tsx";
import { useSearch } from "../../../renderer/parts/useSearch.ts";
import type { PersonCard } from "../../../shared/contract/shapes.ts";
import { aCard, farDesk } from "../made.ts";
import { show } from "../show.tsx";

afterEach(cleanup);

const PEOPLE = [
  aCard({ name: "贾岛", phoneTail: "9001" }),
  aCard({ name: "张伟", phoneTail: "0087", company: "钱塘软件" }),
  aCard({ name: "张伟", phoneTail: "0116", company: "松果出行" }),
  aCard({ name: "张超盟", phoneTail: "9007" }),
];

/** The search box over a desk that finds by the beginning of a name; `answers` may hold an answer back. */
function open(
  answer: (query: string, people: PersonCard[]) => PersonCard[] | Promise<PersonCard[]> = (_, people) => people,
) {
  const far = farDesk({
    "people.search": ({ query }) =>
      answer(
        query,
        PEOPLE.filter(({ name }) => name.startsWith(query)),
      ),
  });
  const front = openFront(far.bridge, () => undefined);
  const picked: PersonCard[] = [];
  const Box = () => {
    const search = useSearch();
    return (
      <SearchBox search={search} label="Find" onCheckIn={(person) => picked.push(person)} onDetails={() => undefined} />
    );
  };
  show(front, <Box />);
  return { far, picked, box: screen.getByRole<HTMLInputElement>("combobox", { name: "Find" }) };
}

const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const shown = () => screen.getAllByRole("option").map((option) => option.textContent);

describe("the search box", () => {
  test("shows people while a name is typed; Enter takes the marked one", async () => {
    const { box, picked } = open();
    type(box, "贾");
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(screen.getByRole("option", { selected: true }).textContent).toContain("贾岛");
    fireEvent.keyDown(box, { key: "Enter" });
    expect(picked.map(({ name }) => name)).toEqual(["贾岛"]);
  });

  test("tells people of one name apart, and does not take the first of them for the right one", async () => {
    const { box, picked } = open();
    type(box, "张伟");
    await waitFor(() => expect(shown()).toHaveLength(2));
    expect(shown()[0]).toMatch(/钱塘软件.*0087/);
    expect(shown()[1]).toMatch(/松果出行.*0116/);
    fireEvent.keyDown(box, { key: "Enter" });
    expect(picked).toEqual([]);
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(picked.map(({ phoneTail }) => phoneTail)).toEqual(["0116"]);
  });

  test("does not search for what an input method is composing, nor pick at its Enter", async () => {
    const { box, far, picked } = open();
    type(box, "张超");
    await waitFor(() => expect(shown()).toHaveLength(1));
    const before = far.count("people.search");
    fireEvent.compositionStart(box);
    type(box, "张超m");
    type(box, "张超me");
    fireEvent.keyDown(box, { key: "Enter", isComposing: true, keyCode: 229 });
    // Long enough for a search of the half-composed text to have gone out.
    await new Promise((passed) => setTimeout(passed, 80));
    expect(far.count("people.search")).toBe(before);
    expect(picked).toEqual([]);
    type(box, "张超盟");
    fireEvent.compositionEnd(box);
    await waitFor(() => expect(far.calls.at(-1)?.input).toMatchObject({ query: "张超盟" }));
    fireEvent.keyDown(box, { key: "Enter" });
    await waitFor(() => expect(picked.map(({ name }) => name)).toEqual(["张超盟"]));
  });

  test("never picks from the answer to an older question", async () => {
    const held: (() => void)[] = [];
    const { box, picked } = open((query, people) =>
      query === "贾" ? people : new Promise((answer) => held.push(() => answer(people))),
    );
    type(box, "贾");
    await waitFor(() => expect(shown()).toHaveLength(1));
    type(box, "张超");
    fireEvent.keyDown(box, { key: "Enter" });
    expect(picked).toEqual([]);
    await waitFor(() => expect(held).toHaveLength(1));
    for (const answer of held) answer();
    await waitFor(() => expect(picked.map(({ name }) => name)).toEqual(["张超盟"]));
  });

  test("asks at the first key, then one question at a time, the newest next", async () => {
    const held: (() => void)[] = [];
    const { box, far } = open((_, people) => new Promise((answer) => held.push(() => answer(people))));
    const asked = () => far.calls.filter(({ name }) => name === "people.search").map(({ input }) => input);
    type(box, "张");
    expect(asked()).toMatchObject([{ query: "张" }]);
    type(box, "张超");
    type(box, "张超盟");
    expect(asked()).toHaveLength(1);
    await waitFor(() => expect(held).toHaveLength(1));
    for (const answer of held.splice(0)) answer();
    await waitFor(() => expect(asked()).toMatchObject([{ query: "张" }, { query: "张超盟" }]));
    expect(screen.queryAllByRole("option")).toEqual([]);
    await waitFor(() => expect(held).toHaveLength(1));
    for (const answer of held) answer();
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(asked()).toHaveLength(2);
  });

  test("forgets an answer that comes after the box was emptied", async () => {
    const held: (() => void)[] = [];
    const { box } = open((_, people) => new Promise((answer) => held.push(() => answer(people))));
    type(box, "贾");
    await waitFor(() => expect(held).toHaveLength(1));
    fireEvent.keyDown(box, { key: "Escape" });
    for (const answer of held) answer();
    await Promise.resolve();
    expect(box.value).toBe("");
    expect(screen.queryAllByRole("option")).toEqual([]);
  });
});
