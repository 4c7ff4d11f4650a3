import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { clamp, tidy } from "../../../shared/badge/editBoxes.ts";

type Props = {
  label: string;
  value: number;
  /** What an arrow key adds. */
  step?: number;
  least: number;
  most: number;
  onValue: (value: number) => void;
};

/**
 * A number to be typed exactly; it counts when the field is left or Enter is pressed, and the arrow keys count at once. What
 * is no number leaves the old one.
 */
export function NumberField({ label, value, step = 0.5, least, most, onValue }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed === null) return;
    setTyped(null);
    const number = numberOf(typed);
    if (number !== null && tidy(number) !== tidy(value)) onValue(clamp(number, least, most));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") take();
    const by = event.key === "ArrowUp" ? step : event.key === "ArrowDown" ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    setTyped(null);
    onValue(clamp(tidy((numberOf(typed ?? "") ?? value) + by), least, most));
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={typed ?? String(tidy(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={press}
    />
  );
}

/** `9,5`, `９．５` and `9.5 mm` are numbers too; null: it is none. */
function numberOf(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/,/g, ".")
    .replace(/\s*(?:mm|毫米|pt|磅)\s*$/i, "")
    .trim();
  return /^-?\d+(?:\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : null;
}
