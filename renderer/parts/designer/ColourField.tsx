import { NativeSelect } from "@mantine/core";
import type { Colour } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Panel.module.css";

type Props = {
  label: string;
  value: Colour | null;
  /** Whether there may be no colour at all. */
  none: boolean;
  onColour: (colour: Colour | null) => void;
};

/** What a colour is when somebody first picks one. */
const FIRST = "#14171a";

/** The role's colour, a colour of its own, or none. */
export function ColourField({ label, value, none, onColour }: Props) {
  const { designer } = useWords();
  const what = value === null ? "none" : value === "role" ? "role" : "own";
  const choices = [
    { value: "role", label: designer.roleColour },
    { value: "own", label: designer.colour },
    ...(none ? [{ value: "none", label: designer.noColour }] : []),
  ];
  return (
    <div className={css.colour}>
      <NativeSelect
        className={css.grow}
        label={label}
        value={what}
        data={choices}
        onChange={({ currentTarget: { value: chosen } }) =>
          onColour(chosen === "role" ? "role" : chosen === "none" ? null : FIRST)
        }
      />
      {what === "own" && (
        <input
          type="color"
          className={css.swatch}
          aria-label={designer.pickColour(label)}
          value={value ?? FIRST}
          onChange={(event) => onColour(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
