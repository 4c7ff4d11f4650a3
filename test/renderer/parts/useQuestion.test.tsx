// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useQuestion } from "../../../renderer/parts/useQuestion.ts";

afterEach(cleanup);

type Props = { onEscape: (() => void) | null; onOuter: () => void };

function Asked({ onEscape, onOuter }: Props) {
  const question = useQuestion<HTMLDivElement>(onEscape);
  return (
    <form onKeyDown={onOuter}>
      <div {...question} role="alertdialog" aria-label="?">
        <button type="button">yes</button>
      </div>
    </form>
  );
}

function ask(isBusy = false) {
  const heard = { inner: 0, outer: 0 };
  render(<Asked onEscape={isBusy ? null : () => heard.inner++} onOuter={() => heard.outer++} />);
  return { heard, box: screen.getByRole("alertdialog"), answer: screen.getByRole("button") };
}

it("has the focus itself, so that an Enter answers nothing", () => {
  const { box } = ask();
  expect(document.activeElement).toBe(box);
});

it("hears Escape from whatever is inside, and nothing around it does", () => {
  const { heard, answer } = ask();
  fireEvent.keyDown(answer, { key: "Escape" });
  expect(heard).toEqual({ inner: 1, outer: 0 });
});

it("leaves alone the Escape of an input method and other keys", () => {
  const { heard, answer } = ask();
  fireEvent.keyDown(answer, { key: "Escape", isComposing: true });
  fireEvent.keyDown(answer, { key: "Enter" });
  expect(heard).toEqual({ inner: 0, outer: 2 });
});

it("leaves Escape alone while it is being dealt with", () => {
  const { heard, answer } = ask(true);
  fireEvent.keyDown(answer, { key: "Escape" });
  expect(heard).toEqual({ inner: 0, outer: 1 });
});
