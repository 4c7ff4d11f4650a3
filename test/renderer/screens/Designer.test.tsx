// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeDesign, designOf, openDesign } from "../../../renderer/desk/designer.ts";
import type { Front } from "../../../renderer/desk/front.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { Designer } from "../../../renderer/screens/Designer.tsx";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { choose, chosenOf, elementsOf } from "../../../shared/badge/edit.ts";
import { setBox } from "../../../shared/badge/editBoxes.ts";
import { STOCKS } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { PersonId } from "../../../shared/words/ids.ts";
import { aHello, farDesk } from "../made.ts";
import { show } from "../show.tsx";

const say = words("en").designer;
const [CARD] = STOCKS as [Stock, ...Stock[]];
const TEMPLATE = { ...templateFor(CARD), id: "badge-1", name: "Ours" };

beforeEach(() => {
  Object.assign(globalThis, { ResizeObserver: NoSizes });
});
afterEach(cleanup);

/** A window without a layout has no sizes to tell of. */
class NoSizes {
  observe(): void {}
  disconnect(): void {}
}

describe("the designer with the keyboard", () => {
  let front: Front;
  let far: ReturnType<typeof farDesk>;
  const edit = () => {
    const design = designOf(front.store.getState());
    if (!design) throw new Error("nothing is open");
    return design.edit;
  };
  const badge = () => screen.getByRole("listbox", { name: say.stage });
  const key = (pressed: string, more: object = {}) => fireEvent.keyDown(badge(), { key: pressed, ...more });
  const boxOf = (id: string) => elementsOf(edit()).find((one) => one.id === id)?.box;

  beforeEach(async () => {
    far = farDesk({
      "app.hello": () => aHello(),
      "badges.jobs": () => [],
      "people.search": () => [],
      "sessions.edit": () => null,
      "templates.open": () => TEMPLATE,
      "templates.samples": () => [
        { why: "longest", personId: "p-1" as PersonId, name: "Anna-Sophie", role: "speaker" },
        { why: "role", personId: "p-2" as PersonId, name: "贾岛", role: "speaker" },
      ],
      "templates.picture": () => ({ what: "failed", code: "bad-image" }),
      "templates.save": ({ template }) => ({ what: "saved", template }),
    });
    front = openFront(far.bridge, () => undefined);
    await greet(front);
    await openDesign(front, { id: "badge-1", stock: null, name: "" });
    show(front, <Designer />);
    await screen.findByText(say.failed["bad-image"]);
  });

  it("Tab goes from element to element and leaves after the last; each is said by what it shows", () => {
    const seen: (string | null)[] = [];
    for (let tabs = 0; key("Tab") === false && tabs < 20; tabs++)
      seen.push(
        document.getElementById(badge().getAttribute("aria-activedescendant") ?? "")?.getAttribute("aria-label") ??
          null,
      );
    expect(seen).toHaveLength(TEMPLATE.elements.length);
    expect(seen[0]).toBe(say.field.eventTheme);
    expect(seen).toContain(say.kind.qr);
  });

  it("arrows move by half a millimetre, with Shift by five, with Alt they resize; a held arrow is one step", () => {
    for (let tabs = 0; tabs < 3; tabs++) key("Tab");
    const before = boxOf("code");
    if (!before) throw new Error("no code");
    expect(edit().selected).toEqual(["code"]);
    for (let presses = 0; presses < 4; presses++) key("ArrowLeft");
    expect(boxOf("code")?.x).toBeCloseTo(before.x - 2, 1);
    key("ArrowLeft", { shiftKey: true });
    expect(boxOf("code")?.x).toBeCloseTo(before.x - 7, 1);
    key("ArrowLeft", { altKey: true });
    expect(boxOf("code")?.w).toBeCloseTo(before.w - 0.5, 1);
    expect(edit().past).toHaveLength(1);
    fireEvent.keyDown(window, { key: "z", ctrlKey: true });
    expect(edit().template).toEqual(TEMPLATE);
    fireEvent.keyDown(window, { key: "Z", ctrlKey: true, shiftKey: true });
    expect(boxOf("code")?.w).toBeCloseTo(before.w - 0.5, 1);
  });

  it("chooses all, duplicates, restacks, deletes, and lets go", () => {
    key("a", { ctrlKey: true });
    expect(edit().selected).toHaveLength(TEMPLATE.elements.length);
    key("Escape");
    expect(edit().selected).toEqual([]);
    key("Tab");
    key("d", { ctrlKey: true });
    expect(elementsOf(edit())).toHaveLength(TEMPLATE.elements.length + 1);
    key("[", { ctrlKey: true });
    expect(elementsOf(edit()).at(-2)?.id).toBe(edit().selected[0]);
    key("Delete");
    expect(elementsOf(edit())).toEqual(TEMPLATE.elements);
    expect(key("Delete")).toBe(true);
  });

  it("Ctrl+Z in a text field is the field's own, and keys of an input method are left alone", () => {
    key("Tab");
    key("Delete");
    const name = screen.getByLabelText(say.name);
    name.focus();
    fireEvent.keyDown(name, { key: "z", ctrlKey: true });
    expect(elementsOf(edit())).toHaveLength(TEMPLATE.elements.length - 1);
    name.blur();
    key("Tab");
    key("Delete", { isComposing: true });
    expect(elementsOf(edit())).toHaveLength(TEMPLATE.elements.length - 1);
  });

  it("numbers count when the field is left or Enter is pressed; what is none leaves the old one", () => {
    act(() =>
      changeDesign(front, (now) => choose(setBox(now, "role-band", { x: 2, y: 40, w: 50, h: 8 }), ["role-band"])),
    );
    const field = () => screen.getByLabelText(say.x);
    const put = (text: string, how: "blur" | "Enter") => {
      fireEvent.change(field(), { target: { value: text } });
      if (how === "blur") fireEvent.blur(field());
      else fireEvent.keyDown(field(), { key: "Enter" });
      return boxOf("role-band")?.x;
    };
    expect(put("7,5 mm", "blur")).toBe(7.5);
    expect(put("８．２５", "Enter")).toBe(8.25);
    expect(put("wide", "blur")).toBe(8.25);
    expect(put("900", "Enter")).toBe(40);
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(boxOf("role-band")?.x).toBe(39.5);
  });

  it("asks for the picture with the hardest name first, and for somebody else when told", async () => {
    const asked = () => far.calls.filter(({ name }) => name === "templates.picture").at(-1)?.input;
    await expect.poll(asked).toMatchObject({ personId: "p-1" });
    fireEvent.change(screen.getByLabelText(say.preview), { target: { value: "p-2" } });
    await expect.poll(asked).toMatchObject({ personId: "p-2" });
    fireEvent.change(screen.getByLabelText(say.preview), { target: { value: "" } });
    await expect.poll(asked).toMatchObject({ personId: null });
  });

  it("writes words of its own, and a size never under its floor", () => {
    fireEvent.click(within(screen.getByTestId("add")).getByText(say.adds.fixed));
    fireEvent.change(screen.getByLabelText(say.words), { target: { value: "Hello" } });
    fireEvent.change(screen.getByLabelText(say.minPt), { target: { value: "40" } });
    fireEvent.blur(screen.getByLabelText(say.minPt));
    expect(chosenOf(edit())[0]).toMatchObject({ field: { fixed: "Hello" }, minPt: 40, maxPt: 40 });
    fireEvent.change(screen.getByLabelText(say.words), { target: { value: "" } });
    expect(chosenOf(edit())[0]).toMatchObject({ field: { fixed: " " } });
  });
});
