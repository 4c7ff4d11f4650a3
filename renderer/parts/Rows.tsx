import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./Rows.module.css";
import { useQuestion } from "./useQuestion.ts";

type Props<T> = {
  /** What a row is called: `row(3)` reads "item 3". */
  row: (number: number) => string;
  add: string;
  items: readonly T[];
  blank: T;
  onChange: (items: T[]) => void;
  /** What is wrong with a row, as sentences. */
  wrong: (row: number) => string[];
  className?: string | undefined;
  /** What is asked before a row is removed, with both answers; null: it just goes. */
  ask?: (item: T) => { question: string; remove: string; keep: string } | null;
  children: (item: T, change: (item: T) => void, row: number) => ReactNode;
};

type Focus = { row: number; on: "first" | "up" | "down" | "remove" };

/**
 * A list to be written: each row with its fields, moved and removed by buttons, one more at the end. The focus goes with
 * the row that was moved, and to the first field of a new one.
 */
export function Rows<T>({ row, add, items, blank, onChange, wrong, className, ask, children }: Props<T>) {
  const words = useWords().eventForm;
  const list = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const keys = useKeys(items.length);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const id = useId();
  useEffect(() => {
    if (!focus) return;
    const shown = list.current?.children[focus.row];
    const wanted = focus.on === "first" ? "input, select, textarea" : `[data-do="${focus.on}"]`;
    const target = shown?.querySelector<HTMLElement>(`:is(${wanted}):not(:disabled)`);
    const instead = shown?.querySelector<HTMLElement>("button:not(:disabled)") ?? adder.current;
    (target ?? instead)?.focus();
    setFocus(null);
  }, [focus]);
  const move = (from: number, to: number, on: "up" | "down") => {
    keys.move(from, to);
    onChange(moved(items, from, to));
    setFocus({ row: to, on });
  };
  const remove = (at: number) => {
    setAsked(null);
    keys.remove(at);
    onChange(items.filter((_item, i) => i !== at));
    setFocus({ row: Math.min(at, items.length - 2), on: "remove" });
  };
  return (
    <div className={css.rows}>
      <div ref={list}>
        {items.map((item, i) => {
          const name = row(i + 1);
          const troubles = wrong(i);
          const question = asked !== null && asked === keys.of(i) ? ask?.(item) : null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the grid that a row is
            <div
              key={keys.of(i)}
              role="group"
              className={`${css.row} ${className ?? ""}`}
              aria-label={name}
              aria-describedby={`${id}-${i}`}
            >
              {children(item, (next) => onChange(items.with(i, next)), i)}
              <div className={css.buttons}>
                <Small action="up" name={words.up(name)} sign="↑" off={i === 0} onPress={() => move(i, i - 1, "up")} />
                <Small
                  action="down"
                  name={words.down(name)}
                  sign="↓"
                  off={i === items.length - 1}
                  onPress={() => move(i, i + 1, "down")}
                />
                <Small
                  action="remove"
                  name={words.remove(name)}
                  sign="×"
                  off={false}
                  onPress={() => (ask?.(item) ? setAsked(keys.of(i) ?? null) : remove(i))}
                />
              </div>
              {question && (
                <RowQuestion
                  {...question}
                  onRemove={() => remove(i)}
                  onKeep={() => {
                    setAsked(null);
                    setFocus({ row: i, on: "remove" });
                  }}
                />
              )}
              {troubles.length > 0 && (
                <p id={`${id}-${i}`} className={css.wrong} data-wrong>
                  {troubles.join(" ")}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <Button
        ref={adder}
        className={css.add}
        variant="default"
        onClick={() => {
          onChange([...items, blank]);
          setFocus({ row: items.length, on: "first" });
        }}
      >
        {add}
      </Button>
    </div>
  );
}

type QuestionProps = { question: string; remove: string; keep: string; onRemove: () => void; onKeep: () => void };

/** The question has the focus, neither answer; Escape keeps the row. */
function RowQuestion({ question, remove, keep, onRemove, onKeep }: QuestionProps) {
  const box = useQuestion<HTMLDivElement>(onKeep);
  return (
    <div {...box} role="alertdialog" aria-label={question} className={css.question}>
      <p>{question}</p>
      <div className={css.answers}>
        <Button onClick={onKeep}>{keep}</Button>
        <Button variant="default" onClick={onRemove}>
          {remove}
        </Button>
      </div>
    </div>
  );
}

type SmallProps = { action: Focus["on"]; name: string; sign: string; off: boolean; onPress: () => void };

function Small({ action, name, sign, off, onPress }: SmallProps) {
  return (
    <button
      type="button"
      className={css.button}
      aria-label={name}
      title={name}
      data-do={action}
      disabled={off}
      onClick={onPress}
    >
      {sign}
    </button>
  );
}

/** A key a row that stays with it when rows are moved, so that what has the focus and what is half written does too. */
function useKeys(length: number) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < length) keys.current.push(next.current++);
  keys.current.length = length;
  return {
    of: (at: number) => keys.current[at],
    move: (from: number, to: number) => {
      keys.current = moved(keys.current, from, to);
    },
    remove: (at: number) => {
      keys.current = keys.current.filter((_key, i) => i !== at);
    },
  };
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  const rest = items.toSpliced(from, 1);
  return item === undefined ? [...items] : rest.toSpliced(to, 0, item);
}
