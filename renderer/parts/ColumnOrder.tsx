import { type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./ColumnOrder.module.css";

type Column = { id: string; title: string };

type Props = {
  label: string;
  /** The ticked ones, in their order. */
  columns: readonly Column[];
  every: readonly Column[];
  onChange: (ids: string[]) => void;
};

/** Columns to tick and to put in order: those that are ticked first, in their order, each with two buttons or Alt and an arrow. */
export function ColumnOrder({ label, columns, every, onChange }: Props) {
  const { exports: say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const ids = columns.map(({ id }) => id);
  const ticked = columns.filter(({ id }) => every.some((one) => one.id === id));
  const others = every.filter(({ id }) => !ids.includes(id));
  // A row that is moved in the page loses the keyboard.
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(moved.current)}"] input`)?.focus();
    moved.current = null;
  });
  const own = ticked.map(({ id }) => id);
  const move = (id: string, by: number) => {
    const at = own.indexOf(id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= own.length) return;
    moved.current = id;
    onChange(own.toSpliced(at, 1).toSpliced(to, 0, id));
  };
  const toggle = (id: string) => {
    const next = own.includes(id) ? own.filter((one) => one !== id) : [...own, id];
    if (next.length > 0) onChange(next);
  };
  const key = (event: KeyboardEvent, id: string) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <ul ref={list} className={css.list} aria-label={label} data-testid="column-order">
      {[...ticked, ...others].map(({ id, title }, at) => {
        const isTicked = at < ticked.length;
        return (
          <li key={id} className={css.row} data-column={id}>
            <label className={css.choice}>
              <input
                type="checkbox"
                checked={isTicked}
                onChange={() => toggle(id)}
                onKeyDown={(event) => key(event, id)}
              />
              {title}
            </label>
            {isTicked &&
              ([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  data-every-click
                  className={css.move}
                  tabIndex={-1}
                  aria-label={by < 0 ? say.up(title) : say.down(title)}
                  disabled={by < 0 ? at === 0 : at === ticked.length - 1}
                  onClick={() => move(id, by)}
                >
                  <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
                </button>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
